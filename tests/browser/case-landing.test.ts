import { beforeAll, describe, expect, it } from '@jest/globals';
import { instantOf } from '../../libs/calendar/index.js';
import { asWorker } from '../../libs/persistence/actor.js';
import type { CaseTransfers } from './case-journeys.js';
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

describe('the support plan', () => {
  it('begins with what the file tells, shows where it differs from the catalogue, and is offered', async () => {
    const opened = await logInAs(stage, 'mbo-coordinator', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.stalled}/stap/plan`);
    expect(await heading(page)).toBe('Ondersteuningsplan');
    await press(page, 'Begin met het plan');
    expect(await heading(page)).toBe('Plan voor Lina');
    const first = page.getByRole('group', { name: 'Afspraak 1' });
    await first.getByLabel('Wat gebeurt er?').fill('Een rustige plek bij toetsen');
    await press(page, 'Bewaar het plan');
    expect(await page.getByRole('alert').locator('li').count()).toBe(3);
    expect(await first.getByLabel('Wat gebeurt er?').inputValue()).toBe('Een rustige plek bij toetsen');
    await first.getByLabel('Bij welk gebied?').selectOption({ label: 'Leren' });
    await first.getByLabel('Wie doet het?').selectOption({ label: 'mentor mbo' });
    await first.getByLabel('Hoe zien we dat het werkt?').fill('Toetsen worden afgemaakt');
    await press(page, 'Nog een afspraak');
    const second = page.getByRole('group', { name: 'Afspraak 2' });
    await second.getByLabel('Wat gebeurt er?').fill('Elke maandag een gesprek');
    await second.getByLabel('Bij welk gebied?').selectOption({ label: 'Leren' });
    await second.getByLabel('Wie doet het?').selectOption({ label: 'mentor mbo' });
    await second.getByLabel('Staat het in het aanbod').selectOption({ label: 'Vast gesprek met de mentor (leren)' });
    await second.getByLabel('Hoe zien we dat het werkt?').fill('Vragen komen op tijd');
    await press(page, 'Bewaar het plan');
    const plan = await shown(page);
    expect(plan).toContain('"Een rustige plek bij toetsen" is maatwerk');
    expect(plan).toContain('Aanbod van de school: Vast gesprek met de mentor');
    expect(plan).toContain('mentor mbo, vanaf 1 september 2027');
    await press(page, 'Leg het plan voor om te tekenen');
    expect(await shown(page)).toMatch(/Student\s+nog niet getekend\s+Mbo\s+nog niet getekend/);
    await close(opened);
  });

  it.each([true, false])(
    'is read and signed by the student on the own page, by a parent of who is not yet 18, and by the mbo; then it holds (scripts: %s)',
    async (javaScript) => {
      const student = javaScript ? of.signing : of.stalled;
      const own = await enterByLink(stage, student, { kind: 'student' }, { javaScript, width: 360 });
      await follow(own.page, 'Lees je afspraken en zet je handtekening');
      expect(await shown(own.page)).toContain('Elke maandag');
      await press(own.page, 'Ik teken dit');
      expect(await shown(own.page)).toContain('Je handtekening staat eronder.');
      await follow(own.page, 'Terug naar mijn pagina');
      expect(await shown(own.page)).not.toContain('Lees je afspraken en zet je handtekening');
      if (javaScript) {
        const parent = await enterByLink(stage, student, { kind: 'parent', parent: 0 }, { javaScript, width: 360 });
        await follow(parent.page, 'Lees de afspraken en teken');
        await press(parent.page, 'Ik teken dit');
        expect(await shown(parent.page)).toContain('Uw handtekening staat eronder.');
        await close(parent);
      }
      const mbo = await logInAs(stage, 'mbo-coordinator', { javaScript });
      await mbo.page.goto(`/overstap/${student}/plan`);
      await press(mbo.page, 'Teken namens het mbo');
      expect(await shown(mbo.page)).toContain('Getekend door iedereen. Dit plan geldt nu.');
      const pdf = await mbo.context.request.get(
        (await mbo.page.getByRole('link', { name: 'Download als pdf' }).getAttribute('href')) ?? '',
      );
      expect((await pdf.body()).subarray(0, 5).toString()).toBe('%PDF-');
      await follow(mbo.page, 'Bekijk of print');
      expect(await mbo.page.locator('body').innerText()).toContain('bijlage bij de inschrijving');
      await close(own);
      await close(mbo);
    },
  );

  it('is no page of a school that is not open to it, nor of another student', async () => {
    const own = await enterByLink(stage, of.choosing, { kind: 'student' });
    expect(await shown(own.page)).not.toContain('Mijn afspraken');
    await own.page.goto(`/overstap/${of.signing}/plan`);
    expect(new URL(own.page.url()).pathname).toBe('/inloggen');
    await close(own);
  });
});

describe('a landing talk', () => {
  it('shows what the student answered alone, asks after the agreed support, and is told in six taps and a line', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { width: 360, javaScript: false });
    const { page } = opened;
    await page.getByRole('link', { name: new RegExp(`Voer het landingsgesprek.*${STUDENTS.landing}`, 's') }).click();
    expect(await page.locator('.own-answer').innerText()).toContain('De keuken is leuk.');
    expect(await page.getByRole('group', { name: /^Hoe gaat het, vindt de student/ }).count()).toBe(0);
    let taps = 0;
    const once = async (question: RegExp, answer: string): Promise<void> => {
      await tap(page, question, answer);
      taps += 1;
    };
    await page.getByLabel('Wat gaat goed?').fill('Helpt anderen in de keuken.');
    await once(/^Is de student er/, 'Ja');
    await once(/^Hoe gaat het, vind jij/, 'Goed');
    await once(/^Gekregen\? Elke maandag/, 'Ja');
    await once(/^Gekregen\? Een maatje/, 'Deels');
    await press(page, 'Leg vast');
    taps += 1;
    expect(taps).toBeLessThanOrEqual(6);
    expect(await heading(page)).toBe('Vastgelegd');
    await page.goto(`/overstap/${of.landing}/landing`);
    expect(await shown(page)).toMatch(/De student zei\s+Goed · is er\s+De keuken is leuk\./);
    expect(await shown(page)).toContain('Een maatje in de eerste weken: deels gekregen');
    await page.goto(`/overstap/${of.landing}`);
    expect(await page.locator('.talks-chart svg').getAttribute('aria-label')).toContain(
      'Gesprek 5: student goed, mentor goed',
    );
    await close(opened);
  });

  it('that did not take place is one link away from the questions', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.wobbly}/stap/check-in-5/vastleggen?uitkomst=held`);
    await follow(page, 'Het gesprek ging niet door');
    expect(await heading(page)).toBe('Landingsgesprek 5: gemist');
    await close(opened);
  });
});

