import type { FactBody, Lead, LocalDate, Registration, Role } from '../../libs/domain/index.js';
import { instantOf } from '../../libs/calendar/index.js';
import { withActor } from '../../libs/persistence/actor.js';
import { recordFact } from '../../libs/persistence/facts.js';
import { openFiles } from '../../libs/persistence/open-files.js';
import { makeWorld, newFile, staffOf, vault, type World } from '../integration/persistence/world.js';
import type { DoorlijnDatabase } from '../setup/database.js';

export { vault };

const PARENTS = [{ email: 'parent1@example.org' }, { email: 'parent2@example.org' }];

/** A person whose desk would be leerplicht until a year after the start, so that birthdays in scripts are the script's own. */
export interface Student {
  birthDate: LocalDate;
  outflowProfile: 'further-education' | 'work';
}

/** One region with its schools in the database, and transfers of its students. */
export class Stage {
  private constructor(
    private readonly database: DoorlijnDatabase,
    readonly world: World,
    private readonly cbsCode: string,
  ) {}

  static async build(database: DoorlijnDatabase): Promise<Stage> {
    const world = await makeWorld(database);
    const [row] = await database.admin.query<{ cbs: string }[]>(
      'SELECT cbs_code AS cbs FROM organisations WHERE id = $1',
      [world.municipality.organisation],
    );
    return new Stage(database, world, row?.cbs ?? '');
  }

  /** Opens the file of a new transfer and records its registration. */
  async register(registration: Registration, on: LocalDate, student: Student): Promise<string> {
    const { database, world } = this;
    const [school] = world.schools;
    const file = await newFile(world, school);
    const { transfer } = file;
    await database.admin.query('UPDATE policies SET document = $2 WHERE id = $1', [world.policy, registration.policy]);
    const manager = { query: () => Promise.reject(new Error('the key of a new student is known')) } as never;
    const personal = {
      firstName: 'Sam',
      birthDate: student.birthDate,
      email: `${transfer.id}@example.org`,
      parents: PARENTS,
    };
    file.student.personal = await vault.seal(manager, file.student.id, 'students.personal', personal);
    Object.assign(transfer, {
      cbsCode: this.cbsCode,
      startDate: registration.start,
      leavesSchool: registration.leavesSchool,
      birthYear: Number(student.birthDate.slice(0, 4)),
      outflowProfile: student.outflowProfile,
    });
    await withActor(database.app, staffOf(school, 'vso-mentor'), (open) => openFiles(open, [file]));
    const known = { ...registration, transfer: transfer.id, region: world.region.organisation };
    await this.record(transfer.id, { type: 'registered', registration: known }, on, 0);
    return transfer.id;
  }

  /** Records what somebody did at 10:00 local time plus minutes. */
  async record(transfer: string, body: FactBody, on: LocalDate, minute: number): Promise<void> {
    const actor = staffOf(this.world.schools[0], 'vso-mentor');
    const clock = { now: () => instantOf(on, 600 + minute) };
    await withActor(this.database.app, actor, (manager) =>
      recordFact(manager, { transferId: transfer, body: this.withRealPeople(body), actor, clock }),
    );
  }

  /** Scripts name people by nickname; the file knows memberships. */
  private withRealPeople(body: FactBody): FactBody {
    if (body.type === 'registered') {
      return { ...body, registration: { ...body.registration, lead: this.realLead(body.registration.lead) } };
    }
    return 'lead' in body && body.lead ? { ...body, lead: this.realLead(body.lead) } : body;
  }

  private realLead(lead: Lead): Lead {
    const { schools, college } = this.world;
    const place = lead.side === 'vso' ? schools[0] : college;
    const deputy: Role = lead.side === 'vso' ? 'vso-coordinator' : 'mbo-coordinator';
    return { ...lead, person: staffOf(place, lead.role).membership, deputy: staffOf(place, deputy).membership };
  }
}
