import { join } from 'node:path';
import { Worker } from '@temporalio/worker';
import type { temporal } from '@temporalio/proto';
import { projectCache } from '../../../apps/local/embedded/folders.js';
import { dataConverter, parseCodecKeys, workflowBundle, type CodecKeys } from '../../../libs/temporal/index.js';
import { HISTORY_KEY } from '../../replay/key.js';
import { fetchRuns, readHistories } from '../../replay/stored-history.js';
import { must, type Case } from '../case.js';
import { makeNextBundle } from '../programs/next-bundle.js';
import { CONTACT, contactsOf, type Answer } from '../world/office.js';
import { textOf } from '../world/visitor.js';

const TIMES = 20;
const times = <T>(work: (n: number) => Promise<T>): Promise<T[]> => Promise.all(Array.from({ length: TIMES }, (_, n) => work(n)));
const tally = (answers: readonly Answer[]): string =>
  [...Map.groupBy(answers, ({ status, body }) => `${status} ${typeof body.code === 'string' ? body.code : ''}`.trim())]
    .map(([what, those]) => `${those.length}× ${what}`)
    .join(', ');

export const samePostTwentyTimes: Case = {
  number: 9,
  name: 'dezelfde POST twintig keer tegelijk',
  async run({ world, office }) {
    const transfer = await office.start();
    const key = `twintig-${world.chance.next()}`;
    const answers = await times(() => office.insist(contactsOf(transfer), CONTACT, office.mentor.membership, key));
    must(answers.every(({ status }) => status < 300), `one key: ${tally(answers)}`);
    const said = new Set(answers.map(({ body }) => (body.recorded as { seq: number }).seq));
    must(said.size === 1, `one key, ${said.size} different answers`);
    office.accepted.push({ transfer, what: 'contact' });
    // Without a key, or each with another, the file itself refuses the second.
    const student = office.newStudent();
    const starts = await times((n) => office.insist('/api/v1/transfers', student, office.mentor.membership, `start-${n}-${key}`));
    const [first, ...more] = starts.filter(({ status }) => status < 300);
    must(first !== undefined && more.length === 0, `one student: ${tally(starts)}`);
    office.keepStart(first);
    must(starts.every(({ status, body }) => status < 300 || body.code === 'TRANSFER.EXISTS'), `one student: ${tally(starts)}`);
    return 'één sleutel: één contact en twintig keer hetzelfde antwoord; één leerling: één overstap en negentien keer een weigering';
  },
};

export const twoPeopleOneStep: Case = {
  number: 10,
  name: 'twee mensen ronden één stap af',
  async run({ office, oracle }) {
    const transfers = await Promise.all(Array.from({ length: 10 }, () => office.start()));
    // A step can be finished once the workflow has opened it, which takes its time on a busy machine.
    await oracle.settle();
    const pairs = await Promise.all(
      transfers.map(async (transfer, n) => {
        const path = `/api/v1/transfers/${transfer}`;
        const people = [office.mentor.membership, office.colleague('vso-coordinator')];
        const [{ etag }] = await Promise.all(people.map((as) => office.ask('GET', path, { as }))) as [Answer, Answer];
        // Half of them say what they saw; the others rely on the step itself.
        const seen = n % 2 === 0 && etag !== null ? { seen: etag } : {};
        const answers = await Promise.all(
          people.map((as) => office.ask('POST', `${path}/steps/profile/outcomes`, { as, body: { outcome: 'completed' }, ...seen })),
        );
        office.accepted.push({ transfer, what: 'outcome' });
        return { transfer, answers };
      }),
    );
    for (const { transfer, answers } of pairs) {
      const [won, ...others] = answers.filter(({ status }) => status < 300);
      const lost = answers.filter(({ status }) => status === 409 || status === 412);
      must(won !== undefined && others.length === 0 && lost.length === 1, `${transfer}: ${tally(answers)}`);
      must(typeof lost[0]?.body.detail === 'string', 'who was second does not hear why');
    }
    return 'tien keer won er één; de ander kreeg te horen dat iemand voor was';
  },
};

type History = temporal.api.history.v1.IHistory;

async function replayed(bundle: { code: string }, keys: CodecKeys, runs: readonly { workflowId: string; history: History }[]): Promise<string[]> {
  const problems: string[] = [];
  const options = { workflowBundle: bundle, dataConverter: dataConverter(keys) };
  for await (const { workflowId, error } of Worker.runReplayHistories(options, runs)) {
    if (error !== undefined) problems.push(`${workflowId}: ${error.message.slice(0, 200)}`);
  }
  return problems;
}

