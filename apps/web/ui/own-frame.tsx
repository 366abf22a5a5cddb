import type { ReactNode } from 'react';
import type { FieldError } from '../../../libs/contracts/problem.js';
import type { Shown } from '../http/visit.js';
import type { OwnPage } from '../pages/own-visit.js';
import { ErrorSummary } from './form-errors.js';
import { Back } from './page.js';

/** A page behind the own page of a student or parent, with the way back and the way out. */
export function ownFrame(
  { voice }: OwnPage,
  title: string,
  children: ReactNode,
  wrong: { errors?: readonly FieldError[]; fields?: readonly string[] } = {},
): Shown {
  const errors = wrong.errors ?? [];
  const body = (
    <div className="student stack">
      <Back href="/mijn-overstap">{voice.back}</Back>
      <ErrorSummary errors={errors} fields={new Set(wrong.fields)} />
      <h1>{title}</h1>
      {children}
    </div>
  );
  return { title, body, leave: true, ...(errors.length > 0 ? { status: 400 } : {}) };
}
