import { afterAll, beforeAll } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { useDoorlijnDatabase } from '../setup/database.js';
import { openStage, type Stage } from './stage.js';

const OPENING_MS = 120_000;

/** The stage of one test file. Read `.stage` inside tests only. */
export function useStage(): { readonly stage: Stage; readonly workerSource: DataSource; readonly admin: DataSource } {
  let stage: Stage | undefined;
  // Registered before the database, since hooks run in this order and the stage must be gone before its database is.
  afterAll(async () => {
    await stage?.close();
  });
  const database = useDoorlijnDatabase({ appPool: 8 });
  beforeAll(async () => {
    stage = await openStage({ app: database.app, worker: database.worker });
  }, OPENING_MS);
  return {
    get admin() {
      return database.admin;
    },
    get workerSource() {
      return database.worker;
    },
    get stage() {
      if (stage === undefined) throw new Error('the stage is there only while the tests run');
      return stage;
    },
  };
}
