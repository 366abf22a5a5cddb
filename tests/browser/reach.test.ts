import { beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_STUDENTS, type CaseTransfers } from './case-journeys.js';
import { close, follow, heading, press, shown, tap } from './hands.js';
import { logInAs, type Stage } from './stage.js';
import { useStage } from './use-stage.js';

const theatre = useStage();
let stage: Stage;
let cases: CaseTransfers;

beforeAll(() => {
  ({ stage } = theatre);
  ({ cases } = stage);
});

describe('mail that did not arrive', () => {
  it('stands on the work list of the case lead, who mends the address without scripts, mails again, and is done', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false, width: 360 });
    const { page } = opened;
    expect(await shown(page)).toContain('Mail kwam niet aan');
    await page
      .getByRole('link', { name: new RegExp(`Laat het op een andere manier weten.*${CASE_STUDENTS.coached}`, 's') })
      .click();
    expect(await heading(page)).toBe('Mail die niet aankwam');
    expect(await page.getByRole('checkbox', { checked: true }).count()).toBe(2);
    await follow(page, 'Verbeter eerst het adres');
    expect(await heading(page)).toBe('Contactgegevens');
    const student = page.getByRole('group', { name: 'De leerling' });
    await student.getByLabel('E-mailadres').fill('geen adres');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').locator('li').count()).toBe(1);
    expect(await student.getByLabel('E-mailadres').inputValue()).toBe('geen adres');
    await student.getByLabel('E-mailadres').fill('nieuw@leerling.example');
    await press(page, 'Leg vast');
    expect(await student.getByLabel('E-mailadres').inputValue()).toBe('nieuw@leerling.example');
    await follow(page, 'Kijk welke mail het is');
    await page.getByText(/^Aan de ouder/).click();
    await tap(page, 'Hoe heb je het laten weten?', /^Mail het opnieuw/);
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Mijn werk');
    await page.getByRole('link', { name: /aan de ouder/ }).click();
    await tap(page, 'Hoe heb je het laten weten?', 'Ik heb gebeld');
    await press(page, 'Leg vast');
    expect(await shown(page)).not.toContain('Mail kwam niet aan');
    const again = await theatre.admin.query(
      `SELECT recipient_kind AS to FROM messages WHERE transfer_id = $1 AND dedupe_key LIKE 'again:%'`,
      [cases.coached],
    );
    expect(again).toEqual([{ to: 'student' }]);
    await close(opened);
  });
});
