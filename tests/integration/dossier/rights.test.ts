import { beforeAll, describe, expect, it } from '@jest/globals';
import { strToU8, zipSync } from 'fflate';
import { withActor } from '../../../libs/persistence/actor.js';
import { useDossierStage } from './stage.js';
import { CANARY } from './sections.js';

const stage = useDossierStage();
let transfer: string;
let student: string;
let path: string;
let mentor: string;

beforeAll(async () => {
  transfer = await stage.started({ parents: [{ email: 'ouder1@example.org' }, { email: 'ouder2@example.org' }] });
  student = await stage.untilApplied(transfer);
  path = `/api/v1/transfers/${transfer}`;
  mentor = await stage.token('vso', 'vso-mentor');
});

const put = (token: string, section: string, content: object, version: number) =>
  stage.api.call('PUT', `${path}/dossier/${section}`, { token, body: { content, version } });

describe('writing a section', () => {
  it('saves a text that looks like a diagnosis, and says so', async () => {
    const content = { domains: { self: { need: 'Heeft ADHD en wil pauzes. BSN 111222333.', whatHelps: ['pauzes'] } } };
    const answer = await put(mentor, 'needs', content, 1);
    expect(answer).toMatchObject({ status: 200, body: { section: 'needs', version: 2 } });
    const warnings = answer.body.warnings as { code: string; field: string }[];
    expect(warnings.map(({ field, code }) => [field, code])).toEqual([
      ['domains.self.need', 'diagnosis'],
      ['domains.self.need', 'citizen-number'],
    ]);
  });

  it('tells the second of two writers who was first, and overwrites nothing', async () => {
    const coordinator = await stage.token('vso', 'vso-coordinator');
    expect((await put(coordinator, 'practical', { travel: 'Met de fiets' }, 1)).status).toBe(200);
    const second = await put(mentor, 'practical', { travel: 'Met de bus' }, 1);
    expect(second).toMatchObject({ status: 412, body: { code: 'VERSION.CONFLICT', detail: expect.stringContaining('vso-coordinator test heeft dit deel') } });
    expect(await stage.section(transfer, mentor, 'practical')).toMatchObject({ content: { travel: 'Met de fiets' } });
  });

  it('refuses what has no place in the file, with every mistake at its field', async () => {
    const answer = await put(mentor, 'learning', { level: 'mbo-9', bsn: '111222333' }, 1);
    expect(answer).toMatchObject({ status: 400, body: { code: 'INPUT.INVALID' } });
    expect((answer.body.errors as { field: string }[]).map(({ field }) => field).sort()).toEqual(['content', 'content.level']);
  });

  it('is not for who does not write that section', async () => {
    expect((await put(student, 'care', { helpers: [] }, 1)).body.code).toBe('SECTION.NOT_WRITTEN_HERE');
    expect((await put(mentor, 'plan', {}, 0)).body.code).toBe('SECTION.NOT_WRITTEN_HERE');
    expect((await put(mentor, 'response', { words: 'x' }, 0)).body.code).toBe('SECTION.NOT_WRITTEN_HERE');
    expect((await put(student, 'strengths', { strengths: ['Ik kan goed luisteren'] }, 1)).status).toBe(200);
  });

  it('is told apart for the student when it changed after the view', async () => {
    await stage.harness.settle();
    const { body } = await stage.api.get(`${path}/dossier`, student);
    const sections = body.sections as { section: string; changedAfterView: boolean }[];
    const changed = sections.filter((each) => each.changedAfterView).map(({ section }) => section);
    expect(changed).toEqual(expect.arrayContaining(['needs', 'practical']));
    expect(changed).not.toContain('profile');
  });
});

describe('what would be shared', () => {
  it('is shown to the student per recipient with the reason, and is what the register will answer', async () => {
    const { status, body } = await stage.api.get(`${path}/sharing-preview`, student);
    expect(status).toBe(200);
    const recipients = body.recipients as { recipient: string; sections: { section: string; shared: boolean }[] }[];
    const of = (recipient: string) => recipients.find((each) => each.recipient === recipient)!.sections;
    const intaker = (await stage.api.get(`${path}/dossier`, await stage.token('mbo', 'mbo-intaker'))).body.sections as { section: string; allowed: boolean }[];
    for (const { section, shared } of of('mbo')) expect([section, shared]).toEqual([section, intaker.find((each) => each.section === section)!.allowed]);
    expect(of('mbo').find(({ section }) => section === 'care')).toMatchObject({ shared: false, words: 'alleen met toestemming', consent: { state: 'open' } });
    expect(of('desk').every(({ shared }) => !shared)).toBe(true);
    expect(of('former-school').find(({ section }) => section === 'plan')).toMatchObject({ shared: false });
  });

  it('is for the parents of a 17-year-old only when the student agrees', async () => {
    const parent = await stage.linked(transfer, { kind: 'parent', parent: 0 });
    expect(await stage.api.get(`${path}/sharing-preview`, parent)).toMatchObject({ status: 403, body: { code: 'VIEW.NOT_YOURS' } });
    const yes = { answers: [{ purpose: 'parents-view', recipient: null, choice: 'given' }] };
    expect((await stage.api.post(`${path}/consents`, parent, yes)).body.code).toBe('CONSENT.NOT_YOURS');
    expect((await stage.api.post(`${path}/consents`, student, yes)).status).toBe(200);
    expect((await stage.api.get(`${path}/sharing-preview`, parent)).status).toBe(200);
  });
});

