import { REQUEST_PROBLEMS } from '../problems/request-problems.js';
import { typeOf } from '../problems/problem-of.js';
import { EXAMPLES } from './examples.js';
import { isOfApi } from './openapi-document.js';
import { type RegisteredRoute } from './registered-routes.js';

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replaceAll(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

const STYLE = `
:root{color-scheme:light dark;--paper:#FAF8F4;--ink:#1B2A2E;--soft:#51636A;--line:#1F6F78;--rule:#D9D5CC}
@media (prefers-color-scheme:dark){:root{--paper:#14191B;--ink:#E9EEEF;--soft:#A9B8BD;--line:#5CC0CA;--rule:#334045}}
body{background:var(--paper);color:var(--ink);font:18px/1.5 "Atkinson Hyperlegible",system-ui,sans-serif;margin:0 auto;max-width:72ch;padding:24px 16px 64px}
a{color:var(--line)}code{font-size:.9em}h2{margin-top:40px}summary{cursor:pointer;padding:8px 0}
details{border-top:1px solid var(--rule)}dt{font-weight:bold}dd{margin:0 0 12px}.verb{display:inline-block;min-width:4ch;font-weight:bold;color:var(--line)}.soft{color:var(--soft)}
pre{overflow:auto;font-size:.8em;border:1px solid var(--rule);padding:8px 12px}
`;

function whoMay({ permission }: RegisteredRoute): string {
  switch (permission.kind) {
    case 'everyone':
      return 'Iedereen, ook zonder inloggen.';
    case 'signed-in':
      return 'Iedereen die is ingelogd.';
    case 'roles':
      return `Rollen: ${permission.roles.join(', ')}. Voor één overstap alleen wie daarbij betrokken is.`;
  }
}

/** What was really asked and answered; lists are shortened. */
function exampleOf({ name, verb, path }: RegisteredRoute): string {
  const example = EXAMPLES[name];
  if (example === undefined) return '';
  const filled = path.replaceAll(/\{(\w+)\}/g, (_, part: string) => example.params?.[part] ?? part);
  const query = example.query === undefined ? '' : `?${new URLSearchParams(example.query).toString()}`;
  const shown = (value: unknown): string => escape(typeof value === 'string' ? value : JSON.stringify(value, null, 2));
  const body = example.body === undefined ? '' : `\n\n${shown(example.body)}`;
  const answer = example.answer === undefined ? '' : `\n\n${shown(example.answer)}`;
  return `<details class="example"><summary>Voorbeeld</summary><pre>${verb.toUpperCase()} ${escape(`${filled}${query}`)}${body}</pre><pre>${example.status}${answer}</pre></details>`;
}

function routeEntry(route: RegisteredRoute): string {
  const answers = route.operation.answers.map((given) => `<li><code>${given.status}</code> ${escape(given.description)}</li>`);
  const refusals = (route.operation.refusals ?? []).map((code) => `<code>${escape(code)}</code>`);
  const { scope } = route.operation;
  const key = scope === undefined ? 'Niet met een API-sleutel.' : scope === 'any' ? 'Ook met elke API-sleutel.' : `Ook met een API-sleutel met het recht <code>${escape(scope)}</code>.`;
  return `<details id="${escape(route.name)}"><summary><span class="verb">${route.verb.toUpperCase()}</span> <code>${escape(route.path)}</code><br><span class="soft">${escape(route.operation.summary)}</span></summary>
<p>${escape(whoMay(route))} ${isOfApi(route) ? key : ''}</p>${exampleOf(route)}<ul>${answers.join('')}</ul>${refusals.length > 0 ? `<p>Weigeringen: ${refusals.join(', ')}</p>` : ''}</details>`;
}

/** The reading page of the API: plain HTML, no script, no other host. The style is inlined and named by its hash in the CSP. */
export function docsPage(routes: readonly RegisteredRoute[]): string {
  const chapters = [...new Set(routes.map((route) => route.operation.tag))];
  const sections = chapters.map(
    (tag) =>
      `<h2>${escape(tag)}</h2>${routes
        .filter((route) => route.operation.tag === tag)
        .map(routeEntry)
        .join('')}`,
  );
  const problems = Object.entries(REQUEST_PROBLEMS).map(
    ([code, words]) =>
      `<dt id="${typeOf(code).split('#')[1] ?? ''}"><code>${code}</code> (${words.status})</dt><dd>${escape(words.title)}. ${escape(words.detail)}</dd>`,
  );
  return `<!doctype html><html lang="nl"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>API van Doorlijn</title><style>${STYLE}</style></head>
<body><main><h1>API van Doorlijn</h1>
<p>Dit is de leespagina. De volledige beschrijving staat in <a href="/openapi.json"><code>/openapi.json</code></a> (OpenAPI 3.1).</p>
<p>Een programma van een school of gemeente gebruikt een API-sleutel. De beheerder van je organisatie maakt er een op de pagina <a href="/sleutels">API-sleutels</a>; stuur hem mee als <code>Authorization: Bearer dlk_…</code>. Mensen loggen in met <code>POST /api/v1/sessions</code>.</p>
<p>Stuur bij elke <code>POST</code>, <code>PATCH</code> en <code>DELETE</code> een eigen <code>Idempotency-Key</code> mee: nog eens sturen doet dan niets dubbel. Met <code>If-Match</code> en de <code>ETag</code> van een overstap voorkom je dat je over iemand anders heen schrijft.</p>
${sections.join('')}
<h2>Fouten</h2><p>Elke fout is <code>application/problem+json</code> (RFC 9457) met een vaste <code>code</code> en een zin voor mensen; alle fouten in velden komen tegelijk in <code>errors</code>.</p><dl>${problems.join('')}</dl>
</main></body></html>`;
}

/** The style as it stands in the page, for the hash in its Content-Security-Policy. */
export const DOCS_STYLE = STYLE;