describe('after the landing talks', () => {
  it('absence is counted by the week, and at the limit it is asked whether it was reported', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.landing}/verzuim`);
    await page.getByLabel('Welke week?').fill('2026-12-01');
    await page.getByLabel('Hoeveel uur zonder verlof?').fill('10');
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    await page.goto(`/overstap/${of.landing}/verzuim`);
    expect(await shown(page)).toContain('10 van 16 uur in de laatste vier lesweken');
    await page.getByLabel('Hoeveel uur zonder verlof?').fill('8');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').innerText()).toContain('Is dit gemeld in het verzuimregister?');
    expect(await page.getByLabel('Hoeveel uur zonder verlof?').inputValue()).toBe('8');
    await tap(page, /^Is het gemeld/, 'Nee');
    await press(page, 'Leg vast');
    expect(await page.getByRole('status').innerText()).toContain('Meld dit verzuim ook in het verzuimregister.');
    await close(opened);
  });

  it('a warning comes before a study advice, with the words that the student got', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.landing}/studieadvies`);
    expect(await shown(page)).toContain('Er is nog geen waarschuwing.');
    await follow(page, 'Leg een waarschuwing vast');
    await page.getByLabel('Wat moet beter').fill('Op tijd komen, voor 1 februari.');
    await press(page, 'Leg vast');
    expect(await shown(page)).toContain('De school waarschuwde schriftelijk op 8 december.');
    await close(opened);
  });

  it('before a deregistration it is said what is missing, and what is still to come is refused until it is there', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false });
    const { page } = opened;
    await page.goto(`/overstap/${of.wobbly}/uitschrijven`);
    expect(await shown(page)).toContain('Er is geen warme overdracht vastgelegd.');
    await tap(page, /^Wat is de reden/, 'Anders');
    await tap(page, /^Van wie komt het/, 'Van de student');
    await tap(page, /^Is de student al uitgeschreven/, 'Nee');
    for (const question of [
      /^Was er een warme overdracht/,
      /^Is er een andere plek/,
      /^Heeft de student een startkwal/,
    ])
      await tap(page, question, 'Nee');
    await press(page, 'Ga verder');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').innerText()).toContain('Er is geen andere plek');
    await close(opened);
  });
});

describe('one form sent twice', () => {
  it('writes one contact, also when both arrive at the same moment; the same words again from a new form are a new contact', async () => {
    const opened = await logInAs(stage, 'vso-aftercare');
    const { page, context } = opened;
    const address = `/overstap/${of.landing}/contact`;
    const fieldsOf = async (): Promise<Record<string, string>> => {
      await page.goto(address);
      const hidden = await page.locator('main form input[type=hidden]').all();
      const fields: Record<string, string> = { kind: 'phone', reached: 'ja', words: 'Dubbel geklikt.' };
      for (const input of hidden) fields[(await input.getAttribute('name')) ?? ''] = await input.inputValue();
      return fields;
    };
    const contacts = async (): Promise<number> => {
      const rows = await asWorker(theatre.workerSource, (manager) =>
        manager.query<{ n: number }[]>(
          `SELECT count(*)::int AS n FROM contacts WHERE transfer_id = $1 AND kind = 'phone'`,
          [of.landing],
        ),
      );
      return rows[0]?.n ?? 0;
    };
    const before = await contacts();
    const form = await fieldsOf();
    const answers = await Promise.all([1, 2, 3].map(() => context.request.post(address, { form, maxRedirects: 0 })));
    expect(answers.map((answer) => answer.status())).toEqual([303, 303, 303]);
    expect(new Set(answers.map((answer) => answer.headers()['location'])).size).toBe(1);
    expect(await contacts()).toBe(before + 1);
    await context.request.post(address, { form: await fieldsOf(), maxRedirects: 0 });
    expect(await contacts()).toBe(before + 2);
    await close(opened);
  });
});