describe('a mentor', () => {
  it('chooses nothing for the student, but records what was decided in a talk, with the reason', async () => {
    const answers = [{ purpose: 'former-mentor', recipient: stage.region.schools[0].organisation, choice: 'given' }];
    const alone = await stage.api.post(`${path}/consents`, mentor, { answers });
    expect(alone).toMatchObject({ status: 403, body: { code: 'CONSENT.NOT_YOURS', detail: expect.stringContaining('Alleen de leerling') } });
    const talked = await stage.api.post(`${path}/consents`, mentor, { answers, inPersonReason: 'Samen aan tafel gelezen en gekozen.' });
    expect(talked.status).toBe(200);
    const rows = await stage.database.admin.query<{ by: string | null; reason: Buffer | null }[]>(
      `SELECT in_person_by AS by, reason FROM consent_answers WHERE transfer_id = $1 AND purpose = 'former-mentor'`,
      [transfer],
    );
    expect(rows).toHaveLength(1);
    expect(rows[0]?.by).not.toBeNull();
    expect(rows[0]?.reason?.toString('latin1')).not.toContain('tafel');
  });
});

describe('an exception', () => {
  it('opens the file without a view, with a coded reason that is on record', async () => {
    const other = await stage.started();
    await stage.finish(other, 'profile', mentor, { outcome: 'completed' });
    await stage.finish(other, 'application', mentor, { outcome: 'applied' });
    const intaker = await stage.token('mbo', 'mbo-intaker');
    expect((await stage.api.get(`/api/v1/transfers/${other}/dossier`, intaker)).status).toBe(404);
    const without = await stage.api.post(`/api/v1/transfers/${other}/opening-exceptions`, mentor, { reason: 'zomaar', words: 'x' });
    expect(without.status).toBe(400);
    const answer = await stage.api.post(`/api/v1/transfers/${other}/opening-exceptions`, mentor, { reason: 'not-reachable', words: 'Vijf keer gebeld.' });
    expect([200, 202]).toContain(answer.status);
    expect((await stage.api.get(`/api/v1/transfers/${other}/dossier`, intaker)).body).toMatchObject({ opened: true });
    const [row] = await stage.database.admin.query<{ ground: string }[]>(
      `SELECT ground FROM audit WHERE transfer_id = $1 AND action = 'dossier.opened-by-exception'`,
      [other],
    );
    expect(row?.ground).toBe('exception:not-reachable');
  });
});

