import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { close, follow, heading, shown } from './hands.js';
import { chooseList, LEAVERS, type SchoolList } from './school-lists.js';
import { logInAs, type Opened, type Stage, type VisitorOptions } from './stage.js';
import { useStage } from './use-stage.js';

const theatre = useStage();
let stage: Stage;

beforeAll(() => {
  ({ stage } = theatre);
});

/** As another system exports it: capitals, a title above the list, dates the other way round, and a number that must not be here. */
const OTHER_SYSTEM: SchoolList = {
  header: [
    'DEELNEMERNUMMER',
    'VOORNAAM',
    'VOORVOEGSELS',
    'GESLACHTSNAAM',
    'DATUM GEBOORTE',
    'GEMEENTE',
    'MAIL THUIS',
    'BSN',
  ],
  rows: [
    ['D-101', 'Ravi', '', 'Kaur', '2009-04-12', 'Amsterdam', 'thuis.kaur@voorbeeld.nl', '123456782'],
    ['D-102', 'Mila', 'ten', 'Have', '2009-05-31', 'GM0363', '', ''],
  ],
};

/** The list of the school after somebody went through what was wrong, line by line. */
const putRight = ({ header, rows }: SchoolList): SchoolList => ({
  header,
  rows: rows.map((row) =>
    row.map((cell) => ({ '30-02-2009': '28-02-2009', Zaandam: 'Zaanstad', Amstelven: 'Amstelveen' })[cell] ?? cell),
  ),
});

/** Somebody with the manual beside the screen: presses only what it names in bold. */
class Newcomer {
  private constructor(
    private readonly opened: Opened,
    private readonly bold: readonly string[],
  ) {}

  /** Finds the manual from the page on which a class is added. */
  static async with(role: 'vso-coordinator' | 'vso-mentor', options: VisitorOptions): Promise<Newcomer> {
    const opened = await logInAs(stage, role, options);
    await follow(opened.page, 'Klas toevoegen');
    await follow(opened.page, 'Uitleg met plaatjes');
    expect(await heading(opened.page)).toBe('Leerlingen inlezen uit een lijst');
    return new Newcomer(opened, await opened.page.locator('article strong').allInnerTexts());
  }

  get page(): Page {
    return this.opened.page;
  }

  async press(words: string): Promise<void> {
    expect(this.bold).toContain(words);
    const name = new RegExp(`^(‹ )?${words.replace('…', '\\d+')}$`);
    const control = this.page.getByRole('button', { name }).or(this.page.getByRole('link', { name }));
    await Promise.all([this.page.waitForEvent('load'), control.first().click()]);
  }

  async handIn(list: SchoolList): Promise<void> {
    await this.press('Klas toevoegen');
    await chooseList(this.page, list);
    await this.press('Bekijk het bestand');
  }

  async students(): Promise<string> {
    await this.page.getByRole('heading', { name: 'De klas is toegevoegd' }).waitFor({ timeout: 15_000 });
    await this.press('Mijn leerlingen');
    return shown(this.page);
  }

  leave(): Promise<void> {
    return close(this.opened);
  }
}

describe('a newcomer with the manual', () => {
  it('takes in the list of the school: says what the columns are, puts wrong lines right, and finds the students', async () => {
    const newcomer = await Newcomer.with('vso-coordinator', {});
    const { page } = newcomer;
    await newcomer.handIn(LEAVERS);
    expect(await heading(page)).toBe('Wat staat in welke kolom?');
    expect(await shown(page)).toContain('7 van de 8 kolommen herkennen we.');
    await page.getByLabel('E-mail van de mentor').fill('karim.aziz@voorbeeld.nl');
    await newcomer.press('Bewaar en bekijk de leerlingen');
    expect(await shown(page)).toMatch(/er is nog niets opgeslagen[^]*1 leerling kan worden toegevoegd/);
    expect(await shown(page)).toMatch(/Regel\s3\s+Geb\. datum\s+"30-02-2009" is geen bestaande datum/);
    expect(await shown(page)).toMatch(/Regel\s4\s+Woonplaats\s+"Zaandam" is geen gemeente die we kennen/);
    await newcomer.press('Kies een ander bestand');
    await newcomer.handIn(putRight(LEAVERS));
    expect(await heading(page)).toBe('Klopt dit?');
    await newcomer.press('Voeg … leerlingen toe');
    const list = await newcomer.students();
    for (const name of ['Noor van der Berg', 'Sem Bakker', 'Aya El Idrissi', 'Luuk de Graaf'])
      expect(list).toContain(name);
    await newcomer.leave();
    const mentor = await logInAs(stage, 'vso-mentor');
    expect(await shown(mentor.page)).toContain('Noor van der Berg');
    await close(mentor);
  });

  it('of the same school is asked nothing about columns the next year, and adds nobody twice', async () => {
    const newcomer = await Newcomer.with('vso-mentor', { javaScript: false });
    const { page } = newcomer;
    const [first = []] = LEAVERS.rows;
    const next = ['0051', 'Jip', '', 'Vermeulen', '09-09-2009', 'Amsterdam', '5C', ''];
    await newcomer.handIn({ ...LEAVERS, rows: [first, next] });
    expect(await heading(page)).toBe('Klopt dit?');
    expect(await shown(page)).toContain('1 leerling was er al.');
    expect(await shown(page)).toContain('e-mail van de mentor karim.aziz@voorbeeld.nl');
    await page.getByText('Zo lezen we jullie kolommen').click();
    expect(await shown(page)).toMatch(/Stamnr\.\s+Leerlingnummer[^]*Klas\s+Niet lezen/);
    await newcomer.press('Voeg … leerlingen toe');
    const list = await newcomer.students();
    expect(list).toContain('Jip Vermeulen');
    expect(list.split('Noor van der Berg')).toHaveLength(2);
    await newcomer.leave();
  });

  it('with the list of another system is asked for its columns, without scripts, and never for a number that must not be there', async () => {
    const newcomer = await Newcomer.with('vso-coordinator', { javaScript: false, width: 360 });
    const { page } = newcomer;
    await newcomer.handIn(OTHER_SYSTEM);
    expect(await heading(page)).toBe('Wat staat in welke kolom?');
    expect(await page.getByLabel('DEELNEMERNUMMER').locator('option:checked').innerText()).toBe('Leerlingnummer *');
    expect(await shown(page)).not.toContain('123456782');
    await page.getByLabel('GEMEENTE').selectOption({ label: 'Niet lezen' });
    await newcomer.press('Bewaar en bekijk de leerlingen');
    expect(await page.getByRole('alert').innerText()).toContain('Kies bij de kolom waarin dat staat: Woongemeente.');
    await page.getByLabel('GEMEENTE').selectOption({ label: 'Woongemeente *' });
    await page.getByLabel('MAIL THUIS').selectOption({ label: 'E-mail van ouder 1' });
    await newcomer.press('Bewaar en bekijk de leerlingen');
    expect(await shown(page)).toContain('2 leerlingen kunnen worden toegevoegd.');
    await newcomer.press('Pas de kolommen aan');
    expect(await page.getByLabel('MAIL THUIS').locator('option:checked').innerText()).toBe('E-mail van ouder 1');
    await newcomer.press('Bewaar en bekijk de leerlingen');
    await newcomer.press('Voeg … leerlingen toe');
    expect(await newcomer.students()).toMatch(/Mila ten Have[^]*Ravi Kaur|Ravi Kaur[^]*Mila ten Have/);
    await newcomer.leave();
  });
});
