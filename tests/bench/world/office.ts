import { Agent, get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { Stage } from '../stage.js';
import { until } from './program.js';
import { demoSession } from '../../setup/demo-session.js';

const ALTRA = [
  'Altra College Bleichrodt',
  'Altra College Centrum',
  'Altra College Haarlemmermeer',
  'Altra College Koppeling, School2Care & Arkin',
  'Altra College Zuidoost',
];
const SCHOOLS = [ALTRA, ['Orion College Amstel'], ['Orion College Drostenburg']];
const COLUMNS =
  'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mbo_instelling;mbo_locatie;startdatum;mentor_email;leerling_email';
const ASK_MS = 60_000;
const KEPT_OPEN = new Agent({ keepAlive: true });
const COLLEGE = '25PZ;MBO College Noord';

export interface Answer {
  status: number;
  body: Record<string, unknown>;
}

interface Row {
  number: string;
  school: string;
  mentor: string;
  /** First day at the mbo, `31-01-2026`; without it the next 1 September. */
  start?: string;
}

/** One line of a cohort file, in the order of `COLUMNS`. */
function line({ number, school, mentor, start = '' }: Row): string {
  const mail = `${number.toLowerCase()}@student.example`;
  return [number, 'Kanarie', `Leerling${number}`, '12-04-2009', 'Amsterdam', school, COLLEGE, start, mentor, mail].join(
    ';',
  );
}

/** People who use the API, in the middle of a busy region. */
export class Office {
  private readonly tokens = new Map<string, string>();
  private students = 0;

  constructor(private readonly stage: Stage) {}

  /** Mentors of all schools, who are busy at the same time. */
  mentors(): string[] {
    return SCHOOLS.flat().flatMap((school) => this.at(school).map(({ membership }) => membership));
  }

  async ask(
    method: string,
    path: string,
    as: string,
    { body, csv }: { body?: unknown; csv?: string } = {},
  ): Promise<Answer> {
    const type = csv === undefined ? 'application/json' : 'text/csv';
    const response = await fetch(`${this.stage.apiUrl}${path}`, {
      method,
      signal: AbortSignal.timeout(ASK_MS),
      headers: {
        authorization: `Bearer ${await this.tokenOf(as)}`,
        ...(body === undefined && csv === undefined ? {} : { 'content-type': type }),
      },
      ...(body === undefined && csv === undefined ? {} : { body: csv ?? JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: (text.startsWith('{') ? JSON.parse(text) : { text }) as Answer['body'] };
  }

  /** Reads, and throws away what comes: so the load costs the machine less than what is measured. @returns the status */
  async read(path: string, as: string): Promise<number> {
    const authorization = `Bearer ${await this.tokenOf(as)}`;
    return new Promise((resolve, reject) => {
      const request = get(
        `${this.stage.apiUrl}${path}`,
        { agent: KEPT_OPEN, headers: { authorization } },
        (response) => {
          response.resume();
          response.on('end', () => resolve(response.statusCode ?? 0));
          response.on('error', reject);
        },
      );
      request.on('error', reject);
    });
  }

  /** Everybody logs in anew: a session lets through so many requests a minute, and a benchmark asks for more. */
  async renew(): Promise<void> {
    this.tokens.clear();
    await this.logIn(this.mentors());
  }

  /** So that the first request of somebody is not a log-in as well. */
  async logIn(memberships: readonly string[]): Promise<void> {
    for (const membership of memberships) await this.tokenOf(membership);
  }

  /**
   * Hands in one cohort file per school, together so many students. With `only`, the whole file is of the first school.
   * @throws Error when a file is refused
   */
  async importCohort(
    students: number,
    { only = false, start }: { only?: boolean; start?: string } = {},
  ): Promise<void> {
    const groups = only ? SCHOOLS.slice(0, 1) : SCHOOLS;
    const rows = groups.map((): string[] => []);
    for (let n = 0; n < students; n += 1) {
      this.students += 1;
      const group = groups[n % groups.length] ?? ALTRA;
      const school = group[Math.floor(n / groups.length) % group.length] ?? '';
      const mentors = this.at(school);
      const mentor = mentors[this.students % mentors.length]?.email ?? '';
      rows[n % groups.length]?.push(line({ number: `B${this.students}`, school, mentor, ...(start && { start }) }));
    }
    for (const [index, group] of groups.entries()) {
      if (rows[index]?.length === 0) continue;
      const as = this.contactOf(group[0] ?? '');
      const answer = await this.ask('POST', '/api/v1/cohort-imports', as, {
        csv: [COLUMNS, ...(rows[index] ?? [])].join('\n'),
      });
      if (answer.status !== 202) throw new Error(`the cohort was not taken: ${JSON.stringify(answer.body)}`);
    }
  }

  private at(school: string): { membership: string; email: string }[] {
    const { region } = this.stage;
    return region.people.at(region.locations.get(school) ?? '', 'vso-mentor');
  }

  /** Who hands in files for the school of a location. */
  contactOf(school: string): string {
    const { people } = this.stage.region;
    const [mentor] = this.at(school);
    const organisation = people.byMembership(mentor?.membership ?? '')?.organisation;
    const found = people.with('vso-contact').find((one) => people.byMembership(one)?.organisation === organisation);
    if (found === undefined) throw new Error(`no vso-contact for ${school}`);
    return found;
  }

  private async tokenOf(membershipId: string): Promise<string> {
    const known = this.tokens.get(membershipId);
    if (known !== undefined) return known;
    const token = await demoSession(this.stage.apiUrl, membershipId);
    this.tokens.set(membershipId, token);
    return token;
  }
}

/** How many transfers run with their first step in the file. */
export async function running(admin: DataSource): Promise<number> {
  const [row] = await admin.query<{ n: number }[]>(
    `SELECT count(*) AS n FROM transfers t WHERE t.projected_seq > 0 AND EXISTS (SELECT 1 FROM steps s WHERE s.transfer_id = t.id)`,
  );
  return row?.n ?? 0;
}

/** Waits until so many run. @throws Error when they do not come */
export async function untilRunning(admin: DataSource, students: number): Promise<void> {
  await until(`${students} running transfers`, async () => (await running(admin)) >= students, {
    milliseconds: 60_000 + students * 500,
  });
}

/** Lets everything that is on its way come to rest. */
export async function calm(milliseconds: number): Promise<void> {
  await pause(milliseconds);
}
