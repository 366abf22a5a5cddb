import openapiTypescript, { astToString, type OpenAPI3 } from 'openapi-typescript';

type Json = Record<string, unknown>;
interface Operation extends Json {
  responses: Record<string, Json>;
}

const HEAD = `/* Made from the OpenAPI description of the API by \`npm run client\`; a test fails when it is out of date. */
/* eslint-disable */
`;

/** What a client needs types of: what is answered when all goes well, and that everything else is a problem. */
function forTypes(description: object): object {
  const document = structuredClone(description) as { paths: Record<string, Record<string, Operation>>; components: { responses: Record<string, Json>; headers?: Json } };
  for (const operation of Object.values(document.paths).flatMap((verbs) => Object.values(verbs))) {
    const kept = Object.entries(operation.responses).filter(([status]) => status === 'default' || status.startsWith('2'));
    operation.responses = Object.fromEntries(kept.map(([status, { headers: _headers, ...answer }]) => [status, answer]));
    for (const { content } of Object.values(operation.responses)) forgetExamples(content);
    forgetExamples((operation.requestBody as Json | undefined)?.content);
    for (const parameter of (operation.parameters as Json[] | undefined) ?? []) delete parameter.example;
  }
  const { headers: _headers, ...problem } = document.components.responses.Problem ?? {};
  document.components.responses = { Problem: problem };
  delete document.components.headers;
  return document;
}

function forgetExamples(content: unknown): void {
  for (const media of Object.values((content ?? {}) as Record<string, Json>)) delete media.example;
}

/** The source of `libs/client/paths.ts` for a description. */
export async function clientTypes(description: object): Promise<string> {
  return HEAD + astToString(await openapiTypescript(forTypes(description) as OpenAPI3, { defaultNonNullable: false }));
}
