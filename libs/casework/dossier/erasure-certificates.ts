import { createHash } from 'node:crypto';

import { withActor, type Actor } from '../../persistence/actor.js';
import { ErasureCertificateRow } from '../../persistence/entities/erasure-certificate.js';
import type { Casework } from '../casework.js';

/** The hash of a certificate: over everything else that is on it, in a fixed order. */
export function certificateHash({ id, studentId, organisationId, at, scope, erased }: Omit<ErasureCertificateRow, 'hash'>): string {
  const counts = Object.entries(erased).sort(([a], [b]) => (a < b ? -1 : 1));
  return createHash('sha256').update(JSON.stringify([id, studentId, organisationId, at, scope, counts])).digest('hex');
}

export interface CertificateView extends ErasureCertificateRow {
  /** The hash still belongs to what is on it. */
  intact: boolean;
}

/** What was erased at the own organisation, the newest first. */
export class ListCertificates {
  constructor(private readonly casework: Casework) {}

  async execute(actor: Actor): Promise<CertificateView[]> {
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const rows = await manager.find(ErasureCertificateRow, { order: { at: 'DESC', id: 'ASC' }, take: 500 });
      return rows.map((row) => ({ ...row, intact: certificateHash(row) === row.hash }));
    });
  }
}
