import type { EntityManager } from 'typeorm';

import type { StepKey } from '../../domain/steps.js';
import type { Instant } from '../../domain/time.js';
import type { Sealed } from '../../vault/vault.js';
import type { Casework } from '../casework.js';

export interface QuestionView {
  /** The step on which the schools answer. */
  step: StepKey;
  question: string;
  askedAt: Instant;
  answer: string | null;
  answeredAt: Instant | null;
}

interface Row {
  escalation: string;
  studentId: string;
  step: StepKey;
  words: Buffer;
  askedAt: Instant;
  answer: Buffer | null;
  answeredAt: Instant | null;
}

/** Questions and answers per escalation, in the order in which they were asked. */
export async function questionsOf(
  { vault }: Pick<Casework, 'vault'>,
  manager: EntityManager,
  escalations: readonly { id: string }[],
): Promise<Map<string, QuestionView[]>> {
  const views = new Map<string, QuestionView[]>();
  if (escalations.length === 0) return views;
  const rows = await manager.query<Row[]>(
    `SELECT q.escalation_id AS escalation, t.student_id AS "studentId", q.step, q.words, q.asked_at AS "askedAt", q.answer,
       q.answered_at AS "answeredAt"
     FROM escalation_questions q JOIN transfers t ON t.id = q.transfer_id WHERE q.escalation_id = ANY($1) ORDER BY q.asked_at`,
    [escalations.map(({ id }) => id)],
  );
  const sealed = rows.flatMap(({ studentId: student, words, answer }): Sealed[] => [
    { student, place: 'escalation_questions.words', bytes: words },
    ...(answer === null ? [] : [{ student, place: 'escalation_questions.answer', bytes: answer }]),
  ]);
  const opened = sealed.length === 0 ? [] : await vault.openMany<{ text: string }>(manager, sealed);
  const text = new Map(sealed.map(({ bytes }, index) => [bytes, opened[index]?.text ?? '']));
  for (const { escalation, step, words, askedAt, answer, answeredAt } of rows) {
    const view = {
      step,
      question: text.get(words) ?? '',
      askedAt,
      answer: answer && (text.get(answer) ?? ''),
      answeredAt,
    };
    views.set(escalation, [...(views.get(escalation) ?? []), view]);
  }
  return views;
}
