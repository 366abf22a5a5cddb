import { instantOf, localDateOf } from '../../../libs/calendar/index.js';
import { doorlijnClient, type DoorlijnClient, type Schemas } from '../../../libs/client/client.js';
import { MoveToPolicy } from '../../../libs/casework/move-to-policy.js';
import { AddPolicy } from '../../../libs/casework/organisations.js';
import type { FactBody, Instant, LocalDate, Registration, Role } from '../../../libs/domain/index.js';
import { Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import { SYSTEM, withActor } from '../../../libs/persistence/actor.js';
import type { DoorlijnDatabase } from '../../setup/database.js';
import type { Hands } from '../../workflows/play-for-real.js';
import { caseworkOf } from '../api/casework.js';
import { newTransfer, type Region } from '../api/region.js';
import type { RunningApi } from '../api/running-api.js';
import { staffOf, type Place } from '../persistence/world.js';

type Told<Type extends FactBody['type']> = Extract<FactBody, { type: Type }>;

const of = (transfer: string): { params: { path: { id: string } } } => ({ params: { path: { id: transfer } } });

/** Comes of age before every scenario, and turns 23 after it: birthdays are those of the scripts. */
const USUAL_BIRTHDAY = '2007-02-01';

/** A clock that a player sets to the minute at which somebody does something. */
export class ActClock {
  at: Instant = 0;
  now(): Instant {
    return this.at;
  }
}

/** People of a scenario who do everything by a request, as who is responsible for it. */
export class HttpHands implements Hands {
  private readonly sessions = new Map<string, { token: string; on: LocalDate }>();

  constructor(
    private readonly api: RunningApi,
    private readonly database: DoorlijnDatabase,
    private readonly region: Region,
    private readonly clock: ActClock,
  ) {}

  async register({ start, leavesSchool, extraSupport, gates }: Registration, on: LocalDate): Promise<string> {
    this.clock.at = instantOf(on, 600);
    const [school] = this.region.schools;
    const body = await newTransfer(this.database, school, { start, leavesSchool, extraSupport });
    const [gate] = gates;
    const birthDate =
      gate === undefined ? USUAL_BIRTHDAY : `${Number(gate.on.slice(0, 4)) - gate.age}${gate.on.slice(4)}`;
    Object.assign((body as { student: object }).student, { birthDate });
    const client = this.clientOf(await this.staff('vso-mentor'));
    const { data, error, response } = await client.POST('/transfers', { body: body as Schemas['StartTransferBody'] });
    if (data === undefined) throw new Error(`start: ${response.status} ${JSON.stringify(error)}`);
    return data.recorded.transfer;
  }

  async record(transfer: string, body: FactBody, on: LocalDate, minute: number): Promise<void> {
    this.clock.at = instantOf(on, 600 + minute);
    switch (body.type) {
      case 'outcome':
        return this.finish(transfer, body);
      case 'need-found':
        return this.said('need', await this.clientOf(await this.staff('mbo-mentor')).POST('/transfers/{id}/needs', { ...of(transfer), body: {} }));
      case 'deregistered': {
        const { warmHandover, alternative, startkwalificatie } = body;
        const why = { causes: ['unknown' as const], initiator: 'unclear' as const };
        const told = { ...why, warmHandover, alternative, startkwalificatie };
        const client = this.clientOf(await this.staff('mbo-mentor'));
        return this.said('deregistration', await client.POST('/transfers/{id}/deregistrations', { ...of(transfer), body: told }));
      }
      case 'policy-changed':
        return this.moveTo(transfer, body);
      default:
        throw new Error(`no request for ${body.type}`);
    }
  }

  private async finish(transfer: string, { step, code, checkIn, lead, destination }: Told<'outcome'>): Promise<void> {
    const [row] = await this.database.admin.query<{ responsible: Role }[]>(
      'SELECT responsible FROM steps WHERE transfer_id = $1 AND key = $2',
      [transfer, step],
    );
    const role = row!.responsible;
    const token = role === 'student' ? await this.student(transfer) : await this.staff(role);
    const answer = await this.clientOf(token).POST('/transfers/{id}/steps/{key}/outcomes', {
      params: { path: { id: transfer, key: step } },
      body: {
        outcome: code,
        ...(checkIn === undefined ? {} : { checkIn }),
        ...(lead?.side === 'mbo' ? { lead: staffOf(this.region.college, lead.role).membership } : {}),
        ...(destination === undefined ? {} : { destination: { code: destination.code, owner: this.owner } }),
      } as Schemas['RecordOutcomeBody'],
    });
    this.said(step, answer);
  }

  private get owner(): string {
    return staffOf(this.region.college, 'mbo-mentor').membership;
  }

  /** What a region does with its running cases when it agrees on something else. */
  private async moveTo(transfer: string, { policy }: Told<'policy-changed'>): Promise<void> {
    const casework = caseworkOf(this.database, this.clock);
    const region = this.region.region.organisation;
    const added = await new AddPolicy(casework).execute(SYSTEM, {
      region,
      document: policy,
      validFrom: localDateOf(this.clock.at),
    });
    const coordinator = staffOf(this.region.region, 'region-coordinator');
    const worker = { ...casework, dataSource: this.database.worker };
    const { moved } = await new MoveToPolicy(worker).execute(coordinator, { policy: added.id, transfers: [transfer] });
    if (moved !== 1) throw new Error(`${moved} transfers were moved`);
  }

  private clientOf(token: string): DoorlijnClient {
    return doorlijnClient({ address: this.api.address, token });
  }

  private said(what: string, { error, response }: { error?: unknown; response: Response }): void {
    if (!response.ok) throw new Error(`${localDateOf(this.clock.at)} ${what}: ${response.status} ${JSON.stringify(error)}`);
  }

  private placeOf(role: Role): Place {
    return role.startsWith('vso-') ? this.region.schools[0] : this.region.college;
  }

  /** A session of today: those of months ago have ended. */
  private async session(key: string, open: () => Promise<string>): Promise<string> {
    const on = localDateOf(this.clock.at);
    const known = this.sessions.get(key);
    if (known?.on === on) return known.token;
    const token = await open();
    this.sessions.set(key, { token, on });
    return token;
  }

  private staff(role: Role): Promise<string> {
    const { membership } = staffOf(this.placeOf(role), role);
    return this.session(membership, () => this.api.logIn(membership));
  }

  /** In by the link of a mail, with the code that the mentor hands over. */
  private student(transfer: string): Promise<string> {
    return this.session(transfer, async () => {
      const links = new Links(this.database.app, this.clock, new Sessions(this.database.app, this.clock));
      const mentor = staffOf(this.region.schools[0], 'vso-mentor');
      const link = await withActor(this.database.app, mentor, (manager) =>
        links.create(manager, transfer, { kind: 'student' }, this.clock.now() + 86_400_000),
      );
      const opened = await this.api.post('/api/v1/link-sessions', undefined, { token: link, transport: 'bearer' });
      const token = opened.body.token as string;
      const asked = await this.api.post(`/api/v1/transfers/${transfer}/link-codes`, await this.staff('vso-mentor'), {
        for: 'student',
      });
      const proven = await this.api.post('/api/v1/link-sessions/current/code', token, {
        code: asked.body.code as string,
      });
      if (proven.status !== 204) throw new Error(`code: ${proven.status}`);
      return token;
    });
  }
}
