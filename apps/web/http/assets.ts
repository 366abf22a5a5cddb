import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Assets } from '../ui/page.js';

interface Asset {
  type: string;
  body: Buffer;
}

/** Everything a page loads, kept in memory under an address that holds the hash of its content. */
export interface AssetShelf {
  addresses: Assets;
  find(path: string): Asset | undefined;
}

const load = createRequire(import.meta.url);
/** The packages of the components stand beside the collection that we depend on. */
const loadComponent = createRequire(load.resolve('@utrecht/component-library-css/package.json'));

/** Components of the NL Design System that the pages use. */
const COMPONENTS = [
  'document',
  'button',
  'textbox',
  'textarea',
  'select',
  'radio-button',
  'checkbox',
  'form-field',
  'form-label',
  'table',
  'skip-link',
];
const OWN = ['tokens', 'page', 'line', 'forms', 'case', 'office', 'docs'];
const FACES = [
  { weight: 400, style: 'normal' },
  { weight: 400, style: 'italic' },
  { weight: 700, style: 'normal' },
];

const ICON = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path d="M11 16H32" stroke="#1F6F78" stroke-width="4"/><circle cx="11" cy="16" r="8" fill="#FAF8F4" stroke="#B24A12" stroke-width="5"/></svg>`;

/** @throws when a file of a package is not there; the application cannot be shown then */
export function readAssets(): AssetShelf {
  const shelf = new Map<string, Asset>();
  const put = (name: string, type: string, body: Buffer): string => {
    const hash = createHash('sha256').update(body).digest('base64url').slice(0, 12);
    const path = `/assets/${hash}/${name}`;
    shelf.set(path, { type, body });
    return path;
  };
  const faces = FACES.map(({ weight, style }) => {
    const file = `atkinson-hyperlegible-latin-${weight}-${style}.woff2`;
    const path = put(file, 'font/woff2', readFileSync(load.resolve(`@fontsource/atkinson-hyperlegible/files/${file}`)));
    const css = `@font-face{font-family:'Atkinson Hyperlegible';font-style:${style};font-weight:${weight};font-display:swap;src:url(${path}) format('woff2')}`;
    return { path, css };
  });
  const styles = [
    ...faces.map(({ css }) => css),
    ...COMPONENTS.map((name) => readFileSync(loadComponent.resolve(`@utrecht/${name}-css/dist/index.min.css`), 'utf8')),
    ...OWN.map((name) => readFileSync(join(import.meta.dirname, '../assets', `${name}.css`), 'utf8')),
  ].join('\n');
  const addresses: Assets = {
    styles: put('doorlijn.css', 'text/css; charset=utf-8', Buffer.from(styles)),
    script: put(
      'htmx.js',
      'text/javascript; charset=utf-8',
      readFileSync(join(load.resolve('htmx.org/package.json'), '../dist/htmx.min.js')),
    ),
    icon: put('doorlijn.svg', 'image/svg+xml', Buffer.from(ICON)),
    font: faces[0]?.path ?? '',
  };
  return { addresses, find: (path) => shelf.get(path) };
}
