import { type DataSource } from 'typeorm';
import { type Role } from '../domain/roles.js';
import { SYSTEM, withActor } from '../persistence/actor.js';
import { IdentityError } from './identity-error.js';
import { type NewSession, type Sessions } from './sessions.js';

/** A demo person in one of their roles, for the list on the log-in page. */
export interface DemoAccount {
  membershipId: string;
  name: string;
  role: Role;
  organisation: string;
  location: string | null;
}

/** Logging in without a password, as demo people only. In production it does not exist. */
export class DemoAccounts {
  constructor(
    private readonly dataSource: DataSource,
    private readonly sessions: Sessions,
    /** True only when the configuration says that this is a demo. */
    private readonly demoMode: boolean,
  ) {}

  /** @throws IdentityError `DEMO.OFF` */
  async list(): Promise<DemoAccount[]> {
    this.assertDemo();
    return withActor(this.dataSource, SYSTEM, (manager) =>
      manager.query(
        `SELECT m.id AS "membershipId", p.name, m.role, o.name AS organisation, l.name AS location
         FROM memberships m JOIN people p ON p.id = m.person_id JOIN organisations o ON o.id = m.organisation_id
         LEFT JOIN locations l ON l.id = m.location_id
         WHERE p.demo ORDER BY o.kind, o.name, m.role, p.name`,
      ),
    );
  }

  /** @throws IdentityError `DEMO.OFF`, `DEMO.ACCOUNT_UNKNOWN` */
  async logIn(membershipId: string): Promise<NewSession> {
    this.assertDemo();
    const person = await withActor(this.dataSource, SYSTEM, async (manager) => {
      const [row] = await manager.query<{ personId: string }[]>(
        `SELECT m.person_id AS "personId" FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.id = $1 AND p.demo`,
        [membershipId],
      );
      return row?.personId;
    });
    if (person === undefined) {
      throw new IdentityError('DEMO.ACCOUNT_UNKNOWN', `no demo membership ${membershipId}`);
    }
    return this.sessions.startForMembership('demo', person, membershipId);
  }

  private assertDemo(): void {
    if (!this.demoMode) throw new IdentityError('DEMO.OFF', 'demo log-in outside demo mode');
  }
}
