import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { WorkflowPost } from '../../../apps/worker/workflow-post.js';
import { instantOf } from '../../../libs/calendar/index.js';
import { openTransfers } from '../../../libs/casework/open-transfers.js';
import { minuteOfDay } from '../../../libs/casework/registration.js';
import { StartTransferSchema, type StartTransferBody } from '../../../libs/contracts/start-transfer.js';
import type { FactBody } from '../../../libs/domain/index.js';
import { asWorker, type StaffActor } from '../../../libs/persistence/actor.js';
import { UPKEEP } from '../../../libs/temporal/schedules.js';
import type { Stage } from '../stage.js';
import { atOnce } from './bare.js';
import { until } from './program.js';
import { Office } from './office.js';

/** A Tuesday on which everybody starts, and the day of the first check-in. */
const STARTS_ON = '2026-11-24';
const CHECK_IN_ON = '2026-11-25';
/** 09:30, the last of the fixed minutes: whoever asked for it gets this one. */
const MINUTE = 570;
const NOON = 720;
/** Relay and sender: past the minute at which a morning's mail is complete, so that nothing is held back for that. */
const AFTER_THE_MORNING = 600;
const CHUNK = 200;
const LANES = 24;
const CONNECTIONS = 8;
const SCHOOL = 'Orion College Drostenburg';
const MINUTE_MS = 60_000;
/** For the first of them; a busy machine needs minutes. */
const LAND_MS = 300_000;

/** From the profile to the first day at the mbo, as people would have recorded it. */
const ROAD: readonly FactBody[] = [
  ['profile', 'completed'],
  ['inform', 'viewed'],
  ['application', 'applied'],
  ['handover', 'accepted'],
  ['intake', 'held'],
  ['placement', 'placed'],
  ['started', 'present'],
].map(([step = '', code = '']): FactBody => ({ type: 'outcome', step, code }));

/** Students who have all started yesterday and whose first check-in falls in the same minute. */
export class CheckInMorning {
  private constructor(
    private readonly stage: Stage,
    private readonly source: DataSource,
    private readonly stop: () => Promise<void>,
    /** When the worker's clock stood on `AFTER_THE_MORNING`. */
    private readonly opened: number,
  ) {}

  /** Starts the worker, on a clock that stands on the morning of the check-ins. */
  static async open(stage: Stage): Promise<CheckInMorning> {
    const opened = Date.now();
    const worker = await stage.startWorker(instantOf(CHECK_IN_ON, AFTER_THE_MORNING) - opened);
    // The reconciler would find the students of yesterday before their workflows are there.
    for (const task of Object.keys(UPKEEP)) await stage.client.schedule.getHandle(`upkeep-${task}`).pause();
    const source = await stage.connect(stage.urls.workerUrl, CONNECTIONS);
    return new CheckInMorning(stage, source, () => worker.stop(), opened);
  }

  close(): Promise<void> {
    return this.stop();
  }

  /** Opens their files, and lets their workflows live through the way to the first day at the mbo. */
  async land(count: number): Promise<void> {
    const { admin, client } = this.stage;
    for (let from = 0; from < count; from += CHUNK) await this.openFiles(from, Math.min(count, from + CHUNK));
    for (const [index, body] of ROAD.entries())
      await admin.query(ADD_FACT, [index + 2, new Date(recordedAt(index + 1)), STARTS_ON, body]);
    await admin.query('UPDATE transfers SET seq = $1, version = $1, last_fact_at = $2', [
      ROAD.length + 1,
      new Date(recordedAt(ROAD.length)),
    ]);
    const transfers = await admin.query<{ id: string }[]>('SELECT id FROM transfers');
    const clockShift = instantOf(STARTS_ON, NOON) - Date.now();
    const post = new WorkflowPost(client, () => clockShift);
    await atOnce(LANES, transfers.length, async (index) => {
      const { id } = transfers[index] ?? { id: '' };
      await asWorker(this.source, (manager) => post.buildUp(manager, id));
    });
    await until(`${count} students who have started`, () => this.allLanded(count), {
      milliseconds: LAND_MS + count * 1_000,
    });
  }

