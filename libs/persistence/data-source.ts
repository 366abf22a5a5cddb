import 'reflect-metadata';

import { types } from 'pg';
import { DataSource } from 'typeorm';

import { ENTITIES } from './entities/all.js';
import { CreateFile1790000000000 } from './migrations/1790000000000-create-file.js';
import { CreateLogIn1790000001000 } from './migrations/1790000001000-create-log-in.js';
import { CreateDossier1790000002000 } from './migrations/1790000002000-create-dossier.js';
import { CreateGuidance1790000004000 } from './migrations/1790000004000-create-guidance.js';
import { CreateLanding1790000006000 } from './migrations/1790000006000-create-landing.js';
import { FenceWorkflows1790000007000 } from './migrations/1790000007000-fence-workflows.js';
import { CreateOffice1790000012000 } from './migrations/1790000012000-create-office.js';
import { ResistDeath1790000013000 } from './migrations/1790000013000-resist-death.js';
import { FollowTraces1790000023000 } from './migrations/1790000023000-follow-traces.js';
import { FindTheLastLine1790000019000 } from './migrations/1790000019000-find-the-last-line.js';
import { CreateApiKeys1790000020000 } from './migrations/1790000020000-create-api-keys.js';
import { TracingClient } from './tracing-client.js';
import { ExportLanding1790000014000 } from './migrations/1790000014000-export-landing.js';
import { ForgetAttempts1790000014000 } from './migrations/1790000014000-forget-attempts.js';
import { OwnAbsenceTerm1790000015000 } from './migrations/1790000015000-own-absence-term.js';
import { FindRareLines1790000016000 } from './migrations/1790000016000-find-rare-lines.js';
import { FindTurns1790000018000 } from './migrations/1790000018000-find-turns.js';
import { OpenCalendars1790000021100 } from './migrations/1790000021100-open-calendars.js';
import { RememberColumns1790000024000 } from './migrations/1790000024000-remember-columns.js';
import { TellOtherSystems1790000021000 } from './migrations/1790000021000-tell-other-systems.js';
import { MonitorCohorts1790000024500 } from './migrations/1790000024500-monitor-cohorts.js';
import { ListMboLocations1790000024600 } from './migrations/1790000024600-list-mbo-locations.js';
import { PublishOpenData1790000024700 } from './migrations/1790000024700-publish-open-data.js';
import { FindAMail1790000022000 } from './migrations/1790000022000-find-a-mail.js';
import { TakeAnotherRoute1790000022200 } from './migrations/1790000022200-take-another-route.js';
import { SnakeNames } from './snake-names.js';

const OID_BIGINT = 20;
const OID_DATE = 1082;
const OID_TIMESTAMPTZ = 1184;

/** PostgreSQL writes a moment as text; its own parser knows the form. */
const parseMoment = types.getTypeParser(OID_TIMESTAMPTZ) as (text: string) => Date;

/**
 * What a query gives back: `timestamptz` → epoch milliseconds, `date` → `YYYY-MM-DD`, `bigint` → number
 * (all of ours count rows and stay far below 2^53). The same for entities and for raw queries.
 */
const domainTypes = {
  getTypeParser(oid: number, format?: 'text' | 'binary'): (value: string) => unknown {
    if (oid === OID_TIMESTAMPTZ) return (text) => parseMoment(text).getTime();
    if (oid === OID_DATE) return (text) => text;
    if (oid === OID_BIGINT) return Number;
    return types.getTypeParser(oid, format) as (value: string) => unknown;
  },
};

export interface DatabaseOptions {
  /** `postgres://role:password@host:port/database` */
  url: string;
  poolSize: number;
  /** Shown in `pg_stat_activity`. */
  applicationName: string;
  /** A statement that runs longer is ended by the server. Milliseconds; absent is no limit. */
  statementTimeoutMs?: number;
}

/**
 * A data source over all tables, not yet initialised. Reading and writing goes through `withActor` or `asWorker` only:
 * outside them row-level security shows nothing.
 */
export function createDataSource(options: DatabaseOptions): DataSource {
  return new DataSource({
    type: 'postgres',
    url: options.url,
    poolSize: options.poolSize,
    applicationName: options.applicationName,
    entities: ENTITIES,
    migrations: [
      CreateFile1790000000000,
      CreateLogIn1790000001000,
      CreateDossier1790000002000,
      CreateGuidance1790000004000,
      CreateLanding1790000006000,
      FenceWorkflows1790000007000,
      CreateOffice1790000012000,
      ResistDeath1790000013000,
      ForgetAttempts1790000014000,
      ExportLanding1790000014000,
      OwnAbsenceTerm1790000015000,
      FindRareLines1790000016000,
      FindTurns1790000018000,
      FindTheLastLine1790000019000,
      CreateApiKeys1790000020000,
      TellOtherSystems1790000021000,
      OpenCalendars1790000021100,
      RememberColumns1790000024000,
      FindAMail1790000022000,
      FollowTraces1790000023000,
      MonitorCohorts1790000024500,
      ListMboLocations1790000024600,
      TakeAnotherRoute1790000022200,
      PublishOpenData1790000024700,
    ],
    migrationsTableName: 'schema_migrations',
    namingStrategy: new SnakeNames(),
    synchronize: false,
    installExtensions: false,
    extra: {
      Client: TracingClient,
      // What is asked side by side within a transaction travels together.
      pipeline: true,
      types: domainTypes,
      ...(options.statementTimeoutMs === undefined ? {} : { statement_timeout: options.statementTimeoutMs }),
    },
  });
}
