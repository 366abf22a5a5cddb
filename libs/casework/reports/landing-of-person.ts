import type { Instant, LocalDate } from '../../domain/time.js';
import { openWordsOf, type Reading, type Words } from '../reading.js';
import type { WordsPlace } from '../transfer-file.js';

/** What is kept of one person from the first day on, and what was agreed or asked about them. Codes as they are kept. */
export interface LandingOfPerson {
  /** Why a placed student had not started. */
  startReasons: { recordedAt: Instant; told: Words }[];
  reviews: { heldOn: LocalDate; outcome: string; attended: string[]; stopped: string[]; told: Words }[];
  studyAdvice: { kind: string; givenOn: LocalDate; told: Words }[];
  absence: { week: LocalDate; hours: number; whole: boolean }[];
  absenceReports: { kind: string; firstWeek: LocalDate; lastWeek: LocalDate; hours: number; reported: boolean }[];
  /** What an institution left out when it deregistered the student. */
  breaches: { kind: string; missing: string[]; happenedOn: LocalDate }[];
  agreedActions: { step: string; responsible: string; by: LocalDate; told: Words }[];
  /** Between a desk of leerplicht or RMC and the schools. */
  questions: { askedAt: Instant; answeredAt: Instant | null; told: Words; answer: Words }[];
  /** Meetings of schools at which this student was on the agenda, and why. */
  tables: { startsAt: Instant; reasons: { reason: string; since: LocalDate }[]; discussedAt: Instant | null }[];
  corrections: {
    section: string;
    askedAs: string;
    at: Instant;
    asked: Words;
    answer: string | null;
    explanation: Words;
  }[];
}

/** Everything of it, for the person it is about. Row-level security decides what the reader gets. */
export async function landingOfPerson(reading: Reading): Promise<LandingOfPerson> {
  const { manager, transfer } = reading;
  const read = <Row>(query: string): Promise<Row[]> => manager.query<Row[]>(query, [transfer.id]);
  const told = async <Line extends { told: Words }>(query: string, place: WordsPlace): Promise<Line[]> => {
    const rows = await read<Omit<Line, 'told'> & { words: Buffer | null }>(query);
    const words = await openWordsOf<Words>(reading, place, rows);
    return rows.map(({ words: _words, ...row }, index) => ({ ...row, told: words[index] ?? {} }) as unknown as Line);
  };
  return {
    startReasons: await told(
      'SELECT recorded_at AS "recordedAt", words FROM start_reasons WHERE transfer_id = $1 ORDER BY recorded_at',
      'start_reasons.words',
    ),
    reviews: await told(
      'SELECT held_on AS "heldOn", outcome, attended, stopped, words FROM landing_reviews WHERE transfer_id = $1 ORDER BY held_on',
      'landing_reviews.words',
    ),
    studyAdvice: await told(
      'SELECT kind, given_on AS "givenOn", words FROM study_advice_entries WHERE transfer_id = $1 ORDER BY given_on, recorded_at',
      'study_advice_entries.words',
    ),
    absence: await read('SELECT week, hours, whole FROM absence_weeks WHERE transfer_id = $1 ORDER BY week'),
    absenceReports: await read(
      `SELECT kind, first_week AS "firstWeek", last_week AS "lastWeek", hours, reported
       FROM absence_reports WHERE transfer_id = $1 ORDER BY first_week`,
    ),
    breaches: await read(
      'SELECT kind, missing, happened_on AS "happenedOn" FROM breaches WHERE transfer_id = $1 ORDER BY happened_on',
    ),
    agreedActions: await told(
      'SELECT step, responsible, by_day AS by, words FROM agreed_actions WHERE transfer_id = $1 ORDER BY agreed_at',
      'agreed_actions.words',
    ),
    questions: await questionsOf(reading),
    tables: await read(
      `SELECT t.starts_at AS "startsAt", i.reasons, i.discussed_at AS "discussedAt"
       FROM school_table_items i JOIN school_tables t ON t.id = i.table_id WHERE i.transfer_id = $1 ORDER BY t.starts_at`,
    ),
    corrections: await correctionsOf(reading),
  };
}

async function questionsOf(reading: Reading): Promise<LandingOfPerson['questions']> {
  const rows = await reading.manager.query<
    { askedAt: Instant; answeredAt: Instant | null; words: Buffer; answer: Buffer | null }[]
  >(
    `SELECT asked_at AS "askedAt", answered_at AS "answeredAt", words, answer
     FROM escalation_questions WHERE transfer_id = $1 ORDER BY asked_at`,
    [reading.transfer.id],
  );
  const asked = await openWordsOf<Words>(reading, 'escalation_questions.words', rows);
  const answers = rows.map(({ answer }) => ({ words: answer }));
  const answered = await openWordsOf<Words>(reading, 'escalation_questions.answer', answers);
  return rows.map(({ askedAt, answeredAt }, index) => ({
    askedAt,
    answeredAt,
    told: asked[index] ?? {},
    answer: answered[index] ?? {},
  }));
}

async function correctionsOf(reading: Reading): Promise<LandingOfPerson['corrections']> {
  const rows = await reading.manager.query<
    {
      section: string;
      askedAs: string;
      at: Instant;
      words: Buffer;
      answer: string | null;
      explanation: Buffer | null;
    }[]
  >(
    `SELECT section, asked_as AS "askedAs", at, asked AS words, answer, explanation
     FROM corrections WHERE transfer_id = $1 ORDER BY at, id`,
    [reading.transfer.id],
  );
  const asked = await openWordsOf<Words>(reading, 'corrections.asked', rows);
  const explained = await openWordsOf<Words>(
    reading,
    'corrections.explanation',
    rows.map(({ explanation }) => ({ words: explanation })),
  );
  return rows.map(({ section, askedAs, at, answer }, index) => ({
    section,
    askedAs,
    at,
    asked: asked[index] ?? {},
    answer,
    explanation: explained[index] ?? {},
  }));
}
