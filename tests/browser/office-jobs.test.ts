import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { TOTP } from 'otpauth';
import type { Page } from 'playwright-core';
import { ReadOwnSettings } from '../../libs/casework/desk/own-settings.js';
import { changeAgreements } from './office-pages.js';
import { close, follow, heading, press, shown } from './hands.js';
import { STUDENTS } from './journeys.js';
import { logInAs, visitor, type Stage } from './stage.js';
import { useStage } from './use-stage.js';

const theatre = useStage();
let stage: Stage;

beforeAll(() => {
  ({ stage } = theatre);
});

const alertOf = (page: Page): Promise<string> => page.getByRole('alert').innerText();

async function downloaded(page: Page, link: string): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()]);
  return readFileSync(await download.path(), 'utf8');
}

describe('own settings', () => {
  it('a mentor on a phone sets who takes over, hears of a wrong day at its field, and comes back', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false, width: 360 });
    const { page } = opened;
    await follow(page, 'Afwezigheid en mails');
    expect(await heading(page)).toBe('Mijn instellingen');
    await page.getByLabel('Eerste dag afwezig').fill('2026-12-10');
    await page.getByLabel('Laatste dag afwezig').fill('2026-12-09');
    await press(page, 'Zet mij op afwezig');
    expect(await alertOf(page)).toContain('De laatste dag ligt voor de eerste.');
    expect(await page.getByLabel('Eerste dag afwezig').inputValue()).toBe('2026-12-10');
    await page.getByLabel('Laatste dag afwezig').fill('2026-12-18');
    await page.getByLabel('Wie neemt het over?').selectOption({ label: 'Marieke Smit, zorgcoördinator vso' });
    await press(page, 'Zet mij op afwezig');
    expect(await shown(page)).toMatch(
      /afwezig van 10 december tot en met 18 december\.\s+Marieke Smit neemt het dan over/,
    );
    await press(page, 'Ik ben er weer');
    expect(await shown(page)).toContain('Je bent er gewoon.');
    await close(opened);
  });

  it('the rhythm of mails that was chosen is kept', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto('/mij');
    await page.getByText('Eén keer per week').click();
    await press(page, 'Bewaar');
    expect(await shown(page)).toContain('Vanaf nu krijg je de mails zo.');
    const settings = await new ReadOwnSettings(stage.casework).execute(stage.city.staff['mbo-mentor']);
    expect(settings.rhythm).toBe('weekly');
    await close(opened);
  });
});