  /** Sets the clocks of all workflows so that it is the minute of the check-ins at a moment of the machine. */
  async setClocks(moment: number): Promise<void> {
    const { admin } = this.stage;
    await admin.query(TELL_WORKFLOWS, [instantOf(CHECK_IN_ON, MINUTE) - moment]);
    await until('the clocks', async () => {
      const [row] = await admin.query<{ n: number }[]>('SELECT count(*) AS n FROM outbox WHERE sent_at IS NULL');
      return row?.n === 0;
    });
  }

  /** On the clock of the worker. */
  now(): number {
    return Date.now() + (instantOf(CHECK_IN_ON, AFTER_THE_MORNING) - this.opened);
  }

  /** How many students have been asked how it goes. */
  async handedOver(): Promise<number> {
    const [row] = await this.stage.admin.query<{ n: number }[]>(
      `SELECT count(*) AS n FROM messages WHERE template = 'check-in-ask' AND status = 'sent'`,
    );
    return row?.n ?? 0;
  }

  private async allLanded(count: number): Promise<boolean> {
    const [row] = await this.stage.admin.query<{ n: number; waiting: number }[]>(
      `SELECT count(*) AS n, (SELECT count(*) FROM messages WHERE status = 'sending' OR (status = 'pending' AND send_after <= $1)) AS waiting
       FROM transfers WHERE phase = 'landing' AND projected_seq = seq`,
      [new Date(instantOf(CHECK_IN_ON, 0))],
    );
    return row?.n === count && row.waiting === 0;
  }

  private async openFiles(from: number, to: number): Promise<void> {
    const casework = {
      ...this.stage.casework(this.source, () => recordedAt(0)),
      transferIdOf: () => idOfTheMinute(),
    };
    const { people, locations } = this.stage.region;
    const [mentor] = people.at(locations.get(SCHOOL) ?? '', 'vso-mentor');
    const actor = people.byMembership(new Office(this.stage).contactOf(SCHOOL)) as StaffActor;
    const bodies = Array.from({ length: to - from }, (_, n) => bodyOf(from + n, mentor?.email ?? ''));
    await asWorker(this.source, async (manager) => {
      const openings = await openTransfers(casework, manager, actor, bodies);
      const refused = openings.find(({ kind }) => kind !== 'opened');
      if (refused !== undefined) throw new Error(`a file was not opened: ${JSON.stringify(refused)}`);
      // They begin with their whole road behind them, not with the registration alone.
      await manager.query('DELETE FROM outbox WHERE sent_at IS NULL');
    });
  }
}

const recordedAt = (minutes: number): number => instantOf(STARTS_ON, AFTER_THE_MORNING) + minutes * MINUTE_MS;

/** An id of which the fixed minute is the one of the storm. */
function idOfTheMinute(): string {
  for (;;) {
    const id = randomUUID();
    if (minuteOfDay(id) === MINUTE) return id;
  }
}

function bodyOf(n: number, mentorEmail: string): StartTransferBody {
  return StartTransferSchema.parse({
    student: {
      studentNumber: `S${n}`,
      firstName: 'Kanarie',
      lastName: `Leerling${n}`,
      birthDate: '2008-04-12',
      municipality: 'Amsterdam',
      email: `s${n}@student.example`,
    },
    vsoLocation: SCHOOL,
    mentorEmail,
    mbo: { institution: '25PZ', location: 'MBO College Noord' },
    start: STARTS_ON,
  });
}

const ADD_FACT = `
  INSERT INTO facts (transfer_id, seq, at, "on", type, body, actor_kind)
  SELECT t.id, $1, $2, $3, $4::jsonb->>'type', $4::jsonb, 'system' FROM transfers t`;

const TELL_WORKFLOWS = `
  INSERT INTO outbox (aggregate, transfer_id, kind, payload)
  SELECT 'transfer-' || t.id, t.id, 'clock', jsonb_build_object('shiftMs', $1::bigint) FROM transfers t`;
