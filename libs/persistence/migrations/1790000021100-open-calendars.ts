import type { MigrationInterface, QueryRunner } from 'typeorm';

import { FEED_OWNER, FEEDS } from './feeds/tables.js';

/** Calendars that people subscribe to. */
export class OpenCalendars1790000021100 implements MigrationInterface {
  readonly name = 'OpenCalendars1790000021100';

  async up(runner: QueryRunner): Promise<void> {
    for (const part of [FEEDS, FEED_OWNER]) await runner.query(part);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX messages_invited');
    await runner.query('DROP FUNCTION feed_by_hash(bytea)');
    await runner.query('DROP TABLE calendar_feeds');
    await runner.query('DROP FUNCTION actor_person()');
  }
}
