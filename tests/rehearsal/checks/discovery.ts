import type { Simulated } from '../../../libs/simulation/core/cohort.js';
import type { Fact } from '../../../libs/domain/index.js';
import type { DataSource } from 'typeorm';
import { invariant } from './invariant.js';
import type { Invariant } from './invariant.js';
import { localTime, plusDays, workingDaysBetween } from './naive-calendar.js';
import { dateOfDay, hasEnded } from '../../../libs/domain/index.js';
import { PERIOD } from '../../../libs/simulation/people/days.js';

/** Later than this after the last contact nobody who leaves may be discovered. */
const SCHOOL_DAYS = 10;

/** Somebody who leaves early is noticed: a sign is on record soon after the last day on which anybody spoke with them. */
export async function everyLeaverDiscovered(admin: DataSource, { lives }: Simulated): Promise<Invariant> {
  const rows = await admin.query<{ transfer: string; body: Fact; at: number }[]>(
    'SELECT transfer_id AS transfer, body, at FROM facts ORDER BY transfer_id, seq',
  );
  const facts = Map.groupBy(rows, ({ transfer }) => transfer);
  const wrong: string[] = [];
  let checked = 0;
  for (const [transfer, { circle, state }] of lives) {
    const { started, course } = circle;
    if (started === undefined || course.leaving === undefined) continue;
    const left = dateOfDay(started + course.leaving.day);
    // Who leaves at the very end of the play has no time left to be discovered in.
    if (left > plusDays(PERIOD.to, -28)) continue;
    const theirs = (facts.get(transfer) ?? []).map(({ body, at }) => ({ body, at, date: localTime(at).date }));
    const ended = hasEnded(state.phase) ? localTime(theirs.at(-1)?.at ?? 0).date : undefined;
    // Aftercare was over, with a destination and an owner, before this student left the mbo.
    if (ended !== undefined && ended < left) continue;
    checked += 1;
    const spoken = theirs.filter(({ body, date }) => isContact(body) && date <= left).map(({ date }) => date);
    const since = [...spoken, dateOfDay(started)].sort().at(-1) ?? left;
    const from = since > left ? since : left;
    const sign = theirs.find(({ body, date }) => date >= since && isSign(body));
    const days = sign === undefined ? Infinity : workingDaysBetween(from, sign.date, 'school:Noord');
    if (days > SCHOOL_DAYS) wrong.push(`${transfer.slice(0, 8)} left ${left}, noticed ${sign?.date ?? 'never'}`);
  }
  return invariant(
    'no early leaver discovered later than 10 school days after the last contact',
    checked,
    wrong,
    `${checked} studenten stopten eerder; bij elk was er binnen ${SCHOOL_DAYS} schooldagen een teken.`,
  );
}

function isContact(body: Fact): boolean {
  if (body.type === 'contact') return body.reached;
  if (body.type !== 'outcome') return false;
  return (body.checkIn !== undefined && body.checkIn.attending !== 'no') || body.code === 'reached';
}

/** Something on record that tells those around the student that it goes wrong. */
function isSign(body: Fact): boolean {
  switch (body.type) {
    case 'signal':
    case 'absence':
    case 'deregistered':
      return true;
    case 'contact':
      return !body.reached;
    case 'outcome':
      return (
        body.code === 'missed' ||
        body.code === 'not-reached' ||
        (body.checkIn !== undefined && isWorrying(body.checkIn))
      );
    default:
      return false;
  }
}

function isWorrying({
  attending,
  student,
  signals,
}: NonNullable<Extract<Fact, { type: 'outcome' }>['checkIn']>): boolean {
  return attending !== 'yes' || (student !== undefined && student <= 3) || signals.length > 0;
}