describe('a document', () => {
  const upload = (token: string, name: string, content: string | Uint8Array<ArrayBuffer>, section = 'opp') => {
    const form = new FormData();
    form.set('file', new Blob([content]), name);
    return stage.api.call('POST', `${path}/dossier/${section}/documents`, { token, body: form });
  };

  it('is kept sealed and handed out as a download that cannot act', async () => {
    const added = await upload(mentor, '../OPP van "Sam".exe', `%PDF-1.7 ${CANARY} het ontwikkelingsperspectief`);
    expect(added).toMatchObject({ status: 201, body: { type: 'pdf', name: 'OPP van Sam.pdf' } });
    const [row] = await stage.database.admin.query<{ content: Buffer; name: Buffer }[]>('SELECT content, name FROM dossier_documents WHERE id = $1', [added.body.id]);
    expect(row!.content.toString('latin1')).not.toContain(CANARY);
    expect(row!.name.toString('latin1')).not.toContain('OPP');
    const { status, headers, body } = await stage.api.get(`${path}/documents/${added.body.id}`, await stage.token('mbo', 'mbo-intaker'));
    expect(status).toBe(200);
    expect(body).toContain(CANARY);
    expect(headers.get('content-type')).toBe('application/pdf');
    expect(headers.get('content-disposition')).toBe(`attachment; filename="OPP van Sam.pdf"; filename*=UTF-8''OPP%20van%20Sam.pdf`);
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-security-policy')).toContain('sandbox');
    expect(headers.get('cache-control')).toBe('no-store');
  });

  it('is not told to exist to who may not read its section', async () => {
    const { body } = await upload(mentor, 'plus.txt', 'Mijn plusdocument', 'plusdocument');
    const hidden = await stage.api.get(`${path}/documents/${body.id}`, await stage.token('mbo', 'mbo-intaker'));
    expect(hidden).toMatchObject({ status: 404, body: { code: 'DOCUMENT.UNKNOWN' } });
    expect((await stage.api.get(`${path}/documents/${body.id}`, student)).status).toBe(200);
    expect((await stage.api.call('DELETE', `${path}/documents/${body.id}`, { token: mentor })).status).toBe(204);
    expect((await stage.api.get(`${path}/documents/${body.id}`, student)).status).toBe(404);
  });

  it('is refused when it is empty, too large, or no document by its content', async () => {
    const zip = zipSync({ 'word/document.xml': strToU8('x'), '[Content_Types].xml': strToU8('x'), 'word/vbaProject.bin': strToU8('x') });
    expect((await upload(mentor, 'leeg.pdf', '')).body.code).toBe('DOCUMENT.EMPTY');
    expect((await upload(mentor, 'macro.docx', zip)).body.code).toBe('DOCUMENT.TYPE_UNKNOWN');
    expect((await upload(mentor, 'plaatje.pdf', new Uint8Array([0x4d, 0x5a, 0, 1]))).body.code).toBe('DOCUMENT.TYPE_UNKNOWN');
    expect((await upload(mentor, 'groot.pdf', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x25))).body.code).toBe('DOCUMENT.TOO_LARGE');
    expect((await upload(mentor, 'x.pdf', '%PDF-1.7', 'profile')).body.code).toBe('SECTION.NOT_WRITTEN_HERE');
    expect((await upload(student, 'x.pdf', '%PDF-1.7')).status).toBe(403);
  });
});

describe('a helper from outside', () => {
  it('reads one section, with link and code, only while there is a consent', async () => {
    const { status, body: invited } = await stage.api.post(`${path}/helpers`, mentor, { section: 'needs', name: 'A. Jansen', organisation: 'Jeugdteam Noord' });
    expect(status).toBe(201);
    const read = (code: string) => stage.api.post('/api/v1/helper-readings', undefined, { token: invited.token, code });
    expect((await read('000000')).body.code).toBe('HELPER.CODE_WRONG');
    expect(await read(invited.code)).toMatchObject({ status: 403, body: { code: 'SECTION.NOT_OPEN' } });
    const yes = { answers: [{ purpose: 'helper', recipient: invited.helper, choice: 'given' }] };
    expect([200, 202]).toContain((await stage.api.post(`${path}/consents`, student, yes)).status);
    const open = await read(invited.code);
    expect(open).toMatchObject({ status: 200, body: { section: { section: 'needs', ground: 'consent', allowed: true } } });
    expect(open.body.section.content.domains).toBeDefined();
    expect([200, 202]).toContain((await stage.api.post(`${path}/consent-withdrawals`, student, { purpose: 'helper', recipient: invited.helper })).status);
    expect((await read(invited.code)).body.code).toBe('SECTION.NOT_OPEN');
    expect((await stage.api.call('DELETE', `${path}/helpers/${invited.helper}`, { token: mentor })).status).toBe(204);
    expect((await read(invited.code)).body.code).toBe('HELPER.UNKNOWN');
    const trail = await stage.database.admin.query<{ fields: string[]; ground: string }[]>(
      `SELECT fields, ground FROM audit WHERE transfer_id = $1 AND actor_role = 'helper' ORDER BY id`,
      [transfer],
    );
    expect(trail).toContainEqual({ fields: ['needs'], ground: 'consent' });
  });

  it('is stopped after five wrong codes, also with the right one', async () => {
    const { body: invited } = await stage.api.post(`${path}/helpers`, mentor, { section: 'needs', name: 'B', organisation: 'C' });
    const wrong = invited.code === '000000' ? '000001' : '000000';
    for (let times = 0; times < 5; times += 1) await stage.api.post('/api/v1/helper-readings', undefined, { token: invited.token, code: wrong });
    const right = await stage.api.post('/api/v1/helper-readings', undefined, { token: invited.token, code: invited.code });
    expect(right).toMatchObject({ status: 429, body: { code: 'HELPER.TOO_MANY_ATTEMPTS' } });
  });

  it('sees no other row of any table, with the checks of the application switched off', async () => {
    const { body: invited } = await stage.api.post(`${path}/helpers`, mentor, { section: 'needs', name: 'B', organisation: 'C' });
    const tables = await stage.database.admin.query<{ name: string }[]>(
      `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' AND relrowsecurity AND has_table_privilege('doorlijn_app', oid, 'SELECT')`,
    );
    const seen: Record<string, number> = {};
    for (const { name } of tables) {
      const rows = await withActor(stage.database.app, { kind: 'helper', helper: invited.helper, transfer }, (manager) => manager.query<unknown[]>(`SELECT * FROM ${name}`));
      if (rows.length > 0) seen[name] = rows.length;
    }
    expect(seen).toEqual({ transfers: 1, students: 1, student_keys: 1, dossier_sections: 1, helpers: 1 });
  });
});