describe('an administrator', () => {
  it('adds a colleague, who makes an account with the link; the second factor is the key that was shown', async () => {
    const opened = await logInAs(stage, 'admin', { javaScript: false });
    const { page } = opened;
    expect(await heading(page)).toBe('Mensen');
    await follow(page, 'Voeg een collega toe');
    await page.getByLabel('Naam').fill('Samira El Idrissi');
    await page.getByLabel('Telefoon').fill('bellen maar');
    await press(page, 'Voeg een collega toe');
    expect(await alertOf(page)).toMatch(/Vul dit in\.[\s\S]*Dit is geen telefoonnummer/);
    expect(await page.getByLabel('Naam').inputValue()).toBe('Samira El Idrissi');
    await page.getByLabel('Werkadres (e-mail)').fill('samira@voorbeeld.nl');
    await page.getByLabel('Telefoon').fill('06 87654321');
    await page.getByLabel('Rol', { exact: true }).selectOption({ label: 'nazorgcontact vso' });
    await page.getByText('Ja, vaste contactpersoon voor deze rol').click();
    await press(page, 'Voeg een collega toe');
    expect(await shown(page)).toMatch(/De collega staat erbij[\s\S]*nazorgcontact vso · vaste contactpersoon/);
    await press(page, 'Maak een uitnodiging');
    const address = await page.getByLabel('Link').inputValue();
    const other = await visitor(stage, { javaScript: false, width: 360 });
    await other.page.goto(new URL(address).pathname);
    expect(await shown(other.page)).toContain('Hoi Samira El Idrissi');
    await other.page.getByLabel('Kies een wachtwoord').fill('een lange zin met spaties');
    await other.page.getByLabel('Nog een keer').fill('een andere zin');
    await press(other.page, 'Maak mijn inlog');
    expect(await alertOf(other.page)).toContain('niet gelijk');
    await other.page.getByLabel('Kies een wachtwoord').fill('een lange zin met spaties');
    await other.page.getByLabel('Nog een keer').fill('een lange zin met spaties');
    await press(other.page, 'Maak mijn inlog');
    expect(await heading(other.page)).toBe('Zet de app op je telefoon klaar');
    const secret = (await other.page.locator('.code').innerText()).replaceAll(' ', '');
    expect(new TOTP({ secret }).generate()).toMatch(/^\d{6}$/);
    await other.page.goto(new URL(address).pathname);
    expect(await shown(other.page)).toContain('Deze uitnodiging werkt niet');
    await page.goto('/mensen');
    expect(await shown(page)).toMatch(/Samira El Idrissi\s+nazorgcontact vso\s+eigen inlog/);
    await close(other);
    await close(opened);
  });

  it('lets a role end on a day, and is told at the field when that day cannot be', async () => {
    const opened = await logInAs(stage, 'admin', { javaScript: false });
    const { page } = opened;
    await page.goto(`/mensen/${stage.city.staff['vso-supervisor'].person}`);
    await page.locator('main a[href*="/rollen/"]').click();
    await page.getByLabel('Laatste dag').fill('2019-01-01');
    await press(page, 'Bewaar');
    expect(await alertOf(page)).toContain('De laatste dag ligt voor de eerste.');
    await page.getByLabel('Laatste dag').fill('2027-07-31');
    await press(page, 'Bewaar');
    expect(await shown(page)).toContain('leidinggevende vso · tot en met 31 juli 2027');
    await close(opened);
  });

  it('keeps the list of what the school can do', async () => {
    const opened = await logInAs(stage, 'mbo-coordinator', { javaScript: false });
    const { page } = opened;
    await follow(page, 'Aanbod');
    await page.getByLabel('Wat is het?').fill('Vaste plek bij toetsen');
    await press(page, 'Voeg toe aan het aanbod');
    expect(await alertOf(page)).toBeTruthy();
    expect(await page.getByLabel('Wat is het?').inputValue()).toBe('Vaste plek bij toetsen');
    await page.getByLabel('Waar helpt het bij?').selectOption({ label: 'Leren' });
    await press(page, 'Voeg toe aan het aanbod');
    expect(await page.locator('table').innerText()).toMatch(/Vaste plek bij toetsen\s+Leren/);
    await page.getByRole('button', { name: 'Stop ermee: Vaste plek bij toetsen' }).click();
    expect(await shown(page)).toContain('Vandaag is de laatste dag.');
    await close(opened);
  });
});

describe('a privacy officer', () => {
  it('finds in the log who did what, and hands out who looked in one file', async () => {
    const opened = await logInAs(stage, 'privacy-officer', { javaScript: false });
    const { page } = opened;
    expect(await heading(page)).toBe('Logboek');
    await page.getByLabel('Wie', { exact: true }).selectOption({ label: 'Karim Aziz' });
    await page.getByLabel('Wat', { exact: true }).selectOption({ label: 'Overstap: gestart' });
    await press(page, 'Zoek');
    expect(await shown(page)).toMatch(/\d+ regels gevonden/);
    expect(await page.locator('tbody tr').first().innerText()).toMatch(/Karim Aziz\s+mentor vso\s+Overstap: gestart/);
    await page.getByLabel('Van', { exact: true }).fill('2026-12-09');
    await press(page, 'Zoek');
    expect(await shown(page)).toContain('Geen regel past bij deze keuze.');
    await page.goto(`/inzage/${stage.transfers.landing}`);
    expect(await heading(page)).toBe(`Wie keek in het dossier van ${STUDENTS.landing}`);
    expect(await shown(page)).toMatch(/MBO College Zuid: \d+ keer/);
    const json = JSON.parse(await downloaded(page, 'Bewaar als bestand (JSON)')) as { lines: unknown[] };
    expect(json.lines.length).toBeGreaterThan(10);
    expect(await downloaded(page, 'Bewaar als pagina')).toContain('Wie keek of iets veranderde');
    expect(await downloaded(page, 'Hele dossier als pagina')).toContain(STUDENTS.landing);
    await close(opened);
  });

  it('sees how long is kept what, and the register of what is processed', async () => {
    const opened = await logInAs(stage, 'privacy-officer', { width: 360 });
    const { page } = opened;
    await follow(page, 'Bewaren en wissen');
    expect(await shown(page)).toMatch(/5 jaar na vertrek van school[\s\S]*Er is nog niets gewist/);
    await follow(page, 'Register');
    expect(await shown(page)).toContain('Waarvoor we toestemming vragen');
    expect(await downloaded(page, 'Bewaar als bestand (JSON)')).toContain('"sections"');
    await close(opened);
  });

  it('is the only one who comes there', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false });
    for (const path of [
      '/logboek',
      `/inzage/${stage.transfers.landing}`,
      '/bewaren',
      '/register',
      '/mensen',
      '/afspraken',
      '/regio/verloop',
      '/regio/cijfers.csv',
      '/regio/monitor',
      '/regio/open-data.csv',
    ]) {
      const response = await opened.page.goto(path);
      expect([path, response?.status()]).toEqual([path, 403]);
    }
    await close(opened);
  });
});

