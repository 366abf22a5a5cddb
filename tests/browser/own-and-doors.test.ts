import { beforeAll, describe, expect, it } from '@jest/globals';
import { close, follow, heading, press, tap } from './hands.js';
import { STUDENTS, type Transfers } from './journeys.js';
import { enterByLink, linkFor, logInAs, visitor, type Stage } from './stage.js';
import { useStage } from './use-stage.js';

const theatre = useStage();
let stage: Stage;
let of: Transfers;

beforeAll(() => {
  ({ stage } = theatre);
  of = stage.transfers;
});

describe('the student', () => {
  it('looking at a link uses nothing up, and without the code nothing is shown', async () => {
    const opened = await visitor(stage, { javaScript: false });
    const { page } = opened;
    const link = await linkFor(stage, of.landing, { kind: 'student' });
    await page.goto(`/mijn/${link}`);
    expect(await page.locator('main').innerText()).toContain(
      'Je gaat van Orion College Drostenburg naar MBO College Zuid.',
    );
    await page.goto('/mijn-overstap');
    expect(await heading(page)).toBe('Deze link werkt niet meer');
    await page.goto(`/mijn/${link}`);
    await press(page, 'Naar mijn pagina');
    expect(await heading(page)).toBe('Vul je code in');
    await page.goto('/mijn-overstap');
    expect(await heading(page)).toBe('Vul je code in');
    await page.getByLabel('Code van 6 cijfers').fill('000000');
    await press(page, 'Ga verder');
    expect(await page.getByRole('alert').innerText()).toContain('Deze code klopt niet.');
    await close(opened);
  });

  it.each([true, false])('says how it goes, chooses, stops and asks for help (scripts: %s)', async (javaScript) => {
    const opened = await enterByLink(
      stage,
      javaScript ? of.landing : of.wobbly,
      { kind: 'student' },
      { javaScript, width: 360 },
    );
    const { page } = opened;
    expect(await heading(page)).toMatch(/^Hoi /);
    if (!javaScript) {
      await tap(page, /^Hoe voel je je/, 'Gaat wel');
      await tap(page, /^Ben je er elke dag/, 'Soms');
      await press(page, 'Stuur naar mijn mentor');
      expect(await page.locator('main').innerText()).toContain('Je mentor leest wat je hebt gezegd.');
      await follow(page, 'Terug naar mijn pagina');
    }
    const mentor = /^Mag je oude mentor/;
    await tap(page, mentor, 'Ja');
    await press(page, 'Bewaar mijn keuze');
    await follow(page, 'Terug naar mijn pagina');
    const share = page.locator('.share', { hasText: 'Mag je oude mentor' });
    expect(await share.innerText()).toContain('Je hebt ja gezegd.');
    await share.getByRole('button', { name: 'Stop hiermee' }).click();
    expect(await page.locator('main').innerText()).toContain('Vanaf nu delen we dit niet meer.');
    await follow(page, 'Terug naar mijn pagina');
    await page.getByLabel('Wat is er?').fill('Ik durf niet naar de kantine.');
    await press(page, 'Ik wil hulp');
    expect(await page.locator('main').innerText()).toContain('Vandaag of morgen belt iemand je.');
    await close(opened);
  });

  it('a student who is logged in by a link reaches no page of staff', async () => {
    const opened = await enterByLink(stage, of.handedOver, { kind: 'student' });
    const { page } = opened;
    await page.goto(`/overstap/${of.handedOver}`);
    expect(new URL(page.url()).pathname).toBe('/inloggen');
    await close(opened);
  });
});