describe('the student', () => {
  it('reads what is written, says that it was read, and asks to put something right', async () => {
    const opened = await enterByLink(stage, of.coached, { kind: 'student' }, { width: 360, javaScript: false });
    const { page } = opened;
    await follow(page, 'Lees wat er over je is opgeschreven');
    const read = await shown(page);
    expect(read).toContain('Helpt anderen');
    expect(read).toContain('MBO College Zuid:');
    await page.getByText('Klopt er iets niet?').click();
    await press(page, 'Vraag om verbetering');
    expect(await page.getByRole('alert').locator('li').count()).toBe(2);
    await page.getByLabel('Waar gaat het over?').selectOption({ label: 'Wat gaat goed' });
    await page.getByLabel('Wat klopt er niet, en hoe moet het worden?').fill('Ik werk ook snel.');
    await press(page, 'Vraag om verbetering');
    expect(await shown(page)).toContain('Binnen vier weken krijg je antwoord.');
    await follow(page, 'Terug naar mijn pagina');
    await follow(page, 'Lees wat er over je is opgeschreven');
    expect(await shown(page)).toContain('Ik werk ook snel.');
    await page.getByLabel('Wil je er zelf iets over zeggen?').fill('Ik ben er klaar voor.');
    await press(page, 'Ik heb het gelezen');
    expect(await shown(page)).toContain('Nu mag je nieuwe school dit lezen.');
    await close(opened);
  });

  it('reads the talks without any word that is not theirs to know', async () => {
    const opened = await enterByLink(stage, of.wobbly, { kind: 'student' }, { width: 360 });
    const { page } = opened;
    await follow(page, 'Mijn gesprekken');
    const read = await shown(page);
    expect(read).toContain('Komt wel naar de praktijkles.');
    expect(read).not.toContain('Onrust thuis');
    await close(opened);
  });
});

describe('the work list', () => {
  it('leads to the form of what is to be done', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false });
    const { page } = opened;
    const talk = page.getByRole('link', { name: new RegExp(`Voer het landingsgesprek.*${STUDENTS.wobbly}`, 's') });
    expect(await talk.getAttribute('href')).toBe(`/overstap/${of.wobbly}/stap/check-in-5/vastleggen?uitkomst=held`);
    await close(opened);
  });
});

describe('a student who is not there', () => {
  it('is asked about with the reasons that people know, several at once', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false, width: 360 });
    const { page } = opened;
    await page.goto(`/overstap/${of.absent}`);
    await page.getByText('Iets anders doen').click();
    await follow(page, 'Leg vast waarom de student er niet is');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').innerText()).toContain('Vul dit in.');
    await tap(page, /^Waarom is de student/, 'Kwam niet opdagen');
    await tap(page, /^Waarom is de student/, 'Nog onbekend');
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    await close(opened);
  });
});

describe('a hundred days later', () => {
  it('student and mentors look back together, and both schools say what they learn', async () => {
    stage.clock.at = instantOf('2027-02-09', 600);
    const opened = await logInAs(stage, 'mbo-mentor', { javaScript: false });
    const { page } = opened;
    const deadline = Date.now() + 40_000;
    do await page.goto(`/overstap/${of.landing}/dag-100`);
    while ((await heading(page)) !== 'Terugblik op dag 100' && Date.now() < deadline);
    expect(await shown(page)).toContain('Vindt de praktijkles leuk.');
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').locator('li').count()).toBe(3);
    await page.getByLabel('Wat gaat goed?').fill('Staat stevig in de keuken.');
    await tap(page, 'Wie waren erbij?', 'mentor mbo');
    await tap(page, 'Hoe gaat de steun verder?', 'Steun wordt minder');
    await tap(page, /^Welke afspraken stoppen nu/, /^Een maatje/);
    await press(page, 'Leg vast');
    expect(await page.getByRole('alert').innerText()).toContain('student');
    await tap(page, 'Wie waren erbij?', 'student');
    await page.getByLabel('Wat leert het mbo hiervan?').fill('Eerder bellen.');
    await press(page, 'Leg vast');
    expect(await heading(page)).toBe('Vastgelegd');
    expect(await page.getByRole('status').innerText()).toContain('Maak een nieuwe versie van het plan.');
    await page.goto(`/overstap/${of.landing}/landing`);
    expect(await shown(page)).toMatch(/Wat het mbo hiervan leert\s+Eerder bellen\./);
    await close(opened);
  });
});
