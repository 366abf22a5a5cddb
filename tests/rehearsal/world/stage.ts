import { setTimeout as pause } from 'node:timers/promises';
import { CreateImport } from '../../../libs/casework/cohort-import.js';
import { instantOf } from '../../../libs/calendar/index.js';
import { dateOfDay } from '../../../libs/domain/index.js';
import type { EscalationStatus, LocalDate } from '../../../libs/domain/index.js';
import { demoRegionAmsterdam } from '../../../libs/reference/index.js';
import { isDeskDeed } from '../../../libs/simulation/people/act.js';
import { calendars } from '../../../libs/simulation/people/calendars.js';
import { Circle } from '../../../libs/simulation/people/circle.js';
import { day, PERIOD } from '../../../libs/simulation/people/days.js';
import type { Member } from '../../../libs/simulation/people/member.js';
import { cohortCsv } from './cohort.js';
import { Hands } from './hands.js';
import { MORNING } from './installation.js';
import type { Installation } from './installation.js';
import { JournalReader, show } from './journal.js';

const TEN_O_CLOCK = 600;
/** After the last act of a day, within working hours. */
const EVENING = 16 * 60 + 59;
/** People who act side by side. */
const AT_ONCE = 6;
const LOOK_AGAIN_MILLISECONDS = 3;
/** Longer than any outage that the parts of one machine get over. */
const PATIENCE_MILLISECONDS = 60_000;

/** What somebody wanted to do and could not. */
export interface Refusal {
  transfer: string;
  act: string;
  on: LocalDate;
  why: string;
}

/**
 * Plays a cohort day by day: the morning's moments fire, people read what that brought, and do what they have in mind for
 * that day through the use cases; mail leaves after the morning and at the end of the day.
 */
export class StageManager {
  readonly circles = new Map<string, Circle>();
  readonly refusals: Refusal[] = [];
  readonly journal: JournalReader;
  readonly hands: Hands;

  constructor(
    private readonly installation: Installation,
    private readonly members: readonly Member[],
    private readonly seed: number,
  ) {
    this.journal = new JournalReader(installation.sources.admin);
    this.hands = new Hands(installation);
  }

  /** @param onDay called after each day that was played, with the days that have passed */
  async play(onDay: (days: number, date: LocalDate) => void): Promise<void> {
    const first = day(PERIOD.from);
    const last = day(PERIOD.to);
    for (let today = first; today <= last; today += 1) {
      // Where no office works nobody acts, and what fires on such a day is read on the next.
      if (!calendars.municipality.counts(today)) continue;
      await this.playDay(today);
      onDay(today - first + 1, dateOfDay(today));
    }
  }

  private async playDay(today: number): Promise<void> {
    const date = dateOfDay(today);
    const { installation } = this;
    await installation.passTo(instantOf(date, MORNING));
    await this.settle();
    await this.read();
    await installation.sendMail(instantOf(date, MORNING));
    await this.register(today, date);
    while (await this.actOnce(today, date));
    await installation.sendMail(instantOf(date, EVENING));
  }

  /** Schools hand in the students of the day, each in a file of its own. */
  private async register(today: number, date: LocalDate): Promise<void> {
    const members = this.members.filter(({ student }) => student.registeredOn === today);
    if (members.length === 0) return;
    const at = instantOf(date, TEN_O_CLOCK);
    this.installation.setClock(at);
    for (const { student } of members) this.circles.set(student.transfer, new Circle(student, this.seed));
    const { people, locations } = this.installation.region;
    const locationOf = ({ student }: Member): string => locations.get(student.school) ?? '';
    const mentorOf = (member: Member): string => {
      const mentors = people.at(locationOf(member), 'vso-mentor');
      return mentors[member.student.index % mentors.length]?.email ?? '';
    };
    for (const [organisation, theirs] of this.bySchool(members)) {
      const actor = people
        .with('vso-contact')
        .map((id) => people.byMembership(id))
        .find((one) => one?.organisation === organisation);
      if (actor === undefined) throw new Error(`nobody hands in files at organisation ${organisation}`);
      const file = cohortCsv(theirs, mentorOf);
      const { failed } = await new CreateImport(this.installation.caseworkAt(at)).execute(actor, {
        file: pieces(file),
      });
      if (failed > 0) throw new Error(`${failed} rows of ${theirs[0]?.student.school ?? ''} cannot be read`);
    }
    await this.settle();
    await this.read();
  }

