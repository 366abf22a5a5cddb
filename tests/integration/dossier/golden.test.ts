import { describe, expect, it } from '@jest/globals';
import { useDossierStage } from './stage.js';
import { CANARY } from './sections.js';

const stage = useDossierStage();

interface Choice {
  purpose: string;
  recipient: string | null;
  state: string;
}

const messagesOf = (transfer: string): Promise<{ template: string; role: string }[]> =>
  stage.database.admin.query('SELECT template, role FROM messages WHERE transfer_id = $1', [transfer]);

describe('refuses-consent (golden scenario 3)', () => {
  it('leaves the statutory route running, shares nothing optional, and alarms nobody', async () => {
    const transfer = await stage.started();
    const student = await stage.untilApplied(transfer);
    const path = `/api/v1/transfers/${transfer}`;
    const asked = (await stage.api.get(`${path}/consents`, student)).body as { yours: boolean; choices: Choice[] };
    expect(asked.yours).toBe(true);
    expect(asked.choices.map(({ state }) => state)).toEqual(asked.choices.map(() => 'open'));
    const answers = asked.choices.map(({ purpose, recipient }) => ({ purpose, recipient, choice: 'refused' }));
    expect((await stage.api.post(`${path}/consents`, student, { answers })).status).toBe(200);
    await stage.harness.settle();
    const [step] = await stage.database.admin.query<{ status: string; outcome: string }[]>(
      `SELECT status, outcome FROM steps WHERE transfer_id = $1 AND key = 'consent'`,
      [transfer],
    );
    expect(step).toEqual({ status: 'done', outcome: 'refused' });

    const contact = await stage.token('mbo', 'mbo-contact');
    await stage.finish(transfer, 'handover', contact, { outcome: 'accepted' });
    const intaker = await stage.token('mbo', 'mbo-intaker');
    expect(await stage.section(transfer, intaker, 'care')).toMatchObject({ allowed: false, ground: 'consent', content: null });
    expect(await stage.section(transfer, intaker, 'strengths')).toMatchObject({ allowed: true, ground: 'statutory' });
    await stage.finish(transfer, 'intake', intaker, { outcome: 'held' });
    await stage.finish(transfer, 'placement', intaker, { outcome: 'placed' });
    await stage.passTo('2026-11-16');
    const [row] = await stage.database.admin.query<{ phase: string; escalations: number }[]>(
      `SELECT phase, (SELECT count(*)::int FROM escalations e WHERE e.transfer_id = t.id) AS escalations FROM transfers t WHERE id = $1`,
      [transfer],
    );
    expect(row?.escalations).toBe(0);
    expect(['placement', 'start']).toContain(row?.phase);
    const outside = (await messagesOf(transfer)).filter(({ role }) => ['leerplicht', 'rmc', 'rmc-coordinator', 'region-coordinator'].includes(role));
    expect(outside).toEqual([]);
  });
});

describe('silence about consent', () => {
  it('never leaves the school: reminders, then the mentor talks, then nothing', async () => {
    const transfer = await stage.started();
    await stage.untilApplied(transfer);
    await stage.passTo('2027-03-22');
    const about = await stage.database.admin.query<{ role: string }[]>(`SELECT role FROM messages WHERE transfer_id = $1 AND step = 'consent'`, [transfer]);
    expect(new Set(about.map(({ role }) => role))).toEqual(new Set(['student', 'vso-mentor']));
    const raised = await stage.database.admin.query<unknown[]>(`SELECT 1 FROM escalations WHERE transfer_id = $1 AND step = 'consent'`, [transfer]);
    expect(raised).toEqual([]);
  });
});

