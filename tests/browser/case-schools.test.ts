import { beforeAll, describe, expect, it } from '@jest/globals';
import { CASE_STUDENTS, type CaseTransfers } from './case-journeys.js';
import { close, follow, heading, press, shown, tap } from './hands.js';
import { STUDENTS, type Transfers } from './journeys.js';
import { enterByLink, logInAs, type Stage } from './stage.js';
import { useStage } from './use-stage.js';

const theatre = useStage();
let stage: Stage;
let of: Transfers & CaseTransfers;

beforeAll(() => {
  ({ stage } = theatre);
  of = { ...stage.transfers, ...stage.cases };
});

describe('the profile', () => {
  it('is written sheet by sheet without scripts, tells all mistakes at once, and finishes the step', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false, width: 360 });
    const { page } = opened;
    await page.getByRole('link', { name: new RegExp(`Maak de profielschets.*${CASE_STUDENTS.applying}`, 's') }).click();
    expect(await heading(page)).toBe('Profielschets van Lars');
    await follow(page, 'Begin');
    await page.getByLabel('Wat zeggen anderen daarover?').fill('Een rustige jongen.');
    await press(page, 'Bewaar en ga verder');
    expect(await page.getByRole('alert').locator('li').count()).toBe(3);
    expect(await page.getByLabel('Wat zeggen anderen daarover?').inputValue()).toBe('Een rustige jongen.');
    await page.getByLabel('Waar is de leerling sterk in?').fill('Werkt precies\nHelpt anderen');
    await page.getByLabel('Wat werkt voor deze leerling?').fill('Eerst voordoen');
    await page.getByLabel('Wie is deze leerling, in eigen woorden?').fill('Ik houd van koken.');
    await press(page, 'Bewaar en ga verder');
    expect(await heading(page)).toBe('Wat is nodig');
    await page.getByText('Leren', { exact: true }).click();
    await page.locator('details[open]').getByLabel('Wat is nodig?').fill('Korte opdrachten');
    await press(page, 'Bewaar en ga verder');
    expect(await heading(page)).toBe('Leren en er zijn');
    await tap(page, 'Welk niveau past?', 'Mbo 2');
    await page.getByLabel('Schooljaar').fill('2025-2026');
    await press(page, 'Nog een schooljaar');
    expect(await page.getByLabel('Schooljaar').count()).toBe(2);
    expect(await page.getByLabel('Schooljaar').first().inputValue()).toBe('2025-2026');
    await press(page, 'Bewaar en ga verder');
    expect(await page.getByRole('alert').locator('li').count()).toBe(4);
    await page.getByLabel('Aanwezig in procenten').first().fill('91');
    await page.getByLabel('Afwezig met verlof, in uren').first().fill('12');
    await page.getByLabel('Afwezig zonder verlof, in uren').first().fill('3');
    await page.getByLabel('Te laat, aantal keer').first().fill('4');
    await press(page, 'Bewaar en ga verder');
    await follow(page, 'Sla dit blad over');
    expect(await heading(page)).toBe('Drie vragen tot slot');
    await tap(page, /^Heeft de leerling weinig mensen/, 'Nee');
    await tap(page, /^Verwacht je dat de overstap/, 'Nee');
    await tap(page, /^Is er extra steun nodig/, 'Ja');
    await press(page, 'De profielschets is klaar');
    expect(await heading(page)).toBe('Vastgelegd');
    await follow(page, 'Terug naar de overstap');
    expect(await shown(page)).toMatch(/Helpt anderen[\s\S]*Korte opdrachten[\s\S]*91% aanwezig/);
    await close(opened);
  });
});

describe('what would be shared', () => {
  it('stands by recipient and ground before anything is, and what the student said is recorded from there', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false, width: 360 });
    const { page } = opened;
    await page
      .getByRole('link', { name: new RegExp(`Laat de leerling het dossier.*${STUDENTS.informed}`, 's') })
      .click();
    const read = await shown(page);
    expect(read).toMatch(/MBO College Zuid\s+Leest/);
    expect(read).toMatch(/Alleen als de leerling ja zegt\s+Hulp buiten school/);
    await follow(page, 'Gelezen, met een reactie');
    await page.getByLabel('Wat is de reactie van de leerling?').fill('Klopt.');
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    await close(opened);
  });
});

