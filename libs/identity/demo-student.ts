import { type DataSource } from 'typeorm';
import { withActor } from '../persistence/actor.js';
import { type Clock } from '../persistence/clock.js';
import { type DemoAccounts } from './demo-accounts.js';
import { IdentityError } from './identity-error.js';
import { type LinkCodes } from './link-codes.js';
import { type Links } from './links.js';
import { type NewSession, type Sessions } from './sessions.js';

const DAY_MS = 86_400_000;
const STUDENT = { kind: 'student' } as const;

interface Doors {
  dataSource: DataSource;
  clock: Clock;
  demoAccounts: DemoAccounts;
  sessions: Sessions;
  links: Links;
  linkCodes: LinkCodes;
}

/** How a visitor of the demo meets the page of a student: by a link and a code, as the student does, which a mentor of the demo gives. */
export class DemoStudent {
  constructor(private readonly doors: Doors) {}

  /**
   * @param mentor a membership of the demo that may see the transfer
   * @throws IdentityError `DEMO.OFF`, `LINK.TRANSFER_UNKNOWN`
   */
  async enter({ mentor, transfer }: { mentor: string; transfer: string }): Promise<NewSession> {
    const { dataSource, clock, demoAccounts, sessions, links, linkCodes } = this.doors;
    const staff = await sessions.find((await demoAccounts.logIn(mentor)).token);
    if (staff?.kind !== 'staff') throw new IdentityError('DEMO.ACCOUNT_UNKNOWN', `no demo membership ${mentor}`);
    const { code } = await linkCodes.forMentor(staff, transfer, STUDENT);
    const token = await withActor(dataSource, staff.actor, (manager) =>
      links.create(manager, transfer, STUDENT, clock.now() + DAY_MS),
    );
    await sessions.revoke(staff.session);
    const session = await links.exchange(token);
    const student = await sessions.find(session.token);
    if (student === undefined || student.kind === 'staff')
      throw new IdentityError('LINK.UNKNOWN', 'the link was not taken in');
    await linkCodes.prove(student, code);
    return session;
  }
}