describe('withdraws-consent (golden scenario 4)', () => {
  it('closes at once, asks the receiver to delete, gets the receipt, and keeps the trace', async () => {
    const transfer = await stage.started();
    const student = await stage.untilApplied(transfer);
    const path = `/api/v1/transfers/${transfer}`;
    const { choices } = (await stage.api.get(`${path}/consents`, student)).body as { choices: Choice[] };
    const answers = choices.map(({ purpose, recipient }) => ({ purpose, recipient, choice: 'given' }));
    expect((await stage.api.post(`${path}/consents`, student, { answers })).status).toBe(200);
    const contact = await stage.token('mbo', 'mbo-contact');
    const intaker = await stage.token('mbo', 'mbo-intaker');
    await stage.finish(transfer, 'handover', contact, { outcome: 'accepted' });
    expect(await stage.section(transfer, intaker, 'care')).toMatchObject({
      allowed: true,
      ground: 'consent',
      content: { helpers: [{ organisation: 'Jeugdteam Noord' }] },
    });

    const [before] = await stage.database.admin.query<{ seq: number }[]>('SELECT seq FROM transfers WHERE id = $1', [transfer]);
    const withdrawn = await stage.api.post(`${path}/consent-withdrawals`, student, { purpose: 'care-details' });
    expect([200, 202]).toContain(withdrawn.status);
    // Before anything else has happened: the same transaction closed it.
    expect(await stage.section(transfer, intaker, 'care')).toMatchObject({ allowed: false, ground: 'consent', content: null });
    expect(await stage.section(transfer, intaker, 'strengths')).toMatchObject({ allowed: true });
    const [after] = await stage.database.admin.query<{ seq: number }[]>('SELECT seq FROM transfers WHERE id = $1', [transfer]);
    expect(after!.seq).toBe(before!.seq + 1);
    const again = await stage.api.post(`${path}/consent-withdrawals`, student, { purpose: 'care-details' });
    expect(again).toMatchObject({ status: 409, body: { code: 'CONSENT.NOT_GIVEN' } });

    await stage.harness.settle();
    expect(await messagesOf(transfer)).toContainEqual({ template: 'deletion-notice', role: 'mbo-contact' });
    const mine = (await stage.api.get('/api/v1/deletion-notices', contact)).body.items as { id: string; transfer: string; sections: string[]; confirmedAt: string | null }[];
    const notice = mine.find((each) => each.transfer === transfer)!;
    expect(notice).toMatchObject({ purpose: 'care-details', sections: ['Hulp buiten school'], confirmedAt: null });
    const mentor = await stage.token('vso', 'vso-mentor');
    expect((await stage.api.post(`/api/v1/deletion-notices/${notice.id}/confirmations`, mentor)).body.code).toBe('NOTICE.UNKNOWN');
    expect((await stage.api.post(`/api/v1/deletion-notices/${notice.id}/confirmations`, contact)).status).toBe(200);
    expect((await stage.api.post(`/api/v1/deletion-notices/${notice.id}/confirmations`, contact)).body.code).toBe('NOTICE.ALREADY_CONFIRMED');

    const seen = (await stage.api.get(`${path}/consents`, student)).body as { choices: (Choice & { answers: { choice: string }[] })[]; notices: { confirmedAt: string | null }[] };
    expect(seen.notices[0]?.confirmedAt).not.toBeNull();
    const care = seen.choices.find(({ purpose }) => purpose === 'care-details')!;
    expect(care.state).toBe('withdrawn');
    expect(care.answers.map(({ choice }) => choice)).toEqual(['given', 'withdrawn']);
  });

  it('has put no word of the file in a mail, a history or a log', async () => {
    await stage.harness.sendMail();
    const mails = JSON.stringify(stage.harness.mailbox.list());
    expect(mails).toContain('Kanarie');
    expect(mails).not.toMatch(new RegExp(`${CANARY}|Achternaam`));
    const transfers = await stage.database.admin.query<{ id: string }[]>('SELECT id FROM transfers');
    expect(transfers.length).toBeGreaterThan(2);
    for (const { id } of transfers) {
      const history = await stage.harness.client.workflow.getHandle(`transfer-${id}`).fetchHistory();
      expect(JSON.stringify(history)).not.toMatch(new RegExp(`${CANARY}|Achternaam|Kanarie`));
    }
    expect(JSON.stringify(stage.api.logged)).not.toMatch(/Jildoukanarie|Achternaam|Kanarie/);
    expect(JSON.stringify(stage.harness.log.troubles)).not.toMatch(/Jildoukanarie|Achternaam|Kanarie/);
  });
});

describe('the 18th birthday', () => {
  it('ends that the parents look in, unless the student said yes to it; taking that back puts them out at once', async () => {
    const born = { birthDate: '2009-04-12', parents: [{ email: 'ouder@example.org' }] };
    const [silent, agreed] = [await stage.started(born), await stage.started(born)];
    const students = new Map<string, string>();
    for (const transfer of [silent, agreed]) students.set(transfer, await stage.untilApplied(transfer));
    const yes = { answers: [{ purpose: 'parents-after-18', recipient: null, choice: 'given' }] };
    expect((await stage.api.post(`/api/v1/transfers/${agreed}/consents`, students.get(agreed), yes)).status).toBeLessThan(300);
    const workingLinks = async (transfer: string): Promise<number> =>
      (await stage.database.admin.query<unknown[]>(`SELECT 1 FROM links WHERE transfer_id = $1 AND kind = 'parent' AND revoked_at IS NULL`, [transfer])).length;
    for (const transfer of [silent, agreed]) await stage.linked(transfer, { kind: 'parent', parent: 0 });
    await stage.passTo('2027-04-13');
    expect(await workingLinks(silent)).toBe(0);
    expect(await workingLinks(agreed)).toBeGreaterThan(0);
    const parent = await stage.linked(agreed, { kind: 'parent', parent: 0 });
    expect(await stage.section(agreed, parent, 'strengths')).toMatchObject({ allowed: true, ground: 'consent' });
    const student = await stage.linked(agreed);
    const stopped = await stage.api.post(`/api/v1/transfers/${agreed}/consent-withdrawals`, student, { purpose: 'parents-after-18' });
    expect(stopped.status).toBeLessThan(300);
    expect((await stage.api.get(`/api/v1/transfers/${agreed}/dossier`, parent)).status).toBe(401);
  });
});
