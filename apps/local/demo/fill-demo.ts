import type { Client } from '@temporalio/client';
import type { DataSource } from 'typeorm';
import type { AuditTrail } from '../../../libs/audit/audit-trail.js';
import { localDateOf } from '../../../libs/calendar/index.js';
import { addDays, type Instant } from '../../../libs/domain/time.js';
import type { MessageSender } from '../../../libs/messaging/index.js';
import type { ProcessLog } from '../../worker/process-log.js';
import { OutboxRelay } from '../../worker/relay.js';
import type { Vault } from '../../../libs/vault/vault.js';
import type { Progress } from '../progress.js';
import { createRegion, type DemoRegionIds } from './create-region.js';
import { PastClock } from './past-clock.js';
import { sendPastMail } from './past-mail.js';
import { PastPost } from './past-post.js';
import { STORIES } from './stories.js';
import { StoryPlayer } from './story-player.js';
import { StoryPlaces } from './student-body.js';

export interface FillParts {
  /** Connected as `doorlijn_app`. */
  app: DataSource;
  /** Connected as `doorlijn_worker`. */
  worker: DataSource;
  workerUrl: string;
  client: Client;
  vault: Vault;
  audit: AuditTrail;
  sender: MessageSender;
  log: ProcessLog;
  now: Instant;
  /** Told each moment at which past mail is sent. */
  setMailClock(at: Instant): void;
}

/** The agreements and the people are there before the first story begins. */
const REGION_DAYS_AGO = 760;
/** Stories side by side; more only wait for each other on two cores. */
const AT_ONCE = 12;

/** Schools, colleges, desks and people, on a day before the first story. */
export async function fillRegion({ app, vault, audit, now }: FillParts): Promise<DemoRegionIds> {
  const validFrom = addDays(localDateOf(now), -REGION_DAYS_AGO);
  const clock = new PastClock(now - REGION_DAYS_AGO * 86_400_000);
  return createRegion({ dataSource: app, clock, vault, audit }, validFrom);
}

/** The students with their stories, and the mail of the last two weeks. Needs running workers, and a relay that does not run yet. */
export async function fillStudents(parts: FillParts, region: DemoRegionIds, progress: Progress): Promise<void> {
  const { app, worker, workerUrl, client, vault, audit, sender, log, now } = parts;
  const relay = new OutboxRelay({ dataSource: worker, workerUrl, post: new PastPost(client), clock: { now: () => Date.now() }, log });
  relay.start();
  const places = new StoryPlaces(region);
  const playerParts = { app, worker, client, vault, audit, people: region.people, places, now };
  try {
    await progress.count(`${STORIES.length} verzonnen leerlingen beleven hun overstap`, STORIES.length, async (tick) => {
      const waiting = STORIES.map((story, index) => new StoryPlayer(playerParts, story, index + 1)).reverse();
      const lane = async (): Promise<void> => {
        for (let player = waiting.pop(); player !== undefined; player = waiting.pop()) {
          await player.play();
          tick();
        }
      };
      await Promise.all(Array.from({ length: AT_ONCE }, lane));
    });
  } finally {
    await relay.stop();
  }
  await progress.step('Mail van de laatste twee weken in het postvak', () => sendPastMail(worker, sender, now, parts.setMailClock));
}
