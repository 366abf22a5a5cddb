import type { EntityManager } from 'typeorm';

import type { StepKey } from '../../domain/steps.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import { PAGES, type FeedDay, type FeedMeeting } from '../../messaging/index.js';
import type { StaffActor } from '../../persistence/actor.js';

/** What has been stays in view for a month (choice). */
const BACK_MS = 30 * 24 * 60 * 60_000;
/** More than anybody has; it keeps the file of a mistake small. */
const MOST = 500;

/** Who was invited is what the invitations say; whether the transfer is still open to them is asked of the row itself. */
const MEETINGS = `
  SELECT DISTINCT a.id, a.uid, a.sequence, a.step, a.starts_at AS "startsAt", a.ends_at AS "endsAt", a.place, a.transfer_id AS transfer
  FROM messages m JOIN appointments a ON a.id = (m.invite->>'appointment')::uuid
  WHERE m.recipient_membership_id = $1 AND m.invite IS NOT NULL AND a.status <> 'cancelled' AND a.ends_at > $2
  ORDER BY a.starts_at, a.id LIMIT ${String(MOST)}`;

/**
 * Last days of what is one's own: named for it in the transfer, lead of it, or the fixed contact person where nobody is named. Each
 * begins at an index, as every list does.
 */
const DAYS = `
  WITH mine AS (
    SELECT c.transfer_id FROM case_roles c WHERE c.membership_id = $1 AND c.role = $2
    UNION
    SELECT t.id FROM transfers t
    WHERE t.lead_membership_id = $1 AND t.phase NOT IN ('closed', 'withdrawn')
      AND NOT EXISTS (SELECT 1 FROM case_roles c WHERE c.transfer_id = t.id AND c.role = $2)
    UNION
    SELECT t.id FROM memberships m JOIN locations l ON l.organisation_id = m.organisation_id AND (m.location_id IS NULL OR m.location_id = l.id)
      JOIN transfers t ON (t.vso_location_id = l.id OR t.mbo_location_id = l.id) AND t.phase NOT IN ('closed', 'withdrawn')
    WHERE m.id = $1 AND m.is_contact
      AND NOT EXISTS (SELECT 1 FROM case_roles c WHERE c.transfer_id = t.id AND c.role = $2)
  )
  SELECT s.transfer_id AS transfer, s.key AS step, s.due AS on
  FROM mine JOIN steps s ON s.transfer_id = mine.transfer_id
  WHERE s.status = 'open' AND s.responsible = $2 AND s.due IS NOT NULL
  ORDER BY s.due, s.transfer_id, s.key LIMIT ${String(MOST)}`;

/** A desk has to acknowledge and then to answer. */
const ESCALATIONS = `
  SELECT e.id, CASE e.status WHEN 'open' THEN e.acknowledge_by ELSE e.feedback_by END AS on
  FROM escalations e
  WHERE e.desk_organisation_id = $1 AND e.status IN ('open', 'acknowledged', 'taken')
    AND CASE e.status WHEN 'open' THEN e.acknowledge_by ELSE e.feedback_by END IS NOT NULL
  ORDER BY 2, 1 LIMIT ${String(MOST)}`;

const DESKS: readonly string[] = ['leerplicht', 'rmc'];

interface MeetingRow extends Omit<FeedMeeting, 'url' | 'place'> {
  id: string;
  place: string | null;
  transfer: string;
}

/** What one membership has in its calendar, as the actor of that membership may see it. Links begin with `baseUrl`. */
export async function contentOf(
  manager: EntityManager,
  { membership, organisation, role }: StaffActor,
  { now, baseUrl }: { now: Instant; baseUrl: string },
): Promise<{ meetings: FeedMeeting[]; days: FeedDay[] }> {
  const meetings = await manager.query<MeetingRow[]>(MEETINGS, [membership, new Date(now - BACK_MS)]);
  const days = await manager.query<{ transfer: string; step: StepKey; on: LocalDate }[]>(DAYS, [membership, role]);
  const escalations = DESKS.includes(role)
    ? await manager.query<{ id: string; on: LocalDate }[]>(ESCALATIONS, [organisation])
    : [];
  return {
    meetings: meetings.map(({ id: _, transfer, place, ...meeting }) => ({
      ...meeting,
      place: place ?? '',
      url: baseUrl + PAGES.transfer(transfer),
    })),
    days: [
      ...days.map(({ transfer, step, on }) => ({
        uid: `stap-${transfer}-${step}@doorlijn`,
        step,
        on,
        url: baseUrl + PAGES.transfer(transfer),
      })),
      ...escalations.map(({ id, on }) => ({
        uid: `melding-${id}@doorlijn`,
        step: null,
        on,
        url: baseUrl + PAGES.escalation(id),
      })),
    ],
  };
}
