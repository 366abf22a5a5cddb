import { setTimeout as pause } from 'node:timers/promises';
import { nextSendMoment, schoolCalendar } from '../../../libs/calendar/index.js';
import { holidaysKnownUntil, holidaysOf } from '../../../libs/reference/index.js';
import { must, type Case, type Stage } from '../case.js';
import { CONTACT, contactsOf } from '../world/office.js';
import { textOf } from '../world/visitor.js';
import { until } from '../world/world.js';

const PROCESSING = /verwerkt dit nog/;

export const temporalAway: Case = {
  number: 5,
  name: 'Temporal is minuten weg',
  async run({ world, office, visitor, tell }) {
    const known = await office.start();
    await world.killTemporal();
    const ends = Date.now() + world.parts.outageMs;
    let saved = 0;
    for (let late = 0; Date.now() < ends; saved += 3) {
      tell(`Temporal is weg, ${saved} handelingen opgeslagen`);
      const begun = await office.start();
      const answer = await office.contact(known);
      must(answer.status === 202 && answer.body.status === 'processing', `without Temporal it said ${JSON.stringify(answer.body)}`);
      const read = await office.ask('GET', `/api/v1/transfers/${begun}`, { as: office.mentor.membership });
      must(read.status === 200 && read.body.upToDate === false, `a file cannot be read without Temporal: ${read.status}`);
      const { location } = await visitor.contact(known);
      const page = await visitor.open(location ?? '');
      must(page.status === 200 && PROCESSING.test(page.html), `without Temporal the page said: ${page.status} ${textOf(page.html)}`);
      const filePage = await visitor.open(`/overstap/${begun}`);
      must(filePage.status === 200 && filePage.html.includes('Kanarie'), `a page cannot be read without Temporal: ${filePage.status}`);
      const health = await fetch(`${world.apiUrl}/health/ready`);
      const { temporal } = (await health.json()) as { temporal: string };
      must(health.status === 200 && temporal === 'away', `health said ${health.status} ${temporal}`);
      late = Math.min(late + 200, 5_000);
      await pause(late);
    }
    await world.startTemporal();
    tell('inhalen');
    return `${Math.round(world.parts.outageMs / 1_000)} s weg: ${saved} handelingen opgeslagen ("wordt verwerkt"), daarna alles ingehaald`;
  },
};

/** Rings within this time once everybody's clock has been set. */
const RING_WITHIN_MS = 12_000;
const SETTING_MS = 6_000;

export const temporalDiesAmongTimers: Case = {
  number: 6,
  name: 'Temporal herstart midden in de timers',
  async run({ world, office, tell }) {
    const transfers = await Promise.all(Array.from({ length: 24 }, () => office.start()));
    const before = new Map<string, Stands>();
    const due = await Promise.all(
      transfers.map(async (id) => {
        let stands: Stands = { decision: 0 };
        await until(`${id} waits for its next moment`, async () => {
          stands = await standsOf({ world }, id);
          return stands.next !== undefined;
        });
        before.set(id, stands);
        return { id, at: stands.next?.at ?? 0 };
      }),
    );
    // Each workflow gets a clock of its own, on which its next moment comes within seconds.
    for (const { id, at } of due) {
      const shift = at - (Date.now() + SETTING_MS + world.chance.between(0, RING_WITHIN_MS));
      await world.ask(
        `INSERT INTO outbox (aggregate, transfer_id, kind, payload) VALUES ('transfer-' || $1::uuid, $1, 'clock', jsonb_build_object('shiftMs', $2::bigint))`,
        [id, shift],
      );
    }
    await pause(SETTING_MS + RING_WITHIN_MS / 3);
    tell('Temporal sterft terwijl de timers aflopen');
    await world.killTemporal();
    await pause(world.chance.between(2_000, 5_000));
    await world.startTemporal();
    for (const id of transfers) {
      await until(`the timer of ${id} rings`, async () => (await standsOf({ world }, id)).decision > (before.get(id)?.decision ?? 0));
    }
    const latest = Math.max(...due.map(({ at }) => at));
    await world.moveClock(latest + HOUR_MS);
    return `${transfers.length} timers liepen af rond de herstart; elk moment kwam één keer`;
  },
};

const HOUR_MS = 3_600_000;

interface Stands {
  decision: number;
  next?: { at: number };
}

async function standsOf({ world }: Pick<Stage, 'world'>, transfer: string): Promise<Stands> {
  const nowhere: Stands = { decision: 0 };
  return world.client.workflow
    .getHandle(`transfer-${transfer}`)
    .query<Stands>('state')
    .catch(() => nowhere);
}

const DUTCH = /opslaan|opnieuw/;

