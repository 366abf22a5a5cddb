import { beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import type { CaseTransfers } from './case-journeys.js';
import { close, heading, shown } from './hands.js';
import type { Transfers } from './journeys.js';
import { logInAs, type Stage } from './stage.js';
import { useStage } from './use-stage.js';

const theatre = useStage();
let stage: Stage;
let of: Transfers & CaseTransfers;

beforeAll(() => {
  ({ stage } = theatre);
  of = { ...stage.transfers, ...stage.cases };
});

const MOST_TABS = 160;

/** What a screen reader would say of the place that has the focus: the question, and the answer or label. */
const FOCUSED = `(() => {
  const at = document.activeElement;
  const words = (each) => (each?.innerText ?? '').trim();
  const question = [at.closest('fieldset')?.querySelector('legend'), at.closest('.one-row')?.querySelector('legend')]
    .map(words).filter(Boolean);
  const label = words(at.labels?.[0]) || at.getAttribute('aria-label') || words(at);
  // A large choice shows the focus around the whole of it.
  const seen = [at, at.closest('.choice, .face')].filter(Boolean).some((each) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(each);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  return { said: [...question, label].join(' | '), seen };
})()`;

interface Focused {
  said: string;
  seen: boolean;
}

/** Goes on by Tab until the focus is there, as somebody without a mouse does; the focus must be seen on the way. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = [];
  for (let tabs = 0; tabs < MOST_TABS; tabs += 1) {
    await page.keyboard.press('Tab');
    const { said, seen } = await page.evaluate<Focused>(FOCUSED);
    passed.push(said);
    if (!wanted.test(said)) continue;
    expect({ said, seen }).toEqual({ said, seen: true });
    return;
  }
  throw new Error(`Tab never came to ${String(wanted)}, but passed ${passed.join(' · ')}`);
}

async function typeAt(page: Page, field: RegExp, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type(words);
}

/** By the first letters of the option, as every browser lets one choose. */
async function chooseAt(page: Page, field: RegExp, letters: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.type(letters);
}

async function pressAt(page: Page, control: RegExp, goesTo: string): Promise<void> {
  await tabTo(page, control);
  await Promise.all([page.waitForURL(goesTo), page.keyboard.press('Enter')]);
}

describe('with the keyboard alone', () => {
  it.each([1280, 360])('an intake is held and recorded (%d pixels)', async (width) => {
    const opened = await logInAs(stage, 'mbo-intaker', { width });
    const { page } = opened;
    await page.goto(`/overstap/${width === 1280 ? of.atIntake : of.choosing}/intake`);
    await tabTo(page, /^Ga naar de inhoud$/);
    await page.keyboard.press('Enter');
    await pressAt(page, /^Leg vast wat ervan kwam$/, '**/uitkomst');
    await tabTo(page, /^Hoe ging het\?/);
    await page.keyboard.press('Space');
    await typeAt(page, /^Wat gaat goed, en waar kijkt/, 'Wil kok worden.');
    // Who was invited stands there already where a talk was planned.
    if (width === 360) {
      await tabTo(page, /^Wie waren erbij\?.*\| student$/);
      await page.keyboard.press('Space');
    }
    await pressAt(page, /^Leg vast$/, '**/vastgelegd**');
    expect(await heading(page)).toBe('Vastgelegd');
    await close(opened);
  });

  it('a support plan is begun, written with two agreements and put before the student', async () => {
    const opened = await logInAs(stage, 'mbo-coordinator');
    const { page } = opened;
    await page.goto(`/overstap/${of.stalled}/plan`);
    await pressAt(page, /^Begin met het plan$/, '**/plan/schrijven');
    await typeAt(page, /^Afspraak 1.*Wat gebeurt er\?/, 'Een rustige plek bij toetsen');
    await chooseAt(page, /^Afspraak 1.*Bij welk gebied\?/, 'Leren');
    await chooseAt(page, /^Afspraak 1.*Wie doet het\?/, 'mentor mbo');
    await typeAt(page, /^Afspraak 1.*Hoe zien we dat het werkt\?/, 'Toetsen worden afgemaakt');
    await tabTo(page, /^Nog een afspraak$/);
    await page.keyboard.press('Enter');
    await page.getByRole('group', { name: 'Afspraak 2' }).waitFor();
    await typeAt(page, /^Afspraak 2.*Wat gebeurt er\?/, 'Elke maandag een gesprek');
    await chooseAt(page, /^Afspraak 2.*Bij welk gebied\?/, 'Leren');
    await chooseAt(page, /^Afspraak 2.*Wie doet het\?/, 'mentor mbo');
    await typeAt(page, /^Afspraak 2.*Hoe zien we dat het werkt\?/, 'Vragen komen op tijd');
    await pressAt(page, /^Bewaar het plan$/, '**/plan');
    expect(await shown(page)).toContain('Elke maandag een gesprek');
    await tabTo(page, /^Leg het plan voor om te tekenen$/);
    await page.keyboard.press('Enter');
    await page.getByText('nog niet getekend').first().waitFor();
    await close(opened);
  });

  it('a landing talk is recorded on one page', async () => {
    const opened = await logInAs(stage, 'mbo-mentor', { width: 360 });
    const { page } = opened;
    await page.goto(`/overstap/${of.landing}/stap/check-in-5/vastleggen?uitkomst=held`);
    await typeAt(page, /^Wat gaat goed\?/, 'Helpt anderen in de keuken.');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    for (let step = 0; step < 3; step += 1) await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/vastgelegd**');
    await pressAt(page, /^Terug naar de overstap$/, '**/overstap/*');
    expect(await page.locator('.talks').innerText()).toMatch(/Gesprek 5[\s\S]*Groen · goed/);
    await close(opened);
  });
});
