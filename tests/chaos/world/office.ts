import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { isoInAmsterdam } from '../../../libs/calendar/index.js';
import type { Role } from '../../../libs/domain/index.js';
import type { World } from './world.js';
import { demoSession } from '../../setup/demo-session.js';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
  retryAfter: string | null;
  etag: string | null;
}

export interface Asking {
  /** Membership. */
  as: string;
  body?: unknown;
  csv?: string;
  /** Idempotency-Key. */
  key?: string;
  /** If-Match. */
  seen?: string;
}

/** Something that the API has said yes to, and that must be there for ever: once. */
interface Accepted {
  transfer: string;
  what: 'contact' | 'outcome' | 'appointment' | 'start';
}

const SCHOOL = 'Orion College Drostenburg';
const ASK_MS = 15_000;
/** Longer than any outage here: who insists does not give up before that. */
const INSIST_MS = 240_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;
const COLUMNS = 'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email';

/** People who use the API, and keep account of everything that was promised to them. */
export class Office {
  accepted: Accepted[] = [];
  private readonly tokens = new Map<string, string>();
  private students = 0;

  constructor(private readonly world: World) {}

  get mentor(): { membership: string; email: string } {
    const { region } = this.world;
    const [mentor] = region.people.at(region.locations.get(SCHOOL) ?? '', 'vso-mentor');
    if (mentor === undefined) throw new Error(`no mentor at ${SCHOOL}`);
    return mentor;
  }

  /** Somebody of the school of all students here. */
  colleague(role: Role): string {
    const { region } = this.world;
    const [found] = region.people.at(region.locations.get(SCHOOL) ?? '', role);
    if (found === undefined) throw new Error(`no ${role} at ${SCHOOL}`);
    return found.membership;
  }

  /** A student as a mentor fills one in; everybody gets another number. */
  newStudent(birthDate = '2009-04-12'): Record<string, unknown> {
    this.students += 1;
    const n = this.students;
    return {
      student: {
        studentNumber: `C${n}`,
        firstName: 'Kanarie',
        lastName: `Leerling${n}`,
        birthDate,
        municipality: 'Amsterdam',
        email: `leerling${n}@student.example`,
      },
      vsoLocation: SCHOOL,
      mentorEmail: this.mentor.email,
      outflowProfile: 'further-education',
    };
  }

  /** One request, as it is. @throws what fetch throws when nobody answers */
  async ask(method: string, path: string, { as, body, csv, key, seen }: Asking): Promise<Answer> {
    const token = await this.tokenOf(as);
    const response = await fetch(`${this.world.apiUrl}${path}`, {
      method,
      signal: AbortSignal.timeout(ASK_MS),
      headers: {
        authorization: `Bearer ${token}`,
        ...(body === undefined ? {} : { 'content-type': 'application/json' }),
        ...(csv === undefined ? {} : { 'content-type': 'text/csv' }),
        ...(key === undefined ? {} : { 'idempotency-key': key }),
        ...(seen === undefined ? {} : { 'if-match': seen }),
      },
      ...(body === undefined && csv === undefined ? {} : { body: csv ?? JSON.stringify(body) }),
    });
    const text = await response.text();
    return {
      status: response.status,
      body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Record<string, unknown>,
      retryAfter: response.headers.get('retry-after'),
      etag: response.headers.get('etag'),
    };
  }