describe('the handover', () => {
  it('is read with its grounds, and accepted by a named person who says whether the schools have spoken', async () => {
    const opened = await logInAs(stage, 'mbo-contact', { width: 360 });
    const { page } = opened;
    await page.getByRole('link', { name: new RegExp(`Aanvaard de overdracht.*${CASE_STUDENTS.handing}`, 's') }).click();
    const read = await shown(page);
    expect(read).toContain('Karim Aziz belt Anouk Jansen');
    expect(read).toContain('Wat gaat goed');
    await follow(page, 'Aanvaard de overdracht');
    await press(page, 'Aanvaard de overdracht');
    expect(await page.getByRole('alert').innerText()).toContain('Vul dit in.');
    await tap(page, /^Hebben de twee scholen/, 'Nee');
    await press(page, 'Aanvaard de overdracht');
    expect(await heading(page)).toBe('Vastgelegd');
    expect(await page.getByRole('status').innerText()).toContain('De scholen hebben elkaar nog niet gesproken.');
    await close(opened);
  });
});

describe('the intake', () => {
  it.each([true, false])(
    'gets moments from which the student chooses, and stands in the week (scripts: %s)',
    async (javaScript) => {
      const student = javaScript ? of.choosing : of.handedOver;
      const contact = await logInAs(stage, 'mbo-contact', { javaScript });
      if (!javaScript) {
        await contact.page.goto(`/overstap/${student}/overdracht/aanvaarden`);
        await tap(contact.page, /^Hebben de twee scholen/, 'Ja');
        await press(contact.page, 'Aanvaard de overdracht');
      }
      await contact.page.goto(`/overstap/${student}/intake`);
      await follow(contact.page, 'Stel momenten voor');
      const first = contact.page.getByRole('group', { name: 'Moment 1' });
      await first.getByLabel('Welke dag?').fill('2026-12-09');
      await first.getByLabel('Van').fill('10:00');
      await first.getByLabel('Tot').fill('09:00');
      await press(contact.page, 'Leg vast');
      expect(await first.innerText()).toContain('Het einde ligt niet na het begin.');
      await first.getByLabel('Tot').fill('10:45');
      await press(contact.page, 'Leg vast');
      expect(await shown(contact.page)).toContain('De leerling kiest op de eigen pagina.');
      const own = await enterByLink(stage, student, { kind: 'student' }, { javaScript, width: 360 });
      await follow(own.page, 'Kies een moment voor je gesprek');
      await press(own.page, 'Dit past mij');
      expect(await own.page.getByRole('alert').innerText()).toContain('Kies een moment');
      await tap(own.page, 'Welk moment?', /10\.00 uur/);
      await press(own.page, 'Dit past mij');
      expect(await shown(own.page)).toContain('Het moment staat vast.');
      await contact.page.goto('/gesprekken?week=2026-12-09');
      const names = javaScript ? CASE_STUDENTS.choosing : 'Yara Özdemir';
      expect(await contact.page.locator('.week').innerText()).toMatch(new RegExp(`10\\.00–10\\.45\\s+${names}`));
      await close(own);
      await close(contact);
    },
  );

  it('that nobody came to is recorded with a reason only', async () => {
    const opened = await logInAs(stage, 'mbo-intaker', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.atIntake}/intake`);
    expect(await shown(page)).toContain('lokaal 2.14');
    await follow(page, 'Leg vast wat ervan kwam');
    await tap(page, 'Hoe ging het?', 'De student was er niet');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').innerText()).toContain('Kies waarom de student er niet was.');
    await page.getByLabel('Was de student er niet? Waarom?').selectOption({ label: 'De reis lukte niet' });
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    await close(opened);
  });

  it('is talked over at a table with an agenda from the file, and what is decided becomes a step', async () => {
    const opened = await logInAs(stage, 'mbo-intaker', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.missed}/overstaptafel`);
    expect(await shown(page)).toContain('Niet op de intake van');
    await tap(page, 'Waarom kwamen jullie samen?', 'Twee keer niet bij de intake');
    await tap(page, 'Wie waren erbij?', 'mentor vso');
    await tap(page, 'Wie waren erbij?', 'intaker mbo');
    await page.getByLabel('Wat gebeurt er?').fill('Bilal thuis ophalen');
    await page.getByLabel('Voor welke dag?').fill('2026-12-11');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').locator('li').count()).toBe(1);
    await page
      .getByLabel('Wie doet het?')
      .selectOption({ label: 'Karim Aziz, mentor vso (Orion College Drostenburg)' });
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    await follow(page, 'Terug naar de overstap');
    expect(await shown(page)).toContain('Doe wat jullie hebben afgesproken');
    await close(opened);
  });
});

