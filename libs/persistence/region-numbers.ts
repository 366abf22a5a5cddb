import type { EntityManager } from 'typeorm';

import type { Phase } from '../domain/phases.js';

/** How many transfers there are of one kind. */
export interface TransferNumber {
  schoolYear: number;
  vsoLocationId: string;
  mboLocationId: string | null;
  phase: Phase;
  colour: 'green' | 'amber' | 'red' | null;
  transfers: number;
}

/** Numbers of the actor's region, without any row of a person; nothing for who is not the coordinator of a region or RMC. */
export async function regionNumbers(manager: EntityManager, schoolYear: number): Promise<TransferNumber[]> {
  return manager.query<TransferNumber[]>(
    `SELECT school_year AS "schoolYear", vso_location_id AS "vsoLocationId", mbo_location_id AS "mboLocationId", phase, colour, transfers
     FROM region_transfer_numbers WHERE school_year = $1`,
    [schoolYear],
  );
}

/**
 * Sums up what has piled up in the counts since the last time. Meant to run every few minutes in the worker; without it the numbers
 * stay right and grow slower to read. @returns how many rows it saved
 */
export async function compactRegionNumbers(manager: EntityManager): Promise<number> {
  const [{ saved } = { saved: 0 }] = await manager.query<{ saved: number }[]>(
    'SELECT compact_region_numbers() AS saved',
  );
  return saved;
}
