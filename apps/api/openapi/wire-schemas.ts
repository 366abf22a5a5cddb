import { z } from '../../../libs/contracts/dutch.js';

export type Json = Record<string, unknown>;

/** A schema as it is on the wire: what a body is given as, and (a codec encodes) what an answer is sent as. */
export function wireSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...json } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return json;
}

const upperCamel = (name: string): string => `${name.slice(0, 1).toUpperCase()}${name.slice(1)}`;

/** The schemas of bodies and answers, each once and under a name of its own, so that a client gets one type for it. */
export class NamedSchemas {
  private readonly names = new Map<z.ZodType, string>();
  readonly schemas: Record<string, Json> = {};

  /**
   * Where the schema stands.
   * @param operation the first operation that uses it gives it its name
   */
  reference(schema: z.ZodType, operation: string, use: 'Body' | 'Answer'): Json {
    let name = this.names.get(schema);
    if (name === undefined) {
      name = z.globalRegistry.get(schema)?.title ?? this.freeName(`${upperCamel(operation)}${use}`);
      this.names.set(schema, name);
      const { title: _title, ...json } = wireSchema(schema);
      this.schemas[name] = json;
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  private freeName(wanted: string): string {
    let name = wanted;
    for (let n = 2; name in this.schemas; n += 1) name = `${wanted}${n}`;
    return name;
  }
}