describe('a college', () => {
  it('writes how it takes students, and a mentor finds it when looking for a school', async () => {
    const college = await logInAs(stage, 'mbo-coordinator', { width: 360, javaScript: false });
    const path = `/mbo-scholen/${stage.city.mboLocation}`;
    await college.page.goto(path);
    await follow(college.page, 'Vul in');
    await college.page.getByLabel('Zo meld je aan').fill('Stuur het formulier op voor 1 april.');
    await college.page.getByLabel('Naam van de contactpersoon').fill('Sam Jansen');
    await college.page.getByLabel('E-mailadres').fill('sam@voorbeeld.nl');
    await college.page.getByLabel('Beginnen kan op').fill('1-8, 31-2');
    await press(college.page, 'Bewaar');
    expect(await alertOf(college.page)).toContain('Schrijf een dag van het jaar');
    expect(await college.page.getByLabel('Zo meld je aan').inputValue()).toBe('Stuur het formulier op voor 1 april.');
    await college.page.getByLabel('Beginnen kan op').fill('1-8, 1-2');
    await press(college.page, 'Bewaar');
    expect(await shown(college.page)).toContain('1 februari en 1 augustus');
    await close(college);
    const mentor = await logInAs(stage, 'vso-mentor', { javaScript: false });
    await mentor.page.goto('/nieuw');
    await follow(mentor.page, 'Bekijk wat elke mbo-school vraagt en biedt');
    await mentor.page.getByLabel('Zoek op school, plaats of steun').fill('formulier op');
    await press(mentor.page, 'Zoek');
    expect(await shown(mentor.page)).toContain('1 locatie');
    await mentor.page.goto(path);
    expect(await shown(mentor.page)).toContain('sam@voorbeeld.nl');
    expect((await mentor.page.goto(`${path}/aanpassen`))?.status()).toBe(403);
    await close(mentor);
  });
});

