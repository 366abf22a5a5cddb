import { beforeAll, describe, expect, it } from '@jest/globals';
import { close, follow, heading, press, shown, tap } from './hands.js';
import { STUDENTS, type Transfers } from './journeys.js';
import { logInAs, type Stage } from './stage.js';
import { useStage } from './use-stage.js';

const theatre = useStage();
let stage: Stage;
let of: Transfers;

beforeAll(() => {
  ({ stage } = theatre);
  of = stage.transfers;
});

describe('what a school records', () => {
  it('a mentor writes what goes well, a line for each point, and sees on which ground it is shared', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.young}`);
    await follow(page, 'Schrijf: Wat gaat goed');
    await press(page, 'Bewaar');
    expect(await page.getByRole('alert').innerText()).toContain('Vul dit in.');
    await page.getByLabel('Waar is de leerling sterk in?').fill('Tekenen\nAnderen helpen');
    await press(page, 'Bewaar');
    const file = await page.locator('section', { has: page.getByRole('heading', { name: 'Dossier' }) }).innerText();
    expect(file).toMatch(/Wat gaat goed\s+eigen dossier van de school.*\s+Tekenen\s+Anderen helpen/);
    await follow(page, 'Pas aan: Wat gaat goed');
    expect(await page.getByLabel('Waar is de leerling sterk in?').inputValue()).toBe('Tekenen\nAnderen helpen');
    await close(opened);
  });

  it('an mbo contact accepts a handover in three presses and becomes the case lead', async () => {
    const opened = await logInAs(stage, 'mbo-contact', { width: 360 });
    const { page } = opened;
    await page.goto(`/overstap/${of.handedOver}/stap/handover`);
    await follow(page, 'Aanvaard');
    await tap(page, /^Hebben de twee scholen/, 'Ja');
    await press(page, 'Aanvaard de overdracht');
    expect(await heading(page)).toBe('Vastgelegd');
    await follow(page, 'Terug naar de overstap');
    expect(await page.locator('.people').innerText()).toMatch(/Anouk Jansen · regievoerder/);
    await close(opened);
  });

  it('a handover is returned only with a reason, and what was typed stays', async () => {
    const opened = await logInAs(stage, 'mbo-contact', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.later}/stap/handover/vastleggen?uitkomst=returned`);
    await page.getByLabel('Wat heb je nodig om verder te kunnen?').fill('Het diploma ontbreekt.');
    await press(page, 'Ga verder');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').innerText()).toContain('Kies waarom je de overdracht terugstuurt.');
    expect(await page.getByLabel('Wat heb je nodig om verder te kunnen?').inputValue()).toBe('Het diploma ontbreekt.');
    await tap(page, 'Waarom stuur je de overdracht terug?', 'Er ontbreekt iets in het dossier');
    await press(page, 'Ga verder');
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    await close(opened);
  });

  it('a talk without the one answer that is needed is told at its field, in the words of a person', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.wobbly}/stap/check-in-5/vastleggen?uitkomst=held`);
    await press(page, 'Leg vast');
    expect(await page.getByRole('group', { name: /^Is de student er/ }).innerText()).toContain('Vul dit in.');
    expect(await page.getByRole('alert').innerText()).toContain('Wat je hebt ingevuld staat er nog.');
    await close(opened);
  });

  it('the second of two people who finish one step hears who was first, and keeps the words', async () => {
    const first = await logInAs(stage, 'vso-mentor');
    const second = await logInAs(stage, 'vso-coordinator');
    const address = `/overstap/${of.informed}/stap/inform/vastleggen?uitkomst=viewed-with-response`;
    await first.page.goto(address);
    await second.page.goto(address);
    for (const { page } of [first, second])
      await page.getByLabel('Wat is de reactie van de leerling?').fill('Klopt zo.');
    await press(first.page, 'Leg vast');
    await first.page.waitForURL('**/vastgelegd**');
    await press(second.page, 'Leg vast');
    expect(await second.page.getByRole('alert').innerText()).toContain(
      'Karim Aziz (mentor vso) legde deze stap al vast',
    );
    expect(await second.page.getByLabel('Wat is de reactie van de leerling?').inputValue()).toBe('Klopt zo.');
    await close(first);
    await close(second);
  });

  it('a contact is logged with two taps and a line', async () => {
    const opened = await logInAs(stage, 'vso-aftercare', { width: 360, javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.landing}/contact`);
    await tap(page, 'Hoe zocht je contact?', 'Gebeld');
    await tap(page, 'Heb je de leerling gesproken?', 'Ja');
    await page.getByLabel('Wat spraken jullie af?').fill('Over twee weken weer.');
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    await close(opened);
  });

  it('an appointment with an end before its begin is not planned; a good one stands on the page', async () => {
    const opened = await logInAs(stage, 'mbo-coordinator', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.stalled}/afspraak`);
    await page.getByLabel('Welke dag?').fill('2026-12-17');
    await page.getByLabel('Van', { exact: true }).fill('11:00');
    await page.getByLabel('Tot', { exact: true }).fill('10:00');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').innerText()).toContain('Het einde ligt niet na het begin.');
    await page.getByLabel('Tot', { exact: true }).fill('11:45');
    await press(page, 'Leg vast');
    await follow(page, 'Terug naar de overstap');
    expect(await page.locator('main').innerText()).toContain('do 17 december om 11.00 uur');
    await close(opened);
  });
});

describe('starting', () => {
  it.each([true, false])('one transfer: filled in, read back and running (scripts: %s)', async (javaScript) => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript });
    const { page } = opened;
    await follow(page, 'Nieuwe overstap');
    await page.getByLabel('Roepnaam').fill('Sara');
    await press(page, 'Ga verder');
    expect(await page.getByRole('alert').locator('li').count()).toBe(4);
    await page.getByLabel('Achternaam').fill('Verbeek');
    await page.getByLabel('Geboortedatum').fill('2009-11-02');
    await page.getByLabel('Leerlingnummer').fill(`S-${String(javaScript)}`);
    await page.getByLabel('Woonplaats (gemeente)').fill('Amsterdam');
    await press(page, 'Ga verder');
    expect(await page.locator('main').innerText()).toMatch(/Sara[\s\S]*2 november 2009/);
    await press(page, 'Start de overstap');
    expect(await heading(page)).toBe('Vastgelegd');
    await follow(page, 'Terug naar de overstap');
    expect(await heading(page)).toBe('Sara Verbeek');
    await close(opened);
  });

  it('one transfer sent three times at once is one transfer, and every press leads to it', async () => {
    const opened = await logInAs(stage, 'vso-mentor');
    const { page, context } = opened;
    await page.goto('/nieuw');
    const form: Record<string, string> = {
      'student.firstName': 'Dubbel',
      'student.lastName': 'Geklikt',
      'student.birthDate': '2009-11-02',
      'student.studentNumber': 'S-dubbel',
      'student.municipality': 'Amsterdam',
      _stap: 'leg-vast',
    };
    for (const input of await page.locator('main form input[type=hidden]').all())
      form[(await input.getAttribute('name')) ?? ''] = await input.inputValue();
    const answers = await Promise.all([1, 2, 3].map(() => context.request.post('/nieuw', { form, maxRedirects: 0 })));
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers()['location'])).size).toBe(1);
    await close(opened);
  });

  it.each([true, false])(
    'a class: looked at first, bad rows told by line, good ones added (scripts: %s)',
    async (javaScript) => {
      const opened = await logInAs(stage, 'vso-coordinator', { javaScript });
      const { page } = opened;
      await follow(page, 'Klas toevoegen');
      const row = (number: string, day: string): string =>
        `${number};Kind;Nummer ${number};${day};Amsterdam;Orion College Drostenburg;karim.aziz@voorbeeld.nl`;
      const csv = [
        'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email',
        row(`K${String(javaScript)}1`, '31-01-2010'),
        row(`K${String(javaScript)}2`, '32-01-2010'),
        row(`K${String(javaScript)}3`, '01-02-2010'),
      ].join('\n');
      await page
        .getByLabel('Bestand (Excel of CSV)')
        .setInputFiles({ name: 'klas.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
      await press(page, 'Bekijk het bestand');
      const shown = await page.locator('main').innerText();
      expect(shown).toContain('2 leerlingen kunnen worden toegevoegd.');
      expect(shown).toMatch(/3\s+geboortedatum/);
      await press(page, 'Voeg 2 leerlingen toe');
      await page.getByRole('heading', { name: 'De klas is toegevoegd' }).waitFor({ timeout: 15_000 });
      expect(await page.getByRole('status').innerText()).toBe('2 van 3 leerlingen toegevoegd');
      await close(opened);
    },
  );
});

describe('the desk', () => {
  it('acknowledges and answers in three presses, and sees more only under a ground', async () => {
    const opened = await logInAs(stage, 'rmc', { javaScript: false });
    const { page } = opened;
    await follow(page, new RegExp(STUDENTS.stalled));
    const letter = await page.locator('article').innerText();
    expect(letter).toContain('De stap "Ondersteuningsplan" voor Lina van Rijn ligt stil');
    expect(letter).not.toContain('vaste plek');
    await press(page, 'Ik heb dit ontvangen');
    await page.getByText('Meer van het dossier zien').click();
    await press(page, 'Open dit deel');
    expect(await page.getByRole('alert').locator('li').count()).toBe(2);
    await tap(page, /^Op welke grond/, /Doorstroompunt/);
    await tap(page, /^Welk deel/, 'Mensen');
    await press(page, 'Open dit deel');
    expect(await page.locator('main').innerText()).toContain('Geopend uit het dossier');
    await page.goto('/meldingen');
    await follow(page, new RegExp(STUDENTS.stalled));
    await press(page, 'Wij pakken dit op');
    expect(await page.locator('main').innerText()).toContain('Jullie antwoord: Wij pakken dit op.');
    await close(opened);
  });

  it('is a page that does not exist for another desk', async () => {
    const rmc = await logInAs(stage, 'rmc');
    await follow(rmc.page, new RegExp(STUDENTS.stalled));
    const address = new URL(rmc.page.url()).pathname;
    const leerplicht = await logInAs(stage, 'leerplicht');
    expect((await leerplicht.page.goto(address))?.status()).toBe(404);
    await close(rmc);
    await close(leerplicht);
  });
});

describe('lists', () => {
  it('a mentor looks half a year ahead, and at one school year', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false });
    const { page } = opened;
    await follow(page, 'Mijn leerlingen');
    await follow(page, 'Een half jaar vooruit');
    expect(await shown(page)).toMatch(/Nu al te laat[\s\S]*Januari 2027/);
    await follow(page, 'Gewone lijst');
    await follow(page, '2025-2026');
    expect(await shown(page)).toContain('Geen leerlingen gevonden met deze keuze.');
    await close(opened);
  });
});
