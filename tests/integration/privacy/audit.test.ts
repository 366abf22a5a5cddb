import { describe, expect, it } from '@jest/globals';

import { FindPerson, ReadAccessReport, accessReportHtml } from '../../../libs/casework/privacy/access-report.js';
import { SearchAudit } from '../../../libs/casework/privacy/audit-search.js';
import { ReadRetention } from '../../../libs/casework/privacy/retention.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { member } from '../casework/region.js';
import { refusal, usePlay } from '../casework/school.js';

const stage = usePlay();

describe('the log of an organisation', () => {
  it('tells by name who of the own colleagues did what, and is in itself when it was searched', async () => {
    const { play } = stage;
    const transfer = await play.handedOver();
    const officer = member(play.region.vso, 'privacy-officer');
    const mentor = play.vso();
    const search = new SearchAudit(play.casework);
    const all = await search.execute(officer, {});
    expect(all.lines.length).toBeGreaterThan(2);
    expect(all.lines.every(({ name, role }) => name !== null || ['worker', 'system'].includes(role))).toBe(true);
    const ofMentor = await search.execute(officer, { person: mentor.person, action: 'outcome.recorded' });
    expect(ofMentor.lines.map((line) => line.transfer)).toEqual([transfer, transfer, transfer]);
    const searched = await search.execute(officer, { action: 'audit.searched' });
    expect(searched.lines[0]).toMatchObject({ action: 'audit.searched', fields: ['person', 'action'] });
    expect((await search.execute(officer, { until: '2026-10-05' })).lines).toEqual([]);
    expect((await search.execute(officer, { studentNumber: 'bestaat-niet' })).lines).toEqual([]);
  });

  it('goes on page by page without losing or repeating a line', async () => {
    const { play } = stage;
    const officer = member(play.region.vso, 'privacy-officer');
    const transfer = await play.started();
    for (let count = 0; count < 60; count += 1) await new ReadTransfer(play.casework).execute(play.vso(), { transfer });
    const search = new SearchAudit(play.casework);
    const first = await search.execute(officer, { action: 'file.read' });
    expect(first.lines).toHaveLength(50);
    expect(first.found).toBeGreaterThanOrEqual(60);
    const second = await search.execute(officer, { action: 'file.read', before: first.next ?? 0 });
    const numbers = [...first.lines, ...second.lines].map(({ seq }) => seq);
    expect(new Set(numbers).size).toBe(numbers.length);
    expect(numbers.length).toBe(first.found);
  });

  it('is for the privacy officer alone, and never holds a line of another organisation', async () => {
    const { play } = stage;
    await new ReadTransfer(play.casework).execute(play.mbo(), { transfer: await play.handedOver() });
    expect(await refusal(new SearchAudit(play.casework).execute(play.vso(), {}))).toMatchObject({ status: 403 });
    const officer = member(play.region.vso, 'privacy-officer');
    const { roles } = await new SearchAudit(play.casework).execute(officer, {});
    expect(roles.filter((role) => role.startsWith('mbo-'))).toEqual([]);
  });
});

describe('the access report of one person', () => {
  it('holds who looked at every party, with names of the own school only, and is in the log', async () => {
    const { play } = stage;
    const transfer = await play.handedOver();
    await new ReadTransfer(play.casework).execute(play.mbo(), { transfer });
    const officer = member(play.region.vso, 'privacy-officer');
    const report = await new ReadAccessReport(play.casework).execute(officer, { transfer });
    expect(report).toMatchObject({ allParties: true, student: { firstName: 'Noor' } });
    const atMbo = report.lines.filter(({ role }) => role.startsWith('mbo-'));
    expect(atMbo.length).toBeGreaterThan(0);
    expect(atMbo.every(({ name }) => name === null)).toBe(true);
    expect(report.lines.some(({ role, name }) => role === 'vso-mentor' && name !== null)).toBe(true);
    expect(report.perOrganisation.map(({ organisation }) => organisation)).toContain('MBO College Zuid');
    const html = accessReportHtml(report);
    expect(html).toContain('Wie keek in het dossier van Noor');
    expect(html).toContain('Uitkomst: vastgelegd');
    const again = await new ReadAccessReport(play.casework).execute(officer, { transfer });
    expect(again.lines[0]).toMatchObject({ action: 'access.reported', ground: 'statutory' });
  });

  it('finds a student by number, at the own school only', async () => {
    const { play } = stage;
    const transfer = await play.started();
    const { studentNumber } = await new ReadTransfer(play.casework).execute(play.vso(), { transfer });
    const find = new FindPerson(play.casework);
    const number = studentNumber ?? '';
    expect(await find.execute(member(play.region.vso, 'privacy-officer'), { studentNumber: number })).toMatchObject([
      { transfer, firstName: 'Noor' },
    ]);
    const elsewhere = play.region.otherVso.staff['privacy-officer'];
    if (elsewhere !== undefined) {
      expect(await find.execute(elsewhere, { studentNumber: number })).toEqual([]);
      const report = new ReadAccessReport(play.casework).execute(elsewhere, { transfer });
      expect(await refusal(report)).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
    }
    expect(await refusal(find.execute(play.vso(), { studentNumber: number }))).toMatchObject({ status: 403 });
  });
});

describe('retention', () => {
  it('counts what runs, and says how long each kind is kept', async () => {
    const { play } = stage;
    const officer = member(play.region.vso, 'privacy-officer');
    const view = await new ReadRetention(play.casework).execute(officer);
    expect(view.running).toBeGreaterThan(0);
    expect(view.terms.find(({ kind }) => kind === 'absence')).toMatchObject({ years: 5 });
    expect(view).toMatchObject({ ended: 0, ahead: [], next: null });
    expect(await refusal(new ReadRetention(play.casework).execute(play.vso()))).toMatchObject({ status: 403 });
  });
});
