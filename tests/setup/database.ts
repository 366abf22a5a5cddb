import { afterAll, beforeAll } from '@jest/globals';
import type { DataSource } from 'typeorm';
import { createDataSource } from '../../libs/persistence/data-source.js';
import { databaseUrls, prepareDatabase, type PreparedDatabase } from '../../libs/persistence/prepare-database.js';
import { testDatabaseUrl, useTestDatabase } from './services.js';

export const PASSWORDS = { migrator: 'migrator', app: 'app', worker: 'worker' };

const databaseOf = (url: string): string => new URL(url).pathname.slice(1);

async function prepare(url: string): Promise<void> {
  await prepareDatabase(testDatabaseUrl('postgres'), { database: databaseOf(url), passwords: PASSWORDS });
}

export interface DoorlijnDatabase {
  readonly urls: PreparedDatabase & { adminUrl: string };
  /** Connected as `doorlijn_app`, with a pool of `appPool`. */
  readonly app: DataSource;
  /** Connected as `doorlijn_worker`. */
  readonly worker: DataSource;
  /** Connected as the superuser of the server: passes every policy. Only to arrange and to look afterwards. */
  readonly admin: DataSource;
}

/** A fully migrated database of one test file with a connection per role. Read it inside tests only. */
export function useDoorlijnDatabase({ appPool = 4, workerPool = 4 } = {}): DoorlijnDatabase {
  const database = useTestDatabase('doorlijn_template', prepare);
  let sources: Pick<DoorlijnDatabase, 'app' | 'worker' | 'admin'> | undefined;
  const urls = (): DoorlijnDatabase['urls'] => ({
    ...databaseUrls(database.url, { database: databaseOf(database.url), passwords: PASSWORDS }),
    adminUrl: database.url,
  });
  beforeAll(async () => {
    const source = (url: string, poolSize: number): Promise<DataSource> =>
      createDataSource({ url, poolSize, applicationName: 'test' }).initialize();
    sources = {
      app: await source(urls().appUrl, appPool),
      worker: await source(urls().workerUrl, workerPool),
      admin: await source(urls().adminUrl, 2),
    };
  });
  afterAll(async () => {
    if (sources !== undefined) await Promise.all(Object.values(sources).map((source) => source.destroy()));
  });
  const ready = (): Pick<DoorlijnDatabase, 'app' | 'worker' | 'admin'> => {
    if (sources === undefined) throw new Error('the database is there only while the tests run');
    return sources;
  };
  return {
    get urls() {
      return urls();
    },
    get app() {
      return ready().app;
    },
    get worker() {
      return ready().worker;
    },
    get admin() {
      return ready().admin;
    },
  };
}
