import type { z } from 'zod';
import type { Casework } from '../../../libs/casework/casework.js';
import type { Action } from '../../../libs/domain/actions.js';
import type { StaffVisit } from '../http/visit.js';
import { nl } from '../nl.js';
import type { Form, Question, Sent } from './form.js';
import type { Asked, Recording } from './recording.js';
import { YES_NO } from './step-forms.js';
import { versionIn } from './version-in.js';

export const casework = (visit: StaffVisit): Casework => visit.web.dependencies.casework;
export const versioned = (body: Record<string, unknown>, { sent }: { sent: Sent }): Record<string, unknown> => ({
  ...body,
  ...versionIn(sent),
});

/** A form that exists only while the table of allowed actions says so. */
export function when<Read>(
  action: Action,
  form: (asked: Asked<Read>) => Form | undefined,
): Recording<z.ZodType, Read>['form'] {
  return (asked) => (asked.file.actions.includes(action) ? form(asked) : undefined);
}
export const form = (title: string, questions: readonly Question[], more: Partial<Form> = {}): Form => ({
  title,
  questions,
  button: nl.form.record,
  check: false,
  ...more,
});
export const yesNo = (name: string, label: string, more: { hint?: string; optional?: boolean } = {}): Question => ({
  kind: 'one',
  name,
  label,
  options: YES_NO,
  layout: 'beside',
  as: 'boolean',
  ...more,
});
export const date = (name: string, label: string, optional = false, hint?: string): Question => ({
  kind: 'date',
  name,
  label,
  optional,
  hint,
});
export const area = (
  name: string,
  label: string,
  more: { hint?: string; optional?: boolean; lines?: boolean; rows?: number } = {},
): Question => ({ kind: 'area', name, label, ...more });
