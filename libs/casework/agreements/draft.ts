import { fieldErrors, type FieldError } from '../../contracts/problem.js';
import { PolicySchema } from '../../contracts/policy.js';
import type { Policy } from '../../domain/policy.js';
import { agreementGroups, readTyped, sourceOf, typedValue, valueAt, type AgreementField } from './fields.js';

export interface Change {
  path: string;
  label: string;
  unit: string | undefined;
  from: string;
  to: string;
  source: string | undefined;
}

export interface Draft {
  policy: Policy;
  changes: Change[];
}

/** Who decided it, and why: the source of every value that was changed. */
export interface Decided {
  key: string;
  label: string;
  reason: string;
}

/**
 * Agreements with what a person typed in place of what stood there. A value that changed gets the reason as its source; the others
 * keep theirs.
 * @param typed by path; a path that is not there keeps its value
 */
export function draftOf(
  base: Policy,
  typed: Readonly<Record<string, string>>,
  { key, label, reason }: Decided,
): { draft: Draft; errors: FieldError[] } {
  const policy = structuredClone(base);
  const changes: Change[] = [];
  for (const field of agreementGroups(base).flatMap(({ fields }) => fields)) {
    const given = typed[field.path];
    const before = typedValue(base, field);
    if (given === undefined) continue;
    const value = readTyped(field, given);
    if (JSON.stringify(value) === JSON.stringify(valueAt(base, field.path))) continue;
    place(policy, field, value);
    changes.push({ ...changeOf(field, before, given.trim()), source: sourceOf(base, field.path) });
    policy.sources[field.path.replace(/\.count$/, '')] = reason;
  }
  policy.key = key;
  policy.label = label;
  const parsed = PolicySchema.safeParse(policy);
  const errors = parsed.success ? [] : fieldErrors(parsed.error.issues);
  return { draft: { policy, changes }, errors: errors.map((error) => ({ ...error, field: fieldAt(base, error.field) })) };
}

const changeOf = ({ path, label, unit }: AgreementField, from: string, to: string): Omit<Change, 'source'> => ({
  ...{ path, label, unit, from, to },
});

function place(policy: Policy, { path }: AgreementField, value: unknown): void {
  const parts = path.split('.');
  let at = policy as unknown as Record<string, unknown>;
  for (const part of parts.slice(0, -1)) at = at[part] as Record<string, unknown>;
  at[parts.at(-1) ?? ''] = value;
}

/** A mistake inside a list stands at the field of the list. */
function fieldAt(policy: Policy, path: string): string {
  const fields = agreementGroups(policy).flatMap(({ fields: each }) => each.map((field) => field.path));
  return fields.find((field) => path === field || path.startsWith(`${field}.`)) ?? path;
}
