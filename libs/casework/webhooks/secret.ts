import { randomBytes } from 'node:crypto';
import type { EntityManager } from 'typeorm';

import type { Vault } from '../../vault/vault.js';

const PLACE = 'webhook_endpoints.secret';
/** Between 24 and 64 (Standard Webhooks 1.0). */
const SECRET_BYTES = 32;
const PREFIX = 'whsec_';

export interface NewSecret {
  /** As the receiver keeps it: `whsec_` and base64. */
  text: string;
  sealed: Buffer;
}

/** A secret that signs what goes to one address. The text is shown once. */
export async function newSecret(vault: Vault): Promise<NewSecret> {
  const text = PREFIX + randomBytes(SECRET_BYTES).toString('base64');
  return { text, sealed: await vault.sealLoose(PLACE, text) };
}

/** The bytes that sign. @throws VaultError */
export async function openSecret(vault: Vault, sealed: Buffer): Promise<Buffer> {
  const text = await vault.openLoose<string>(PLACE, sealed);
  return Buffer.from(text.slice(PREFIX.length), 'base64');
}

/**
 * Seals every secret anew under the current master key, as the worker; an earlier one is not needed for them after that.
 * @returns how many addresses
 */
export async function resealSecrets(manager: EntityManager, vault: Vault): Promise<number> {
  const rows = await manager.query<{ id: string; secret: Buffer; previous: Buffer | null }[]>(
    'SELECT id, secret, previous_secret AS previous FROM webhook_endpoints FOR UPDATE',
  );
  const again = async (sealed: Buffer): Promise<Buffer> =>
    vault.sealLoose(PLACE, await vault.openLoose<string>(PLACE, sealed));
  for (const { id, secret, previous } of rows) {
    await manager.query('UPDATE webhook_endpoints SET secret = $2, previous_secret = $3 WHERE id = $1', [
      id,
      await again(secret),
      previous === null ? null : await again(previous),
    ]);
  }
  return rows.length;
}