describe('what a student asks for', () => {
  it.each([true, false])('an objection to the study advice, once (scripts: %s)', async (javaScript) => {
    const opened = await enterByLink(stage, of.wobbly, { kind: 'student' }, { javaScript, width: 360 });
    const { page } = opened;
    if (javaScript) {
      await follow(page, 'Je studieadvies: ben je het ermee eens?');
      expect(await page.locator('main').innerText()).toMatch(
        /waarschuwing[\s\S]*stop met deze opleiding[\s\S]*tot en met 15 december/,
      );
      await page.getByLabel('Waarom ben je het er niet mee eens?').fill('Ik was lang ziek.');
      await press(page, 'Ik maak bezwaar');
      expect(await page.locator('main').innerText()).toContain('Je bezwaar is gestuurd.');
    } else {
      // The same student, later: there is nothing to press any more, and what was said stands there.
      await follow(page, 'Mijn studieadvies');
      expect(await page.locator('main').innerText()).toMatch(/Jij maakte bezwaar[\s\S]*Ik was lang ziek\./);
      expect(await page.getByRole('button', { name: 'Ik maak bezwaar' }).count()).toBe(0);
    }
    await close(opened);
  });

  it('the mentor reads the objection and is asked for an answer', async () => {
    const opened = await logInAs(stage, 'mbo-mentor');
    const { page } = opened;
    await page.goto(`/overstap/${of.wobbly}/studieadvies`);
    expect(await page.locator('main').innerText()).toContain('Ik was lang ziek.');
    expect(await page.getByRole('link', { name: /antwoord/i }).count()).toBe(1);
    await close(opened);
  });

  it.each([true, false])('help of the old school, with what is wrong told at its field (scripts: %s)', async (javaScript) => {
    const opened = await enterByLink(
      stage,
      javaScript ? of.landing : of.wobbly,
      { kind: 'student' },
      { javaScript, width: 360 },
    );
    const { page } = opened;
    await follow(page, 'Vraag je oude school om hulp');
    await press(page, 'Vraag om hulp');
    expect(await page.getByRole('alert').innerText()).toContain('Kies wat je wilt.');
    await tap(page, 'Wat wil je?', 'Blijf me af en toe bellen');
    await page.getByLabel('Tot wanneer?').fill('2036-01-01');
    await page.getByLabel('Waar wil je het over hebben?').fill('Mijn stage.');
    await press(page, 'Vraag om hulp');
    expect(await page.getByRole('alert').innerText()).toContain('tot twee jaar');
    expect(await page.getByLabel('Waar wil je het over hebben?').inputValue()).toBe('Mijn stage.');
    await tap(page, 'Wat wil je?', 'Bel me één keer');
    await press(page, 'Vraag om hulp');
    expect(await page.locator('main').innerText()).toContain('Je oude school weet het.');
    await close(opened);
  });

  it.each([true, false])('somebody who stands beside them, and to stop again (scripts: %s)', async (javaScript) => {
    const opened = await enterByLink(
      stage,
      javaScript ? of.landing : of.wobbly,
      { kind: 'student' },
      { javaScript, width: 360 },
    );
    const { page } = opened;
    await follow(page, 'Iemand die naast mij staat');
    await page.getByLabel('Hoe heet diegene?').fill('Tante Roos');
    await press(page, 'Bewaar');
    expect(await page.getByRole('alert').locator('li').count()).toBe(2);
    expect(await page.getByLabel('Hoe heet diegene?').inputValue()).toBe('Tante Roos');
    await page.getByLabel('Wie is dat voor jou?').fill('tante');
    await tap(page, /^Wil diegene dit zelf ook/, 'Ja, ik heb het gevraagd en het is goed');
    await press(page, 'Bewaar');
    expect(await page.locator('main').innerText()).toContain('Het is bewaard.');
    await follow(page, 'Terug naar mijn pagina');
    await follow(page, 'Iemand die naast mij staat');
    expect(await page.getByRole('heading', { name: 'Tante Roos' }).count()).toBe(1);
    await press(page, 'Stop met Tante Roos');
    expect(await page.locator('main').innerText()).toContain('Het is gestopt.');
    await follow(page, 'Terug naar mijn pagina');
    await follow(page, 'Iemand die naast mij staat');
    expect(await page.locator('main').innerText()).toContain('Je hebt nog niemand gekozen.');
    await close(opened);
  });

  it('is no page for a parent', async () => {
    const opened = await enterByLink(stage, of.young, { kind: 'parent', parent: 0 });
    for (const path of ['advies', 'oude-school', 'steunfiguur'])
      expect((await opened.page.goto(`/mijn-overstap/${path}`))?.status()).toBe(404);
    await close(opened);
  });
});