  /** Sends the same request under one key until it is answered for good, as a careful program does. */
  async insist(path: string, body: unknown, as = this.mentor.membership, key: string = randomUUID()): Promise<Answer> {
    const until = Date.now() + INSIST_MS;
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const answer = await this.ask('POST', path, { as, body, key }).catch(() => undefined);
      if (answer !== undefined && isFinal(answer)) return answer;
      if (Date.now() > until) throw new Error(`POST ${path} is not answered: ${JSON.stringify(answer?.body)}`);
      await pause(wait);
    }
  }

  /** @returns the id of the transfer */
  async start(student = this.newStudent()): Promise<string> {
    const answer = await this.insist('/api/v1/transfers', student);
    return this.keepStart(answer);
  }

  keepStart({ status, body }: Answer): string {
    const recorded = body.recorded as { transfer?: string } | undefined;
    if (status >= 300 || recorded?.transfer === undefined) throw new Error(`not started: ${JSON.stringify(body)}`);
    this.accepted.push({ transfer: recorded.transfer, what: 'start' });
    return recorded.transfer;
  }

  /** An attempt to reach the student: nothing of the file refuses a second one, so a doubled one shows. */
  async contact(transfer: string, key?: string): Promise<Answer> {
    const answer = await this.insist(contactsOf(transfer), CONTACT, this.mentor.membership, key);
    this.keep(answer, { transfer, what: 'contact' });
    return answer;
  }

  async outcome(transfer: string, step: string, outcome: string): Promise<Answer> {
    const answer = await this.insist(`/api/v1/transfers/${transfer}/steps/${step}/outcomes`, { outcome });
    this.keep(answer, { transfer, what: 'outcome' });
    return answer;
  }

  /** Stopped, and no destination is known yet: after ten working days a desk hears of it. */
  async withdraw(transfer: string): Promise<void> {
    const answer = await this.insist(`/api/v1/transfers/${transfer}/withdrawals`, { ground: 'work' });
    this.keep(answer, { transfer, what: 'outcome' });
  }

  /** Invites student and school, so that mail leaves at once. */
  async appointment(transfer: string): Promise<Answer> {
    const startsAt = this.world.now() + this.world.chance.between(3, 20) * DAY_MS;
    const body = {
      step: 'profile',
      startsAt: isoInAmsterdam(startsAt),
      endsAt: isoInAmsterdam(startsAt + HOUR_MS),
      invited: ['vso-coordinator'],
    };
    const answer = await this.insist(`/api/v1/transfers/${transfer}/appointments`, body);
    this.keep(answer, { transfer, what: 'appointment' });
    return answer;
  }

  /** A cohort file of new students, handed in by the school. @returns the id of the import */
  async importCohort(students: number): Promise<string> {
    const rows = Array.from({ length: students }, () => this.rowOf());
    const as = this.ofSchool('vso-contact');
    const until = Date.now() + INSIST_MS;
    for (;;) {
      const answer = await this.ask('POST', '/api/v1/cohort-imports', { as, csv: [COLUMNS, ...rows].join('\n') }).catch(() => undefined);
      if (answer?.status === 202) return answer.body.id as string;
      // The same file twice adds nothing, so whoever got no answer hands it in again.
      if (Date.now() > until) throw new Error(`the cohort was not taken: ${JSON.stringify(answer?.body)}`);
      await pause(LONGEST_PAUSE_MS);
    }
  }

  private rowOf(): string {
    this.students += 1;
    const n = this.students;
    return [`C${n}`, 'Kanarie', `Leerling${n}`, '12-04-2009', 'Amsterdam', SCHOOL, this.mentor.email].join(';');
  }

  /** Somebody who acts for the whole school. */
  ofSchool(role: Role): string {
    const { people } = this.world.region;
    const { organisation } = people.byMembership(this.mentor.membership) ?? { organisation: '' };
    const found = people.with(role).find((membership) => people.byMembership(membership)?.organisation === organisation);
    if (found === undefined) throw new Error(`no ${role} at the organisation of ${SCHOOL}`);
    return found;
  }

  keep({ status, body }: Answer, accepted: Accepted): void {
    if (status >= 300 && body.code !== 'IDEMPOTENCY.DONE') throw new Error(`refused: ${status} ${JSON.stringify(body)}`);
    this.accepted.push(accepted);
  }

  private async tokenOf(membershipId: string): Promise<string> {
    const known = this.tokens.get(membershipId);
    if (known !== undefined) return known;
    const token = await demoSession(this.world.apiUrl, membershipId);
    this.tokens.set(membershipId, token);
    return token;
  }
}

export const CONTACT = { kind: 'phone', reached: true };
export const contactsOf = (transfer: string): string => `/api/v1/transfers/${transfer}/contacts`;

/** A server that is away, a request that is still being done and a brake are not an answer yet. */
function isFinal({ status, body }: Answer): boolean {
  return status < 500 && status !== 429 && body.code !== 'IDEMPOTENCY.IN_PROGRESS';
}