describe('a correction', () => {
  it('is asked by the student, answered by the mentor within four weeks, and read by both', async () => {
    const asked = await stage.api.post(`${path}/corrections`, student, { section: 'learning', words: 'Mijn rekenniveau is 2F.' });
    expect(asked.status).toBe(201);
    const open = (await stage.api.get(`${path}/corrections`, mentor)).body.items;
    expect(open).toEqual([expect.objectContaining({ id: asked.body.correction, asked: 'Mijn rekenniveau is 2F.', status: 'open' })]);
    const reminders = (): Promise<{ role: string; status: string; days: number }[]> =>
      stage.database.admin.query(
        `SELECT role, status, round(extract(epoch FROM send_after - now()) / 86400)::int AS days FROM messages
         WHERE transfer_id = $1 AND template = 'correction-due' ORDER BY send_after`,
        [transfer],
      );
    expect((await reminders()).map(({ role, status }) => [role, status])).toEqual([
      ['vso-mentor', 'pending'],
      ['vso-supervisor', 'pending'],
    ]);
    const answer = { answer: 'corrected', words: 'Je hebt gelijk.' };
    expect((await stage.api.post(`${path}/corrections/${asked.body.correction}/answers`, mentor, answer)).status).toBe(204);
    expect((await stage.api.post(`${path}/corrections/${asked.body.correction}/answers`, mentor, answer)).body.code).toBe('CORRECTION.ALREADY_ANSWERED');
    expect((await reminders()).map(({ status }) => status)).toEqual(['superseded', 'superseded']);
    expect((await stage.api.get(`${path}/corrections`, student)).body.items).toEqual([
      expect.objectContaining({ status: 'answered', answer: 'corrected', explanation: 'Je hebt gelijk.' }),
    ]);
    const mails = await stage.database.admin.query<{ template: string; role: string }[]>(
      `SELECT template, role FROM messages WHERE transfer_id = $1 AND template LIKE 'correction-%' AND status <> 'superseded' ORDER BY template`,
      [transfer],
    );
    expect(mails.map(({ template, role }) => [template, role])).toEqual([
      ['correction-answered', 'student'],
      ['correction-asked', 'vso-mentor'],
    ]);
  });
});

describe('the export of one person', () => {
  it('holds the whole file, and who looked, when and on which ground', async () => {
    await stage.api.post(`${path}/contacts`, mentor, { kind: 'phone', reached: true, words: 'Gebeld over de open dag' });
    await stage.api.get(`${path}/dossier`, await stage.token('mbo', 'mbo-intaker'));
    const { status, body } = await stage.api.get(`${path}/export`, student);
    expect(status).toBe(200);
    expect(body.student).toMatchObject({ firstName: 'Kanarie', birthDate: '2009-04-12' });
    expect(JSON.stringify(body.sections)).toContain(CANARY);
    expect(JSON.stringify(body.contacts)).toContain('Gebeld over de open dag');
    expect(body.looked).toContainEqual(expect.objectContaining({ organisation: 'College', role: 'mbo-intaker', action: 'dossier.read', ground: 'statutory' }));
    expect(JSON.stringify(body.looked)).not.toMatch(/[0-9a-f]{24}/);
    const officer = await stage.api.logIn(stage.region.membershipOf(stage.region.schools[0], 'privacy-officer'));
    const handed = await stage.api.get(`${path}/export`, officer);
    expect(handed.status).toBe(200);
    expect(handed.body.looked).toContainEqual(expect.objectContaining({ organisation: 'College', action: 'dossier.read' }));
    expect((await stage.api.get(`${path}/export`, mentor)).status).toBe(403);
  });

  it('is a page to keep as well, in which words of people stay words', async () => {
    await put(student, 'profile', { introduction: '<script>alert(1)</script> & ik' }, 1);
    const { headers, body } = await stage.api.get(`${path}/export?format=html`, student);
    expect(headers.get('content-disposition')).toContain('attachment');
    expect(headers.get('content-type')).toContain('text/html');
    expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; ik');
    expect(body).not.toContain('<script>');
  });

  it('leaves the log of contact attempts off the page of the student all the same', async () => {
    const rows = await withActor(stage.database.app, { kind: 'student', transfer }, (manager) => manager.query<unknown[]>('SELECT 1 FROM contacts'));
    expect(rows).toEqual([]);
  });
});