describe('a region', () => {
  it('follows a cohort with the definition of every clock, and takes the numbers along without names', async () => {
    const opened = await logInAs(stage, 'region-coordinator', { width: 360, javaScript: false });
    await opened.page.goto('/regio/monitor');
    expect(await shown(opened.page)).toContain('Van aanmelding tot één jaar');
    expect(await opened.page.content()).toContain('Klok staat stil');
    const csv = await downloaded(opened.page, 'Bewaar als CSV');
    expect(csv).toContain('"klok staat stil"');
    expect(await downloaded(opened.page, 'Bewaar als JSON')).toContain('"measures"');
    expect(csv).not.toContain('Orion');
    await close(opened);
  });

  it('changes a number, sees what it would do, goes back without losing it, and keeps it as a version', async () => {
    const opened = await logInAs(stage, 'region-coordinator', { width: 360 });
    const { page } = opened;
    await page.goto('/afspraken');
    await follow(page, 'Pas de afspraken aan');
    await press(page, 'Bekijk wat er verandert');
    expect(await alertOf(page)).toContain('Er is niets veranderd.');
    await changeAgreements(page);
    await page.getByLabel('Na oranje: binnen').fill('veel');
    await press(page, 'Bekijk wat er verandert');
    expect(await alertOf(page)).toContain('Vul hier een getal in.');
    expect(await page.getByLabel('Na oranje: binnen').inputValue()).toBe('veel');
    await page.getByLabel('Na oranje: binnen').fill('14');
    await press(page, 'Bekijk wat er verandert');
    expect(await heading(page)).toBe('Wat verandert er?');
    expect(await shown(page)).toMatch(/Ondersteuningsplan\s+15 schooldagen\s+10 schooldagen/);
    expect(await shown(page)).toMatch(/Alles gaat op tijd[\s\S]*7 → 8/);
    await press(page, 'Terug naar de getallen');
    expect(await page.getByLabel('Ondersteuningsplan', { exact: true }).inputValue()).toBe('10');
    await press(page, 'Bekijk wat er verandert');
    await press(page, 'Speel dit na met 1.500 leerlingen');
    await page.getByRole('heading', { name: 'Wat er anders gaat' }).waitFor();
    expect(await heading(page)).toBe('Een hele lichting nagespeeld');
    expect(await shown(page)).toMatch(/Dit geeft [\s\S]*mentor mbo[\s\S]*Mails per rol/);
    await press(page, 'Bewaar als nieuwe versie');
    expect(await heading(page)).toBe('Amsterdam 2027');
    expect(await shown(page)).toContain('Besluit van de stuurgroep, 1 december 2026');
    await press(page, 'Laat ze overgaan');
    expect(await shown(page)).toContain('Over een paar minuten volgen de lopende overstappen deze versie.');
    await close(opened);
  });

  it('takes its numbers along as a file that no spreadsheet runs', async () => {
    const opened = await logInAs(stage, 'rmc-coordinator', { javaScript: false });
    const { page } = opened;
    await follow(page, 'Regio');
    const csv = await downloaded(page, 'Bewaar de getallen (CSV)');
    expect(csv).toContain('"onderwerp";"van";"wat";"aantal"');
    expect(csv).toContain('"<5"');
    expect(csv).not.toMatch(/;"[=+@-]/);
    await follow(page, 'Verloop');
    expect(await shown(page)).toContain('Vanaf 10 tekenen we de lijn');
    expect(await page.getByRole('link', { name: 'Afspraken' }).count()).toBe(0);
    await close(opened);
  });
});

describe('a visitor of the demo', () => {
  it('follows one student past six people without logging in once', async () => {
    const opened = await visitor(stage, { javaScript: false });
    const { page } = opened;
    await page.goto('/inloggen');
    await follow(page, /rondleiding van zes stations/);
    const name = /Je volgt (\S+),/.exec(await shown(page))?.[1] ?? '';
    await press(page, 'Begin bij station 1');
    const seen: string[] = [];
    for (let station = 1; station <= 6; station += 1) {
      expect(await page.getByRole('complementary', { name: 'Rondleiding' }).innerText()).toContain(
        `Station ${String(station)} van 6.`,
      );
      if (station <= 4) expect(await shown(page)).toContain(name);
      seen.push(station === 3 ? await heading(page) : await page.locator('.who').innerText());
      if (station < 6) await press(page, 'Volgende');
    }
    expect(new Set(seen).size).toBe(6);
    expect(seen[2]).toBe(`Hoi ${name}`);
    await press(page, 'Vorige');
    expect(await page.locator('.who').innerText()).toBe(seen[4]);
    await press(page, 'Stop de rondleiding');
    expect(await page.getByRole('complementary', { name: 'Rondleiding' }).count()).toBe(0);
    await close(opened);
  });

  it('finds somebody by a part of a name or a role', async () => {
    const opened = await visitor(stage, { javaScript: false, width: 360 });
    const { page } = opened;
    await page.goto('/inloggen?zoek=hadd');
    expect(await page.locator('.demo-person').allInnerTexts()).toHaveLength(1);
    await press(page, /Noura Haddad/);
    expect(await heading(page)).toBe('Meldingen');
    await close(opened);
  });
});
