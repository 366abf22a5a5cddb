import type { EntityManager } from 'typeorm';

/** Rows per kind of data. */
export type Counts = Record<string, number>;

type Statement = readonly [kind: string, sql: string];

/** In the order of what refers to what. `$1` is the transfers. */
const WAYS_IN: readonly Statement[] = [
  ['link-proofs', 'DELETE FROM link_proofs WHERE code_id IN (SELECT id FROM link_codes WHERE transfer_id = ANY($1))'],
  ['sessions', 'DELETE FROM sessions WHERE link_id IN (SELECT id FROM links WHERE transfer_id = ANY($1))'],
  ['links', 'DELETE FROM links WHERE transfer_id = ANY($1)'],
  ['link-codes', 'DELETE FROM link_codes WHERE transfer_id = ANY($1)'],
  ['kept-answers', `DELETE FROM idempotency_keys k USING unnest($1::uuid[]) AS t(id) WHERE k.method_path LIKE '%' || t.id || '%' OR k.actor LIKE '%:' || t.id || '%'`],
];

/** Of guidance, handover, intake and plan; each refers to contacts or appointments, so they go first. */
const GUIDANCE: readonly Statement[] = [
  ['signatures', 'DELETE FROM plan_signatures WHERE transfer_id = ANY($1)'],
  ['plans', 'DELETE FROM support_plans WHERE transfer_id = ANY($1)'],
  ['coach-hours', 'DELETE FROM coach_time WHERE transfer_id = ANY($1)'],
  ['coaches', 'DELETE FROM coach_matches WHERE transfer_id = ANY($1)'],
  ['supporters', 'DELETE FROM supporters WHERE transfer_id = ANY($1)'],
  ['handovers', 'DELETE FROM handovers WHERE transfer_id = ANY($1)'],
  ['date-proposals', 'DELETE FROM date_proposals WHERE transfer_id = ANY($1)'],
  ['overstaptafels', 'DELETE FROM overstaptafels WHERE transfer_id = ANY($1)'],
  ['placement-decisions', 'DELETE FROM placement_decisions WHERE transfer_id = ANY($1)'],
  ['activities', 'DELETE FROM activities WHERE transfer_id = ANY($1)'],
];

/** Of the landing, aftercare, desks and tables. The record of absence has a term of its own. */
const LANDING: readonly Statement[] = [
  ['landing-reviews', 'DELETE FROM landing_reviews WHERE transfer_id = ANY($1)'],
  ['start-reasons', 'DELETE FROM start_reasons WHERE transfer_id = ANY($1)'],
  ['study-advices', 'DELETE FROM study_advice_entries WHERE transfer_id = ANY($1)'],
  ['questions-of-desks', 'DELETE FROM escalation_questions WHERE transfer_id = ANY($1)'],
  ['agreed-actions', 'DELETE FROM agreed_actions WHERE transfer_id = ANY($1)'],
  ['table-items', 'DELETE FROM school_table_items WHERE transfer_id = ANY($1)'],
  [
    'tables',
    `DELETE FROM school_tables t USING appointments a
     WHERE a.id = t.appointment_id AND a.transfer_id = ANY($1) AND NOT EXISTS (SELECT 1 FROM school_table_items i WHERE i.table_id = t.id)`,
  ],
  // Others are still on the agenda: the invitation goes on with one of them.
  [
    'table-invitations',
    `UPDATE appointments a SET transfer_id = i.transfer_id FROM school_tables t JOIN school_table_items i ON i.table_id = t.id
     WHERE t.appointment_id = a.id AND a.transfer_id = ANY($1)`,
  ],
];

const WORDS_OF_THE_FILE: readonly Statement[] = [
  ['webhooks', 'DELETE FROM webhook_deliveries WHERE transfer_id = ANY($1)'],
  ['documents', 'DELETE FROM dossier_documents WHERE transfer_id = ANY($1)'],
  ['consents', 'DELETE FROM consent_answers WHERE transfer_id = ANY($1)'],
  ['helpers', 'DELETE FROM helpers WHERE transfer_id = ANY($1)'],
  ['corrections', 'DELETE FROM corrections WHERE transfer_id = ANY($1)'],
  ['deletion-notices', 'DELETE FROM deletion_notices WHERE transfer_id = ANY($1)'],
  ['check-ins', 'DELETE FROM check_ins WHERE transfer_id = ANY($1)'],
  ['contacts', 'DELETE FROM contacts WHERE transfer_id = ANY($1)'],
  ['appointments', 'DELETE FROM appointments WHERE transfer_id = ANY($1)'],
  ['mails', 'DELETE FROM messages WHERE transfer_id = ANY($1) OR escalation_id IN (SELECT id FROM escalations WHERE transfer_id = ANY($1))'],
  ['answers-of-desks', 'UPDATE escalations SET answer_words = NULL WHERE transfer_id = ANY($1) AND answer_words IS NOT NULL'],
  ['import-lines', `UPDATE import_rows SET payload = NULL, errors = '[]' WHERE transfer_id = ANY($1)`],
];

