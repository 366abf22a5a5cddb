import { beforeAll } from '@jest/globals';
import type { LinkHolder } from '../../../libs/identity/links.js';
import { Links } from '../../../libs/identity/links.js';
import { Sessions } from '../../../libs/identity/sessions.js';
import type { LocalDate, Role } from '../../../libs/domain/index.js';
import { withActor } from '../../../libs/persistence/actor.js';
import type { DoorlijnDatabase } from '../../setup/database.js';
import { useHarness, type Harness } from '../../workflows/harness.js';
import { newTransfer, openRegion, type Region } from '../api/region.js';
import { useApi, type Answer, type RunningApi } from '../api/running-api.js';
import { staffOf } from '../persistence/world.js';
import { CONTENTS } from './sections.js';

export interface DossierStage {
  readonly api: RunningApi;
  readonly database: DoorlijnDatabase;
  readonly region: Region;
  readonly harness: Harness;
  /** Now, on the calendar of the stage. */
  now(): number;
  passTo(day: LocalDate): Promise<void>;
  token(side: 'vso' | 'mbo' | 'other-vso', role: Role): Promise<string>;
  started(changes?: object): Promise<string>;
  /** A session of the student or a parent, with the second factor given. */
  linked(transfer: string, holder?: LinkHolder): Promise<string>;
  finish(transfer: string, step: string, token: string, body: object): Promise<Answer>;
  /** Profile, every section, view by the student, application: the mbo may look in. */
  untilApplied(transfer: string): Promise<string>;
  section(transfer: string, token: string, section: string): Promise<{ allowed: boolean; ground: string; content: unknown; words: string }>;
}

const DAY = 86_400_000;

/** The real API, PostgreSQL, Temporal and mail, with a calendar that starts on 5 October 2026. */
export function useDossierStage(): DossierStage {
  const stage = useHarness();
  const { database } = stage;
  let shift = 0;
  const clock = { now: () => Date.now() + shift };
  const api = useApi(database, {}, {}, clock);
  let region: Region | undefined;
  const here = (): Region => {
    if (region === undefined) throw new Error('the region is there only while the tests run');
    return region;
  };
  beforeAll(async () => {
    await stage.harness.startOn('2026-10-05');
    shift = (await stage.harness.now()) - Date.now();
    region = await openRegion(database, api, stage.harness.stage.world);
  });

  async function answered(promise: Promise<Answer>, ...statuses: number[]): Promise<Answer> {
    const answer = await promise;
    if (!statuses.includes(answer.status)) throw new Error(`${answer.status}: ${JSON.stringify(answer.body)}`);
    return answer;
  }

  const own: DossierStage = {
    api,
    database,
    get region() {
      return here();
    },
    get harness() {
      return stage.harness;
    },
    now: () => clock.now(),
    async passTo(day) {
      await stage.harness.passTo(day);
      shift = (await stage.harness.now()) - Date.now();
    },
    token(side, role) {
      const place = side === 'mbo' ? here().college : here().schools[side === 'vso' ? 0 : 1];
      return here().tokenOf(place, role);
    },
    async started(changes = {}) {
      const mentor = await own.token('vso', 'vso-mentor');
      const body = (await newTransfer(database, here().schools[0])) as { student: object };
      const answer = await answered(api.post('/api/v1/transfers', mentor, { ...body, student: { ...body.student, ...changes } }), 201, 202);
      await stage.harness.settle();
      return answer.body.recorded.transfer as string;
    },
    async linked(transfer, holder = { kind: 'student' }) {
      const links = new Links(database.app, clock, new Sessions(database.app, clock));
      const token = await withActor(database.app, staffOf(here().schools[0], 'vso-mentor'), (manager) =>
        links.create(manager, transfer, holder, clock.now() + 400 * DAY),
      );
      const session = (await answered(api.post('/api/v1/link-sessions', undefined, { token, transport: 'bearer' }), 201)).body.token as string;
      const mentor = await own.token('vso', 'vso-mentor');
      const forWhom = holder.kind === 'student' ? { for: 'student' } : { for: 'parent', parent: holder.parent };
      const { code } = (await answered(api.post(`/api/v1/transfers/${transfer}/link-codes`, mentor, forWhom), 201)).body;
      await answered(api.post('/api/v1/link-sessions/current/code', session, { code }), 204);
      return session;
    },
    async finish(transfer, step, token, body) {
      const answer = await answered(api.post(`/api/v1/transfers/${transfer}/steps/${step}/outcomes`, token, body), 200, 202);
      await stage.harness.settle();
      return answer;
    },
    async untilApplied(transfer) {
      const mentor = await own.token('vso', 'vso-mentor');
      for (const [section, content] of Object.entries(CONTENTS)) {
        await answered(api.call('PUT', `/api/v1/transfers/${transfer}/dossier/${section}`, { token: mentor, body: { content, version: 0 } }), 200);
      }
      await own.finish(transfer, 'profile', mentor, { outcome: 'completed' });
      const student = await own.linked(transfer);
      await answered(api.post(`/api/v1/transfers/${transfer}/views`, student, {}), 200, 202);
      await stage.harness.settle();
      await own.finish(transfer, 'application', mentor, { outcome: 'applied' });
      return student;
    },
    async section(transfer, token, name) {
      const { body } = await answered(api.get(`/api/v1/transfers/${transfer}/dossier`, token), 200);
      return (body.sections as { section: string; allowed: boolean; ground: string; content: unknown; words: string }[]).find(({ section }) => section === name)!;
    },
  };
  return own;
}