export const oldAndNewWorker: Case = {
  number: 11,
  name: 'oude en nieuwe worker naast elkaar',
  async run({ world, office, oracle, tell }) {
    const before = await Promise.all([1, 2, 3, 4, 5, 6].map(() => office.start()));
    tell('de nieuwe versie wordt gemaakt');
    const cache = join(world.parts.folder, `next-${Date.now()}`);
    const next = await makeNextBundle(cache);
    const newer = await world.anotherWorker({ DOORLIJN_CACHE: cache });
    tell('oud en nieuw werken naast elkaar');
    const during = await Promise.all([1, 2, 3, 4, 5, 6].map(() => office.start()));
    const all = [...before, ...during];
    await oracle.settle();
    await Promise.all(all.map((transfer) => office.contact(transfer)));
    await world.worker?.kill();
    world.worker = newer;
    tell('de oude is gedood');
    await Promise.all(all.map((transfer) => office.contact(transfer)));
    await Promise.all(all.map((transfer) => office.outcome(transfer, 'profile', 'completed')));
    tell('geschiedenissen opnieuw beleven');
    await oracle.settle();
    const stored = readHistories().flatMap(({ history }) => history.runs.map((run) => ({ workflowId: history.workflowId, history: run })));
    const lived = await Promise.all(all.map(async (transfer) => {
      const workflowId = `transfer-${transfer}`;
      return (await fetchRuns(world.client, workflowId)).map((history) => ({ workflowId, history }));
    }));
    const current = await workflowBundle(join(projectCache(), 'workflows'));
    const problems = [
      ...(await replayed(current, HISTORY_KEY, stored)),
      ...(await replayed(next, HISTORY_KEY, stored)),
      ...(await replayed(next, parseCodecKeys(world.codecKey), lived.flat())),
    ];
    must(problems.length === 0, problems.slice(0, 3).join('; '));
    // What the newer version began, only that can go on with.
    world.deploy(cache);
    return `${all.length} overstappen over twee versies; ${stored.length} bewaarde en ${lived.flat().length} nieuwe runs zijn zonder verschil opnieuw beleefd`;
  },
};

const REFUSES = `
  CREATE FUNCTION chaos_refuses() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'the audit trail is full'; END $$;
  CREATE TRIGGER chaos_refuses BEFORE INSERT ON audit FOR EACH ROW EXECUTE FUNCTION chaos_refuses();`;
const ACCEPTS = 'DROP TRIGGER chaos_refuses ON audit; DROP FUNCTION chaos_refuses();';

export const auditFails: Case = {
  number: 14,
  name: 'het logboek kan niet schrijven',
  async run({ world, office, visitor }) {
    const transfer = await office.start();
    const as = office.mentor.membership;
    const reads = [`/api/v1/transfers/${transfer}`, `/api/v1/transfers/${transfer}/timeline`, '/api/v1/transfers'];
    await world.ask(REFUSES);
    try {
      for (const path of reads) {
        const { status, body } = await office.ask('GET', path, { as });
        const said = JSON.stringify(body);
        must(status >= 500, `${path} was answered with ${status} without a line in the log`);
        must(!/Kanarie|Leerling|openSteps|audit trail/.test(said), `${path} discloses: ${said.slice(0, 200)}`);
      }
      for (const path of [`/overstap/${transfer}`, '/leerlingen']) {
        const { status, html } = await visitor.open(path);
        must(status >= 500, `the page ${path} was shown with ${status} without a line in the log`);
        must(!/Kanarie|Leerling\d|audit trail/.test(html), `the page ${path} discloses: ${textOf(html)}`);
      }
      const refused = await office.ask('POST', contactsOf(transfer), { as, body: CONTACT });
      must(refused.status >= 500, `a contact was taken with ${refused.status}`);
      const there = await world.ask('SELECT 1 FROM contacts WHERE transfer_id = $1', [transfer]);
      must(there.length === 0, 'a contact was saved without a line in the log');
    } finally {
      await world.ask(ACCEPTS);
    }
    await office.contact(transfer);
    return 'lezen en schrijven werden geweigerd zonder iets te tonen of te bewaren; daarna ging het door';
  },
};