const ABSENCE_STAYS: readonly Statement[] = [
  ['sections', `DELETE FROM dossier_sections WHERE transfer_id = ANY($1) AND section <> 'attendance'`],
  ['words', `UPDATE facts SET words = NULL WHERE transfer_id = ANY($1) AND words IS NOT NULL AND type <> 'absence'`],
];

/** The bare row stays for the numbers of past years; what could lead to somebody goes from it. */
const NOTHING_STAYS: readonly Statement[] = [
  ['absent-weeks', 'DELETE FROM absence_weeks WHERE transfer_id = ANY($1)'],
  ['absence-reports', 'DELETE FROM absence_reports WHERE transfer_id = ANY($1)'],
  ['breaches', 'DELETE FROM breaches WHERE transfer_id = ANY($1)'],
  ['sections', 'DELETE FROM dossier_sections WHERE transfer_id = ANY($1)'],
  ['facts', 'DELETE FROM facts WHERE transfer_id = ANY($1)'],
  ['journal', 'DELETE FROM journal WHERE transfer_id = ANY($1)'],
  ['decisions', 'DELETE FROM decisions WHERE transfer_id = ANY($1)'],
  ['decisions-on-escalations', 'DELETE FROM escalation_decisions WHERE escalation_id IN (SELECT id FROM escalations WHERE transfer_id = ANY($1))'],
  ['steps', 'DELETE FROM steps WHERE transfer_id = ANY($1)'],
  ['roles', 'DELETE FROM case_roles WHERE transfer_id = ANY($1)'],
  ['outbox', 'DELETE FROM outbox WHERE transfer_id = ANY($1)'],
  [
    'transfers',
    `UPDATE transfers SET student_number = 'gewist-' || id, cbs_code = '', birth_year = 0, mbo_programme = NULL, crebo = NULL, level = NULL,
       leerweg = NULL, route = NULL, outflow_profile = NULL, destination_code = NULL, destination_owner = NULL, next_due = NULL, next_step = NULL
     WHERE id = ANY($1)`,
  ],
];

async function run(manager: EntityManager, statements: readonly Statement[], transfers: readonly string[]): Promise<Counts> {
  const counts: Counts = {};
  for (const [kind, sql] of statements) {
    const [, count] = await manager.query<[unknown, number]>(sql, [transfers]);
    if (count > 0) counts[kind] = count;
  }
  return counts;
}

/** Whether there is a record of absence, which is kept longer. */
export async function hasAbsence(manager: EntityManager, transfers: readonly string[]): Promise<boolean> {
  const rows = await manager.query<unknown[]>(
    `SELECT 1 FROM dossier_sections WHERE transfer_id = ANY($1) AND section = 'attendance'
     UNION ALL SELECT 1 FROM absence_weeks WHERE transfer_id = ANY($1)
     UNION ALL SELECT 1 FROM facts WHERE transfer_id = ANY($1) AND type = 'absence' LIMIT 1`,
    [transfers],
  );
  return rows.length > 0;
}

/** Everything but the record of absence and whose it is. */
export async function eraseSections(manager: EntityManager, transfers: readonly string[]): Promise<Counts> {
  return run(manager, [...WAYS_IN, ...GUIDANCE, ...LANDING, ...WORDS_OF_THE_FILE, ...ABSENCE_STAYS], transfers);
}

/** Everything. The key is shredded by the caller. */
export async function eraseEverything(manager: EntityManager, student: string, transfers: readonly string[]): Promise<Counts> {
  const counts = await run(manager, [...WAYS_IN, ...GUIDANCE, ...LANDING, ...WORDS_OF_THE_FILE, ...NOTHING_STAYS], transfers);
  const [, mails] = await manager.query<[unknown, number]>('DELETE FROM messages WHERE student_id = $1', [student]);
  return mails === 0 ? counts : { ...counts, mails: (counts.mails ?? 0) + mails };
}
