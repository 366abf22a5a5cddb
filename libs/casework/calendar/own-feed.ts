import { createHash } from 'node:crypto';

import type { Instant } from '../../domain/time.js';
import { validMemberships } from '../../identity/membership.js';
import { hashToken, newToken } from '../../identity/tokens.js';
import { feedFile, type FeedDay, type FeedMeeting } from '../../messaging/index.js';
import { askAsSystem, SYSTEM, withActor, type Actor, type StaffActor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { staffOf } from '../done.js';
import { CaseworkError } from '../errors.js';
import { contentOf } from './feed-content.js';

export interface FeedState {
  /** Null: there is no address. */
  createdAt: Instant | null;
  /** When a calendar last asked for it. */
  readAt: Instant | null;
}

/** Whether the reader has a calendar to subscribe to. */
export class ReadFeedState {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<FeedState> {
    const staff = staffOf(actor);
    const [state] = await withActor(this.casework.dataSource, staff, (manager) =>
      manager.query<FeedState[]>('SELECT created_at AS "createdAt", read_at AS "readAt" FROM calendar_feeds'),
    );
    return state ?? { createdAt: null, readAt: null };
  }
}

/** Makes the address of the own calendar. One that was there stops working with it. */
export class OpenFeed {
  constructor(private readonly casework: Casework) {}

  /** @returns the token for the address; it cannot be shown again @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<{ token: string }> {
    const staff = staffOf(actor);
    const token = newToken();
    const now = new Date(this.casework.clock.now());
    await withActor(this.casework.dataSource, staff, async (manager) => {
      await manager.query(
        `INSERT INTO calendar_feeds (person_id, token_hash, created_at, changed_at) VALUES ($1, $2, $3, $3)
         ON CONFLICT (person_id) DO UPDATE SET token_hash = excluded.token_hash, created_at = excluded.created_at,
           content_hash = NULL, changed_at = excluded.changed_at, read_at = NULL`,
        [staff.person, hashToken(token), now],
      );
      await writeAudit(this.casework, manager, staff, { action: 'calendar.opened', fields: ['address'] });
    });
    return { token };
  }
}

/** The address of the own calendar stops working. */
export class CloseFeed {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS */
  async execute(actor: Actor): Promise<void> {
    const staff = staffOf(actor);
    await withActor(this.casework.dataSource, staff, async (manager) => {
      await manager.query('DELETE FROM calendar_feeds');
      await writeAudit(this.casework, manager, staff, { action: 'calendar.closed', fields: ['address'] });
    });
  }
}

export interface FeedFile {
  /** The `.ics`; undefined when the asker has this version already. */
  content: string | undefined;
  /** Quoted, as in a header. */
  etag: string;
  changedAt: Instant;
}

/** What a calendar remembers of the last time. */
export interface Known {
  etag: string | undefined;
  since: Instant | undefined;
}

const SECOND_MS = 1_000;

/** Answers a calendar that asks with the secret of the address. Nobody is logged in. */
export class ReadFeed {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError FEED.UNKNOWN: never made, stopped, or its owner works nowhere any more */
  async execute({ token, baseUrl, known }: { token: string; baseUrl: string; known: Known }): Promise<FeedFile> {
    const { dataSource, clock } = this.casework;
    const now = clock.now();
    const [feed] = await askAsSystem<{ person: string | null }>(dataSource, 'SELECT feed_by_hash($1) AS person', [
      hashToken(token),
    ]);
    if (feed?.person == null) throw unknown();
    const actors = await this.actorsOf(feed.person, now);
    const [first] = actors;
    if (first === undefined) throw unknown();
    const meetings = new Map<string, FeedMeeting>();
    const days = new Map<string, FeedDay>();
    for (const actor of actors) {
      const part = await withActor(dataSource, actor, (manager) => contentOf(manager, actor, { now, baseUrl }));
      for (const meeting of part.meetings) meetings.set(meeting.uid, meeting);
      for (const day of part.days) days.set(day.uid, day);
    }
    return this.answer(first, { meetings: [...meetings.values()], days: [...days.values()] }, known, now);
  }

  private async actorsOf(person: string, now: Instant): Promise<StaffActor[]> {
    const memberships = await withActor(this.casework.dataSource, SYSTEM, (manager) =>
      validMemberships(manager, person, now),
    );
    return memberships.map(({ id, role, organisation }) => ({
      kind: 'staff',
      membership: id,
      person,
      organisation: organisation.id,
      role,
    }));
  }

  /** The moment of the last change is written down, so that a calendar that asks by time is answered right as well. */
  private async answer(
    actor: StaffActor,
    items: { meetings: FeedMeeting[]; days: FeedDay[] },
    known: Known,
    now: Instant,
  ): Promise<FeedFile> {
    const hash = createHash('sha256').update(JSON.stringify(items)).digest();
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const [[row]] = await manager.query<[{ changedAt: Instant }[], number]>(
        `UPDATE calendar_feeds SET changed_at = CASE WHEN content_hash = $2 THEN changed_at ELSE $3 END, content_hash = $2, read_at = $3
         WHERE person_id = $1 RETURNING changed_at AS "changedAt"`,
        [actor.person, hash, new Date(now)],
      );
      if (row === undefined) throw unknown();
      const changedAt = Math.floor(row.changedAt / SECOND_MS) * SECOND_MS;
      const etag = `"${hash.toString('base64url').slice(0, 32)}"`;
      const fresh = known.etag === undefined ? (known.since ?? 0) >= changedAt : known.etag.includes(etag);
      if (fresh) return { content: undefined, etag, changedAt };
      await writeAudit(this.casework, manager, actor, { action: 'calendar.read', fields: ['appointments', 'due'] });
      return { content: feedFile({ ...items, stamp: changedAt }), etag, changedAt };
    });
  }
}

const unknown = (): CaseworkError => new CaseworkError('FEED.UNKNOWN', 'no calendar at this address');
