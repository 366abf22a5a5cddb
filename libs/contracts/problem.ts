import { z } from './dutch.js';

export const FieldErrorSchema = z.object({
  /** Dotted path in the body, such as `student.birthDate`; empty for the body as a whole. */
  field: z.string(),
  /** Dotted code, such as `FIELD.REQUIRED`. */
  code: z.string(),
  /** Dutch sentence. */
  message: z.string(),
});
export type FieldError = z.infer<typeof FieldErrorSchema>;

/** RFC 9457 problem details; `errors` holds every mistake of the request at once. */
export const ProblemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  code: z.string(),
  instance: z.string().optional(),
  errors: z.array(FieldErrorSchema).optional(),
});
export type Problem = z.infer<typeof ProblemSchema>;

interface SchemaIssue {
  readonly code?: string | undefined;
  readonly message: string;
  readonly path?: readonly (PropertyKey | { key: PropertyKey })[] | undefined;
  readonly input?: unknown;
}

const CODES: Record<string, string> = {
  invalid_type: 'FIELD.WRONG_TYPE',
  invalid_format: 'FIELD.WRONG_FORMAT',
  invalid_value: 'FIELD.NOT_IN_LIST',
  too_small: 'FIELD.TOO_SMALL',
  too_big: 'FIELD.TOO_BIG',
  unrecognized_keys: 'FIELD.UNKNOWN',
};

/** The field errors behind the issues of a failed schema, in the order of the schema. */
export function fieldErrors(issues: readonly SchemaIssue[]): FieldError[] {
  return issues.map((issue) => ({
    field: (issue.path ?? [])
      .map((part) => String(typeof part === 'object' && part !== null ? part.key : part))
      .join('.'),
    code: issue.message === 'Vul dit in.' ? 'FIELD.REQUIRED' : (CODES[issue.code ?? ''] ?? 'FIELD.INVALID'),
    message: issue.message,
  }));
}
