import type { Page } from 'playwright-core';
import type { Opened } from './stage.js';

/** What people do on a page, in the words that they see. */
export const heading = (page: Page): Promise<string> => page.locator('h1').innerText();
export const shown = (page: Page): Promise<string> => page.locator('main').innerText();
export const press = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('button', { name }).first().click();
export const follow = (page: Page, name: string | RegExp): Promise<void> =>
  page.getByRole('link', { name }).first().click();
/** A large choice: what a person taps is the whole of its label. */
export const tap = (page: Page, question: string | RegExp, answer: string | RegExp): Promise<void> =>
  page
    .getByRole('group', { name: question })
    .getByText(answer, { exact: typeof answer === 'string' })
    .click();
export const close = ({ context }: Opened): Promise<void> => context.close();
