import type { ReactNode } from 'react';
import { readDocuments, readPicture, type Document } from '../http/documentation.js';
import { NothingHere, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Back, Title } from '../ui/page.js';
import type { Route } from '../web.js';

const text = nl.docs;
const PATH = '/docs';

/** In this order on the first page; what is in no group is at the end of the last. */
const GROUPS: readonly { title: string; help: string; names: readonly string[] }[] = [
  {
    ...text.roles,
    names: [
      'voor-vso',
      'leerlingen-inlezen',
      'voor-mbo',
      'voor-leerlingen-en-ouders',
      'voor-transfercoaches',
      'voor-leerplicht-en-rmc',
      'voor-regio',
      'voor-privacy',
      'voor-beheerders',
    ],
  },
  { ...text.law, names: ['dpia', 'zelftoets', 'privacy'] },
  { ...text.keep, names: ['installation', 'upgrading', 'recovery', 'security', 'scale', 'performance'] },
  {
    ...text.build,
    names: [
      'architecture',
      'decisions',
      'adding-a-step',
      'changing-a-workflow',
      'api',
      'mappings',
      'importing',
      'webhooks',
    ],
  },
];

function inGroups(): { title: string; help: string; documents: Document[] }[] {
  const documents = readDocuments();
  const named = new Set(GROUPS.flatMap(({ names }) => names));
  const rest = [...documents.keys()].filter((name) => !named.has(name)).sort();
  return GROUPS.map(({ title, help, names }, index) => ({
    title,
    help,
    documents: [...names, ...(index === GROUPS.length - 1 ? rest : [])].flatMap((name) => documents.get(name) ?? []),
  }));
}

async function index(): Promise<Answer> {
  const body = (
    <div className="stack reading">
      <Title>{text.title}</Title>
      <p>{text.intro}</p>
      {inGroups().map(({ title, help, documents: shown }) => (
        <section key={title} className="stack">
          <h2>{title}</h2>
          <p className="soft">{help}</p>
          <ul>
            {shown.map(({ name, title: words, language }) => (
              <li key={name}>
                <a href={`${PATH}/${name}`} lang={language}>
                  {words}
                </a>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
  return { title: text.title, body, current: PATH };
}

function Article({ language, html }: Document): ReactNode {
  return <article className="docs" lang={language} dangerouslySetInnerHTML={{ __html: html }} />;
}

async function one({ request }: Visit): Promise<Answer> {
  const found = readDocuments().get((request.params as { name: string }).name);
  if (found === undefined) throw new NothingHere();
  const body = (
    <div className="stack reading">
      <Back href={PATH}>{text.title}</Back>
      <Title>{found.title}</Title>
      <Article {...found} />
    </div>
  );
  return { title: found.title, body, current: PATH };
}

async function picture({ request }: Visit): Promise<Answer> {
  const { file } = request.params as { file: string };
  const content = readPicture(file);
  if (content === undefined) throw new NothingHere();
  return { file: { name: file, type: file.endsWith('.svg') ? 'image/svg+xml' : 'image/png', content } };
}

/** What there is to read about Doorlijn, for everybody, also who cannot log in. */
export const DOCS: readonly Route[] = [
  { method: 'GET', path: PATH, handler: index },
  { method: 'GET', path: `${PATH}/:name`, handler: one },
  { method: 'GET', path: `${PATH}/screens/:file`, handler: picture },
];
