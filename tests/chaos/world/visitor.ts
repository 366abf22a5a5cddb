import { setTimeout as pause } from 'node:timers/promises';
import type { Office } from './office.js';
import type { World } from './world.js';

export interface Shown {
  status: number;
  html: string;
  retryAfter: string | null;
  /** Where a form leads. */
  location: string | null;
}

const ASK_MS = 20_000;
const INSIST_MS = 240_000;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 2_000;
const RECORDED_BEFORE = /Dit is al vastgelegd/;
const OWN_FIELDS = ['_token', '_eenmalig', 'versie'];

/** The mentor in a browser: opens pages, fills in forms, and presses again when nothing comes back. */
export class Visitor {
  private cookie: string | undefined;

  constructor(
    private readonly world: World,
    private readonly office: Office,
  ) {}

  async open(path: string): Promise<Shown> {
    return this.ask(path, { headers: { cookie: await this.session() } });
  }

  /** Opens the form of a contact, and sends it until it is answered for good. What was accepted is remembered. */
  async contact(transfer: string): Promise<Shown> {
    const path = `/overstap/${transfer}/contact`;
    const form = await this.openForm(path);
    const answer = await this.insist(path, { ...form, kind: 'phone', reached: 'ja' });
    if (answer.status !== 303 && !RECORDED_BEFORE.test(answer.html)) throw new Error(`${path} refused: ${answer.status} ${textOf(answer.html)}`);
    this.office.accepted.push({ transfer, what: 'contact' });
    return answer;
  }

  /** What a form brings along unseen. @throws Error when the page does not come */
  async openForm(path: string): Promise<Record<string, string>> {
    const { html } = await this.until(path, async () => {
      const page = await this.open(path);
      return page.status === 200 ? page : undefined;
    });
    return Object.fromEntries(OWN_FIELDS.map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '']));
  }

  /** One press on the button. */
  async send(path: string, fields: Readonly<Record<string, string>>): Promise<Shown> {
    return this.ask(path, { method: 'POST', headers: { cookie: await this.session() }, body: new URLSearchParams(fields) });
  }

  private async insist(path: string, fields: Readonly<Record<string, string>>): Promise<Shown> {
    return this.until(path, async () => {
      const answer = await this.send(path, fields);
      return answer.status >= 500 || answer.retryAfter !== null ? undefined : answer;
    });
  }

  private async until(path: string, work: () => Promise<Shown | undefined>): Promise<Shown> {
    const end = Date.now() + INSIST_MS;
    for (let wait = FIRST_PAUSE_MS; ; wait = Math.min(wait * 2, LONGEST_PAUSE_MS)) {
      const answer = await work().catch(() => undefined);
      if (answer !== undefined) return answer;
      if (Date.now() > end) throw new Error(`the page ${path} did not come`);
      await pause(wait);
    }
  }

  private async session(): Promise<string> {
    if (this.cookie !== undefined) return this.cookie;
    const response = await fetch(`${this.world.webUrl}/inloggen`, {
      method: 'POST',
      redirect: 'manual',
      signal: AbortSignal.timeout(ASK_MS),
      body: new URLSearchParams({ persoon: this.office.mentor.membership }),
    });
    const [cookie] = response.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
    if (cookie === undefined) throw new Error(`no session on the pages: ${response.status}`);
    this.cookie = cookie;
    return cookie;
  }

  private async ask(path: string, init: RequestInit): Promise<Shown> {
    const response = await fetch(`${this.world.webUrl}${path}`, { ...init, redirect: 'manual', signal: AbortSignal.timeout(ASK_MS) });
    return {
      status: response.status,
      html: await response.text(),
      retryAfter: response.headers.get('retry-after'),
      location: response.headers.get('location'),
    };
  }
}

/** What a page says, for a report. */
export function textOf(html: string): string {
  const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? html;
  return main.replaceAll(/<[^>]+>/g, ' ').replaceAll(/\s+/g, ' ').trim().slice(0, 200);
}
