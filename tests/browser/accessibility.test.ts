import { describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { openPage, PAGES, type ShownPage } from './pages.js';
import type { Opened, VisitorOptions } from './stage.js';
import { useStage } from './use-stage.js';

const theatre = useStage();

const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

interface Violation {
  id: string;
  nodes: { target: string[]; failureSummary: string }[];
}

/** The rules run inside the page; the content policy forbids no more than what the page itself could load. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const found = await page.evaluate<Violation[]>(
    `axe.run({ runOnly: ${JSON.stringify(RULES)} }).then((result) => result.violations)`,
  );
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary}`),
  );
}

const kept = new Map<string, Opened>();

/** Whoever is logged in stays so for the next page of the same person: logging in is tested elsewhere. */
async function opened(shown: ShownPage, options: VisitorOptions): Promise<Opened> {
  const who = JSON.stringify([shown.role, shown.link, options]);
  const known = kept.get(who);
  if (known === undefined || shown.link !== undefined) {
    const first = await openPage(theatre.stage, shown, options);
    kept.set(who, first);
    return first;
  }
  await shown.open(known.page, theatre.stage);
  return known;
}

describe.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])('at $width pixels (dark: $dark)', ({ width, dark }) => {
  it.each(PAGES)('the page $name breaks no rule of WCAG 2.2 AA, fits, and asks no other host', async (shown) => {
    const { page, foreign } = await opened(shown, { width, dark });
    // What is folded away is read as well.
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(foreign).toEqual([]);
  });
});
