import type { EntityManager } from 'typeorm';
import type { Instant } from '../domain/time.js';
import { hashToken, newToken } from '../identity/tokens.js';

export interface LinkRequest {
  transferId: string;
  kind: 'student' | 'parent';
  parentIndex: number | null;
}

/** A link works this long; a new one comes with every mail. Choice of the design: a holiday and a bit. */
export const LINK_DAYS = 60;

const DAY_MS = 86_400_000;

/**
 * A new link for each request, in the same order: the secret tokens. They are made at the moment of sending, so that they are
 * in the mail and nowhere else; the database keeps only their hashes.
 */
export async function mintLinks(
  manager: EntityManager,
  requests: readonly LinkRequest[],
  now: Instant,
): Promise<string[]> {
  if (requests.length === 0) return [];
  const tokens = requests.map(() => newToken());
  await manager.query(
    `INSERT INTO links (token_hash, transfer_id, kind, parent_index, expires_at)
     SELECT decode(hash, 'hex'), transfer_id, kind, parent_index, $5
     FROM unnest($1::text[], $2::uuid[], $3::text[], $4::int[]) AS link(hash, transfer_id, kind, parent_index)`,
    [
      tokens.map((token) => hashToken(token).toString('hex')),
      requests.map((request) => request.transferId),
      requests.map((request) => request.kind),
      requests.map((request) => request.parentIndex),
      new Date(now + LINK_DAYS * DAY_MS),
    ],
  );
  return tokens;
}