describe('after the end', () => {
  it('a yes can still be taken back: access closes and the receiver is asked', async () => {
    const other = await stage.started();
    const own = await stage.untilApplied(other);
    const at = `/api/v1/transfers/${other}`;
    const yes = { answers: [{ purpose: 'care-details', recipient: stage.region.college.organisation, choice: 'given' }] };
    expect([200, 202]).toContain((await stage.api.post(`${at}/consents`, own, yes)).status);
    const destination = { code: 'work', owner: stage.region.membershipOf(stage.region.schools[0], 'vso-aftercare') };
    expect([200, 202]).toContain((await stage.api.post(`${at}/withdrawals`, mentor, { ground: 'work', destination })).status);
    await stage.harness.settle();
    const [row] = await stage.database.admin.query<{ phase: string }[]>('SELECT phase FROM transfers WHERE id = $1', [other]);
    expect(row?.phase).toBe('withdrawn');
    expect([200, 202]).toContain((await stage.api.post(`${at}/consent-withdrawals`, own, { purpose: 'care-details' })).status);
    const mails = await stage.database.admin.query<{ role: string }[]>(`SELECT role FROM messages WHERE transfer_id = $1 AND template = 'deletion-notice'`, [other]);
    expect(mails).toEqual([{ role: 'mbo-contact' }]);
  });
});

describe('under 16', () => {
  it('the parents decide, one refusal counts, and on the 16th birthday the student is asked', async () => {
    const young = await stage.started({ birthDate: '2010-11-20', parents: [{ email: 'a@example.org' }, { email: 'b@example.org' }] });
    const at = `/api/v1/transfers/${young}`;
    await stage.finish(young, 'profile', mentor, { outcome: 'completed' });
    const [one, two] = [await stage.linked(young, { kind: 'parent', parent: 0 }), await stage.linked(young, { kind: 'parent', parent: 1 })];
    const child = await stage.linked(young);
    expect([200, 202]).toContain((await stage.api.post(`${at}/views`, one, { response: 'Wij zijn trots.' })).status);
    await stage.harness.settle();
    const { choices } = (await stage.api.get(`${at}/consents`, one)).body as { choices: { purpose: string; recipient: string | null }[] };
    const all = (choice: string): object => ({ answers: choices.map(({ purpose, recipient }) => ({ purpose, recipient, choice })) });
    expect((await stage.api.post(`${at}/consents`, child, all('given'))).body.code).toBe('CONSENT.NOT_YOURS');
    expect([200, 202]).toContain((await stage.api.post(`${at}/consents`, one, all('given'))).status);
    await stage.harness.settle();
    const stateOf = async (token: string): Promise<string[]> =>
      ((await stage.api.get(`${at}/consents`, token)).body as { choices: { purpose: string; state: string }[] }).choices
        .filter(({ purpose }) => purpose === 'care-details')
        .map(({ state }) => state);
    expect(await stateOf(child)).toEqual(['given']);
    expect([200, 202]).toContain((await stage.api.post(`${at}/consents`, two, all('refused'))).status);
    expect(await stateOf(child)).toEqual(['refused']);
    expect([200, 202]).toContain((await stage.api.post(`${at}/consents`, two, all('given'))).status);
    expect(await stateOf(child)).toEqual(['given']);

    await stage.passTo('2026-11-20');
    const asked = await stage.linked(young);
    expect(await stateOf(asked)).toEqual(['expired']);
    const [step] = await stage.database.admin.query<{ status: string; responsible: string }[]>(
      `SELECT status, responsible FROM steps WHERE transfer_id = $1 AND key = 'consent'`,
      [young],
    );
    expect(step).toEqual({ status: 'open', responsible: 'student' });
    expect((await stage.api.post(`${at}/consents`, await stage.linked(young, { kind: 'parent', parent: 0 }), all('given'))).body.code).toBe('CONSENT.NOT_YOURS');
  });
});