  private bySchool(members: readonly Member[]): Map<string, Member[]> {
    const { people, locations } = this.installation.region;
    const groups = new Map<string, Member[]>();
    for (const member of members) {
      const location = locations.get(member.student.school);
      const mentor = location === undefined ? undefined : people.at(location, 'vso-mentor')[0];
      const organisation = mentor && people.byMembership(mentor.membership)?.organisation;
      if (organisation === undefined) {
        const names = demoRegionAmsterdam.vsoSchools.map(({ name }) => name).join(', ');
        throw new Error(`"${member.student.school}" is no school of the demo region (${names})`);
      }
      groups.set(organisation, [...(groups.get(organisation) ?? []), member]);
    }
    return groups;
  }

  /** Everybody who has something to do today does the first of it. @returns false when nobody had */
  private async actOnce(today: number, date: LocalDate): Promise<boolean> {
    const busy = [...this.circles.values()].filter(({ next }) => next !== undefined && next.day <= today);
    if (busy.length === 0) return false;
    const statuses = await this.statusesFor(busy);
    const waiting = busy.slice().reverse();
    const lane = async (): Promise<void> => {
      for (let circle = waiting.pop(); circle !== undefined; circle = waiting.pop())
        await this.actOf(circle, date, statuses);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, lane));
    await this.settle();
    await this.read();
    return true;
  }

  private async actOf(circle: Circle, date: LocalDate, statuses: ReadonlyMap<string, EscalationStatus>): Promise<void> {
    const { transfer } = circle.student;
    const act = circle.take((escalation) => statuses.get(`${transfer} ${escalation}`));
    if (act === undefined) return;
    const at = instantOf(date, TEN_O_CLOCK + act.minute);
    try {
      await this.hands.carryOut(act, circle, at);
    } catch (error) {
      this.refusals.push({
        transfer,
        act: act.key,
        on: date,
        why: error instanceof Error ? error.message : String(error),
      });
      return;
    }
    if (act.deed.type === 'diploma') circle.rerouted(act.day);
  }

  /** What the inboxes of the desks say about escalations on which somebody is about to act. */
  private async statusesFor(circles: readonly Circle[]): Promise<Map<string, EscalationStatus>> {
    const transfers = circles
      .filter(({ next }) => next !== undefined && isDeskDeed(next.deed))
      .map(({ student }) => student.transfer);
    if (transfers.length === 0) return new Map();
    const rows = await this.installation.sources.admin.query<{ name: string; status: EscalationStatus }[]>(
      `SELECT DISTINCT ON (transfer_id, key) transfer_id || ' ' || key AS name, status FROM escalations
       WHERE transfer_id = ANY($1) ORDER BY transfer_id, key, raised_at DESC`,
      [transfers],
    );
    return new Map(rows.map(({ name, status }) => [name, status]));
  }

  private async read(): Promise<void> {
    for (const row of await this.journal.news()) {
      const circle = this.circles.get(row.transfer);
      if (circle !== undefined) show(circle, row);
    }
  }

  /** Waits until all that was recorded has been decided on and carried out. */
  private async settle(): Promise<void> {
    const { admin } = this.installation.sources;
    const since = performance.now();
    for (let calm = 0; calm < 2;) {
      const [row] = await admin.query<{ busy: boolean }[]>(BUSY);
      calm = row?.busy === true ? 0 : calm + 1;
      if (calm < 2) await pause(LOOK_AGAIN_MILLISECONDS);
      if (performance.now() - since > PATIENCE_MILLISECONDS) {
        const stuck: unknown = await admin.query(STUCK);
        throw new Error(`nothing moves any more: ${JSON.stringify(stuck)}`);
      }
    }
  }
}

const STUCK = `
  SELECT 'outbox' AS what, aggregate AS name, kind AS detail FROM outbox WHERE sent_at IS NULL
  UNION ALL SELECT 'transfer', id::text, seq || ' recorded, ' || projected_seq || ' decided on' FROM transfers WHERE projected_seq < seq
  UNION ALL SELECT 'import', id::text, status FROM imports WHERE status NOT IN ('done', 'failed')
  UNION ALL SELECT 'escalation', id::text, status || ' ' || version FROM escalations WHERE status NOT IN ('answered', 'solved')
  LIMIT 20`;

const BUSY = `
  SELECT EXISTS (SELECT 1 FROM outbox WHERE sent_at IS NULL)
    OR EXISTS (SELECT 1 FROM transfers WHERE projected_seq < seq)
    OR EXISTS (SELECT 1 FROM imports WHERE status NOT IN ('done', 'failed'))
    OR EXISTS (SELECT 1 FROM escalations e WHERE e.version > coalesce((SELECT max((d.result->'cause'->'fact'->>'seq')::int)
      FROM escalation_decisions d WHERE d.escalation_id = e.id), 0) AND e.status NOT IN ('answered', 'solved')) AS busy`;

async function* pieces(text: string): AsyncGenerator<string> {
  yield text;
}