describe('the placement', () => {
  it('shows each condition, offers no ground that does not hold, and takes the decision', async () => {
    const opened = await logInAs(stage, 'mbo-intaker', { javaScript: false, width: 360 });
    const { page } = opened;
    await page.goto(`/overstap/${of.placing}/plaatsing`);
    expect(await page.locator('.condition').count()).toBeGreaterThan(2);
    expect(await shown(page)).toContain('De student meldde zich uiterlijk op 1 april aan. voldaan');
    await page.locator('.condition', { hasText: 'vooropleiding' }).getByText('Ja').click();
    await page.locator('.condition', { hasText: 'Er is plek' }).getByText('Ja').click();
    await press(page, 'Bekijk opnieuw');
    expect(await shown(page)).toContain('De student heeft recht op toelating.');
    await follow(page, 'Niet geplaatst');
    const grounds = await page.getByRole('group', { name: /^Op welke grond/ }).innerText();
    expect(grounds).not.toContain('De opleiding is vol');
    expect(grounds).not.toContain('Na 1 april aangemeld');
    await page.goBack();
    await follow(page, 'Geplaatst');
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    await close(opened);
  });
});

describe('the transfercoach and what comes before the choice', () => {
  it('a student asks for another coach, the school proposes again, and the coach logs minutes', async () => {
    const own = await enterByLink(stage, of.coached, { kind: 'student' }, { width: 360, javaScript: false });
    await follow(own.page, 'Kies wie er met je meeloopt');
    expect(await shown(own.page)).toContain('Rosa kent de keuken van het mbo goed.');
    await tap(own.page, 'Wat wil jij?', 'Liever iemand anders');
    await press(own.page, 'Bewaar mijn keuze');
    const mentor = await logInAs(stage, 'vso-mentor', { javaScript: false });
    await mentor.page.goto(`/overstap/${of.coached}/coach`);
    await follow(mentor.page, 'Stel een coach voor');
    await tap(mentor.page, 'Wie stel je voor?', /^Rosa Martens/);
    await mentor.page.getByLabel('Waarom past deze coach?').fill('Toch een klik.');
    await press(mentor.page, 'Leg vast');
    expect(await shown(mentor.page)).toContain('Rosa Martens is voorgesteld. De leerling kiest.');
    await follow(mentor.page, 'Leg vast wat de leerling koos');
    await tap(mentor.page, 'Wat koos de leerling?', 'Ja, deze coach');
    await mentor.page.getByLabel('Wat zei de leerling?').fill('Ja, samen besproken.');
    await press(mentor.page, 'Leg vast');
    expect(await heading(mentor.page)).toBe('Vastgelegd');
    const coach = await logInAs(stage, 'transfercoach', { javaScript: false, width: 360 });
    await coach.page.goto(`/overstap/${of.coached}/coach`);
    await follow(coach.page, 'Schrijf een contact op');
    await tap(coach.page, 'Hoe zocht je contact?', 'Gebeld');
    await tap(coach.page, 'Heb je gesproken?', 'Ja');
    await coach.page.getByLabel('Hoeveel minuten?').fill('90');
    await press(coach.page, 'Leg vast');
    expect(await shown(coach.page)).toContain('1,5 van 40 uur gebruikt');
    for (const opened of [own, mentor, coach]) await close(opened);
  });

  it('an activity is planned for a day, and a supporter is named when both have agreed', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.coached}/orientatie`);
    expect(await shown(page)).toContain('Meeloopdag');
    await follow(page, 'Plan een activiteit');
    await tap(page, 'Wat gaan jullie doen?', 'LOB-gesprek');
    await page.getByLabel('Welke dag?').fill('2026-12-18');
    await page.getByLabel('Van', { exact: true }).fill('09:00');
    await page.getByLabel('Tot', { exact: true }).fill('10:00');
    await press(page, 'Leg vast');
    expect(await shown(page)).toContain('vr 18 december om 9.00 uur');
    await page.goto(`/overstap/${of.coached}/steunfiguur/nieuw`);
    await page.getByLabel('Naam').fill('Oma Riet');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').locator('li').count()).toBe(3);
    await page.getByLabel('Wie is dat voor de leerling?').fill('oma');
    await page.getByLabel('Op welke dag zei de leerling ja?').fill('2026-12-07');
    await page.getByLabel('Op welke dag zei de steunfiguur ja?').fill('2026-12-08');
    await press(page, 'Leg vast');
    expect(await shown(page)).toContain('Oma Riet, oma');
    await close(opened);
  });
});

describe('what belongs to the file', () => {
  it('a document is put in, read back as it was, and taken out', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.coached}/documenten`);
    await press(page, 'Voeg toe');
    expect(await page.getByRole('alert').locator('li').count()).toBe(2);
    await page.getByLabel('Wat voor document is het?').selectOption({ label: 'Overgangsdocument' });
    await page
      .getByLabel('Bestand')
      .setInputFiles({ name: 'overgang "1".txt', mimeType: 'text/plain', buffer: Buffer.from('Kan goed koken.') });
    await press(page, 'Voeg toe');
    const link = page.getByRole('link', { name: /^Download overgang/ });
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toMatch(/^overgang.*\.txt$/);
    await press(page, 'Haal weg');
    expect(await shown(page)).toContain('Er zijn nog geen documenten.');
    await close(opened);
  });

  it('a request to put something right is answered with words', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false, width: 360 });
    const { page } = opened;
    await page.goto(`/overstap/${of.coached}/verbeteren`);
    expect(await shown(page)).toContain('Ik wil bakker worden, geen kok.');
    await follow(page, 'Antwoord');
    await tap(page, 'Wat heb je gedaan?', 'Het is verbeterd');
    await page.getByLabel('Leg het uit aan de leerling').fill('Je hebt gelijk.');
    await press(page, 'Leg vast');
    expect(await shown(page)).toContain('Het is verbeterd. Je hebt gelijk.');
    await close(opened);
  });

  it('a helper from outside gets a link and a code, and reads nothing before the student said yes', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.coached}/hulpverleners`);
    await follow(page, 'Nodig iemand uit');
    await page.getByLabel('Naam').fill('A. Jansen');
    await page.getByLabel('Organisatie').fill('Jeugdteam Noord');
    await page.getByLabel('Welk deel mag diegene lezen?').selectOption({ label: 'Wat heb ik nodig' });
    await press(page, 'Nodig iemand uit');
    const told = await shown(page);
    const path = /\/lezen\/[\w-]+/.exec(told)?.[0] ?? '';
    const code = (await page.locator('.code').innerText()).trim();
    await page.goto(path);
    await page.getByLabel('Code').fill(code);
    await press(page, 'Laat zien');
    expect(await page.getByRole('alert').innerText()).toContain('geen toestemming');
    await close(opened);
  });
});