export const postgresAway: Case = {
  number: 7,
  name: 'PostgreSQL is weg',
  async run({ world, office, visitor, tell }) {
    const transfers = [await office.start(), await office.start(), await office.start()];
    const as = office.mentor.membership;
    for (let round = 0; round < 2; round += 1) {
      tell('PostgreSQL sterft onder het werk');
      const [first = ''] = transfers;
      const path = `/overstap/${first}/contact`;
      const form = await visitor.openForm(path);
      const acting = Promise.all(
        transfers.flatMap((transfer) => [...[1, 2, 3].map(() => office.contact(transfer)), visitor.contact(transfer)]),
      );
      acting.catch(() => undefined);
      await pause(world.chance.between(5, 120));
      await world.killPostgres();
      await pause(300);
      const refused = await office.ask('POST', contactsOf(first), { as, body: CONTACT, key: `weg-${round}-${world.chance.next()}` });
      const sentence = String(refused.body.detail);
      must(refused.status === 503 && refused.retryAfter !== null && DUTCH.test(sentence), `without a database it said ${refused.status} ${sentence}`);
      must(!JSON.stringify(refused.body).includes('ECONNREFUSED'), 'the answer tells about the inside');
      for (const page of [await visitor.open(`/overstap/${first}`), await visitor.send(path, form)]) {
        const said = textOf(page.html);
        must(page.status === 503 && page.retryAfter !== null && DUTCH.test(said), `without a database the page said ${page.status} ${said}`);
        must(!page.html.includes('ECONNREFUSED'), 'the page tells about the inside');
      }
      await pause(world.chance.between(1_000, 4_000));
      await world.startPostgres();
      await acting;
    }
    return 'twee keer gedood onder het werk: API en pagina’s zeggen 503 met een zin en Retry-After, daarna ging alles één keer door';
  },
};

type Phase = 'connect' | 'mail-from' | 'rcpt-to' | 'data' | 'stored' | 'answered';
type Verdict = 'accept' | 'hang' | 'drop' | { refuse: number; message: string };

/** What the mail server does for a while, and at which moment of the dialogue. */
const FAULTS: readonly { what: string; at: Phase; verdict: Verdict }[] = [
  { what: 'neemt niet op', at: 'connect', verdict: 'drop' },
  { what: '451 bij de ontvanger', at: 'rcpt-to', verdict: { refuse: 451, message: 'try again later' } },
  { what: '421 bij de afzender', at: 'mail-from', verdict: { refuse: 421, message: 'busy' } },
  { what: 'zwijgt na DATA, zonder de mail', at: 'data', verdict: 'hang' },
  { what: 'zwijgt na DATA, met de mail', at: 'stored', verdict: 'hang' },
  { what: 'valt weg na DATA', at: 'stored', verdict: 'drop' },
  { what: 'valt weg na 250', at: 'answered', verdict: 'drop' },
  { what: '550 voor de ontvanger', at: 'rcpt-to', verdict: { refuse: 550, message: 'no such user' } },
];
const DAY_MS = 86_400_000;
const TEN = 600;
/** Of the region of the schools here. */
const SCHOOL_DAYS = schoolCalendar({
  key: 'school:Noord',
  holidays: holidaysOf('Noord'),
  ownDays: [],
  version: 'chaos',
  knownUntil: holidaysKnownUntil('Noord'),
});
/** A silent connection is given up after four seconds here. */
const IDLE_MS = 5_000;
/** Time for what met the fault to be given up. */
const FAULT_MS = 9_000;

export const mailServerFails: Case = {
  number: 8,
  name: 'mailserver weigert, hapert of valt weg',
  async run({ world, office, oracle, tell }) {
    // An earlier case may have left the clock where nobody's mail leaves.
    await world.moveClock(nextSendMoment(world.now() + DAY_MS, SCHOOL_DAYS, TEN));
    await oracle.caughtUp();
    const [refusedBefore] = await world.ask<{ n: number }>(REFUSED);
    for (const { what, at, verdict } of FAULTS) {
      tell(what);
      const transfer = await office.start();
      await oracle.settle();
      // Until no connection of before is left, since some faults are met by new ones only.
      await pause(IDLE_MS);
      const most = world.chance.between(1, 3);
      let left = most;
      world.mailbox.setFaults((phase) => {
        if (phase !== at || left === 0) return 'accept';
        left -= 1;
        return verdict;
      });
      await Promise.all([1, 2, 3].map(() => office.appointment(transfer)));
      await until(`the mail server was met when it ${what}`, () => left < most);
      await pause(FAULT_MS);
      world.mailbox.setFaults(undefined);
      await oracle.settle();
    }
    const [uncertain] = await world.ask<{ n: number }>(`SELECT count(*)::int AS n FROM messages WHERE status = 'uncertain'`);
    const [refused] = await world.ask<{ n: number }>(REFUSED);
    const [tasks] = await world.ask<{ n: number }>(`SELECT count(*)::int AS n FROM messages WHERE template = 'contact-route'`);
    const permanent = (refused?.n ?? 0) - (refusedBefore?.n ?? 0);
    must(permanent > 0 && (tasks?.n ?? 0) >= permanent, `${permanent} were refused for good, ${tasks?.n ?? 0} people were asked to take another route`);
    return `acht storingen: alles is één keer bezorgd of gemerkt (${uncertain?.n ?? 0} onzeker, ${permanent} geweigerd met een taak voor de regievoerder)`;
  },
};

const REFUSED = `SELECT count(*)::int AS n FROM messages WHERE status = 'failed' AND template <> 'contact-route'`;
