import type { Route } from '../../../apps/web/web.js';
import type { Chance } from '../../setup/chance.js';
import { STRANGE } from '../api/fuzzed-requests.js';
import type { FormOnPage } from './forms-on.js';

export interface FuzzedPage {
  method: 'GET' | 'POST';
  path: string;
  body: URLSearchParams | string | undefined;
  /** Of the body, where it is not that of a form. */
  type?: string;
}

/** Logging out, the tour and another role would end the fuzzing of that person. */
const LEFT_OUT = ['/uitloggen', '/inloggen', '/rondleiding', '/demo', '/postvak', '/rol'];
const STEPS = ['profile', 'inform', 'consent', 'application', 'intake', 'placement', 'plan', 'check-in-1', 'geen-stap'];
const FREE = ['', 'Een zin.', '2027-03-04', '09:30', '12', 'ja', 'iemand@voorbeeld.example'];
/** What no page takes, and what it takes from elsewhere; a boundary that never comes. */
const TYPES = ['application/json', 'application/xml', 'text/plain', 'multipart/form-data; boundary=weg', 'multipart/form-data', 'zomaar', 'application/x-www-form-urlencoded; charset="'];
/** Fields in which the visitor's own page must be recognised for anything to happen. */
const OWN = ['_token', '_eenmalig', 'versie'];

export class PageFuzzer {
  private readonly routes: readonly Route[];

  constructor(
    private readonly chance: Chance,
    routes: readonly Route[],
    private readonly ids: readonly string[],
  ) {
    this.routes = routes.filter(({ path }) => !LEFT_OUT.some((left) => path.startsWith(left)));
  }

  isLeftOut(path: string): boolean {
    return LEFT_OUT.some((left) => path.startsWith(left));
  }

  /** Any address with anything in it. */
  anyPage(): FuzzedPage {
    const route = this.chance.of(this.routes);
    const path = route.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(this.parameter(name)));
    const question = this.chance.next() < 0.4 ? `?${this.chance.of(['stap', 'q', 'stand', 'fase', 'na', 'van', 'tot', 'uitkomst', 'week', 'zoek'])}=${encodeURIComponent(this.strange())}` : '';
    if (route.method === 'GET') return { method: 'GET', path: `${path}${question}`, body: undefined };
    if (this.chance.next() < 0.3) return { method: 'POST', path, body: this.strange(), type: this.chance.of(TYPES) };
    return { method: 'POST', path, body: new URLSearchParams({ [this.strange() || 'veld']: this.strange() }) };
  }

  /** A form that was seen, with some of it left out, doubled or strange. @param token of who sends it */
  form({ action, method, fields }: FormOnPage, token: string): FuzzedPage {
    const body = new URLSearchParams();
    const spoiled = this.chance.next() < 0.75 ? this.chance.of([...Object.keys(fields), 'extra']) : undefined;
    for (const [name, values] of Object.entries(fields)) {
      const dice = this.chance.next();
      if (name === '_token') body.append(name, this.chance.next() < 0.95 ? token : this.strange());
      else if (name === spoiled && dice < 0.15) continue;
      else if (name === spoiled && dice < 0.3) for (let n = 0; n < 3; n += 1) body.append(name, this.strange());
      else if (name === spoiled) body.append(name, this.strange());
      else if (OWN.includes(name)) body.append(name, values[0] ?? '');
      else body.append(name, this.chance.of(values.every((value) => value === '') ? FREE : values));
    }
    if (spoiled === 'extra') body.append(this.chance.of(['__proto__', 'constructor', 'extra', 'a.b.c', 'rows.99999.x']), this.strange());
    return method === 'POST' ? { method, path: action, body } : { method, path: `${action.split('?')[0]}?${body.toString()}`, body: undefined };
  }

  private parameter(name: string): string {
    if (this.chance.next() < 0.2) return this.strange() || 'leeg';
    return name === 'step' || name === 'stap' ? this.chance.of(STEPS) : this.chance.of(this.ids);
  }

  private strange(): string {
    const strange = this.chance.of(STRANGE);
    return (typeof strange === 'string' ? strange : JSON.stringify(strange)).toWellFormed();
  }
}
