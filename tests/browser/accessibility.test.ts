import { describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { openPage, PAGES } from './pages.js';
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

describe.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])('at $width pixels (dark: $dark)', ({ width, dark }) => {
  it.each(PAGES)('the page $name breaks no rule of WCAG 2.2 AA, fits, and asks no other host', async (shown) => {
    const { context, page, foreign } = await openPage(theatre.stage, shown, { width, dark });
    // What is folded away is read as well.
    await page.evaluate("document.querySelectorAll('details').forEach((each) => { each.open = true; })");
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    expect(foreign).toEqual([]);
    await context.close();
  });
});