describe('the doors', () => {
  it('a form from another site, or without the token of the session, records nothing', async () => {
    const opened = await logInAs(stage, 'vso-mentor');
    const { context } = opened;
    const address = `/overstap/${of.young}/contact`;
    const without = await context.request.post(address, { form: { kind: 'phone', reached: 'ja' } });
    expect(without.status()).toBe(403);
    const foreign = await context.request.post(address, {
      form: { kind: 'phone' },
      headers: { origin: 'https://voorbeeld.example' },
    });
    expect(foreign.status()).toBe(403);
    await close(opened);
  });

  it('what a role may not do is said in a sentence, and what it may not know does not exist', async () => {
    const opened = await logInAs(stage, 'mbo-mentor');
    const { page } = opened;
    expect((await page.goto('/nieuw'))?.status()).toBe(403);
    expect(await page.locator('main').innerText()).toContain('Dit hoort niet bij jouw rol.');
    expect((await page.goto(`/overstap/${of.fresh}`))?.status()).toBe(404);
    expect((await page.goto('/overstap/geen-nummer'))?.status()).toBe(404);
    await close(opened);
  });

  it('pages load nothing inline and nothing from elsewhere', async () => {
    const opened = await logInAs(stage, 'vso-mentor');
    const answer = await opened.page.goto('/mijn-werk');
    expect(answer?.headers()['content-security-policy']).toContain("default-src 'none'");
    const html = (await answer?.text()) ?? '';
    expect(html).not.toMatch(/<style|<script(?! src)| style=| on[a-z]+="/);
    expect(opened.foreign).toEqual([]);
    await close(opened);
  });

  it('somebody who is not logged in is asked to', async () => {
    const opened = await visitor(stage);
    await opened.page.goto(`/overstap/${of.fresh}`);
    expect(new URL(opened.page.url()).pathname).toBe('/inloggen');
    await close(opened);
  });
});

describe('around the work', () => {
  it('a supervisor adds a day on which the school is closed, once', async () => {
    const opened = await logInAs(stage, 'vso-supervisor', { javaScript: false });
    const { page } = opened;
    await follow(page, 'Vrije dagen');
    for (const expected of ['De dag staat erin.', 'Deze dag staat al in de kalender.']) {
      await page.getByLabel('Welke dag?').fill('2027-03-12');
      await page.getByLabel('Waarom?').fill('Studiedag');
      await press(page, 'Voeg deze dag toe');
      expect(await page.locator('main').innerText()).toContain(expected);
    }
    await close(opened);
  });

  it('a region sees numbers without any name of a student', async () => {
    const opened = await logInAs(stage, 'region-coordinator');
    await opened.page.goto('/regio');
    const shown = await opened.page.locator('main').innerText();
    expect(shown).toMatch(/De meeste leerlingen staan bij|Bij elke fase staan minder dan 5/);
    for (const name of Object.values(STUDENTS)) {
      for (const part of [name, name.split(' ')[0] ?? name]) expect(shown).not.toMatch(new RegExp(`\\b${part}\\b`));
    }
    await close(opened);
  });

  it('the list of a school is filtered by links, and the filter that holds is told', async () => {
    const opened = await logInAs(stage, 'vso-mentor', { javaScript: false });
    const { page } = opened;
    await follow(page, 'Mijn leerlingen');
    await follow(page, 'Landing');
    expect(await page.getByRole('link', { name: 'Landing' }).first().getAttribute('aria-current')).toBe('true');
    const names = await page.locator('.rows').innerText();
    expect(names).toContain(STUDENTS.wobbly);
    expect(names).not.toContain(STUDENTS.dormant);
    await close(opened);
  });
});
