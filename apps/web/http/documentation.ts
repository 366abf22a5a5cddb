import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Marked, type Tokens } from 'marked';

/** One document, made ready to be shown. */
export interface Document {
  /** The last part of its address: `voor-vso`. */
  name: string;
  title: string;
  language: 'nl' | 'en';
  /** Our own text; nothing in it comes from a user. */
  html: string;
}

/** Beside the programs, also in what is built. */
const FOLDER = join(import.meta.dirname, '../../../docs');
const PICTURES = join(FOLDER, 'screens');
const VIEW_BOX = /viewBox="0 0 (\d+) (\d+)"/;
const TITLE = /^# (.+)$/m;
/** Documents for people in schools are in Dutch; those for who builds and keeps it in English. */
const DUTCH = /^(voor-|leerlingen-|dpia|zelftoets)/;

/** Letters, digits and hyphens, as other readers of Markdown make them. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(/\s+/g, '-');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** Where a link leads within the product; undefined for what only exists where the code is. */
function addressOf(href: string): string | undefined {
  if (/^(https?:|mailto:|#|\/)/.test(href)) return href;
  const document = /^([a-z0-9-]+)\.md(#.*)?$/.exec(href);
  return document?.[1] === undefined ? undefined : `/docs/${document[1]}${document[2] ?? ''}`;
}

const reader = new Marked({
  renderer: {
    heading({ tokens, depth, text }: Tokens.Heading): string {
      return `<h${depth} id="${escaped(anchorOf(text))}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
    },
    link({ href, tokens }: Tokens.Link): string {
      const words = this.parser.parseInline(tokens);
      const address = addressOf(href);
      return address === undefined ? words : `<a href="${escaped(address)}">${words}</a>`;
    },
    image({ href, text }: Tokens.Image): string {
      return pictureOf(href, text);
    },
    table(token: Tokens.Table): string {
      const cells = (tag: 'th' | 'td', row: readonly Tokens.TableCell[]): string =>
        row
          .map(
            ({ tokens }) => `<${tag}${tag === 'th' ? ' scope="col"' : ''}>${this.parser.parseInline(tokens)}</${tag}>`,
          )
          .join('');
      const rows = token.rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('');
      return `<div class="docs__table" tabindex="0"><table><thead><tr>${cells('th', token.header)}</tr></thead><tbody>${rows}</tbody></table></div>\n`;
    },
    code({ text }: Tokens.Code): string {
      return `<pre tabindex="0"><code>${escaped(text)}</code></pre>\n`;
    },
  },
});

/** On a phone the page as it is on a phone, where there is a picture of it. */
function pictureOf(href: string, text: string): string {
  const shown = `<img src="/docs/${escaped(href)}" alt="${escaped(text)}" ${sizeOf(href)}>`;
  const small = href.replace(/-\d+\.png$/, '-360.png');
  if (small === href || !existsSync(join(FOLDER, small))) return shown;
  return `<picture><source media="(max-width: 40rem)" srcset="/docs/${escaped(small)}" ${sizeOf(small)}>${shown}</picture>`;
}

/** As the head of a PNG says it, or a drawing of itself: the text below keeps its place while a picture comes in. */
function sizeOf(file: string): string {
  const content = readFileSync(join(FOLDER, file));
  const [width = 0, height = 0] = file.endsWith('.svg')
    ? (VIEW_BOX.exec(content.toString())?.slice(1) ?? [])
    : [content.readUInt32BE(16), content.readUInt32BE(20)];
  return `width="${width}" height="${height}" loading="lazy"`;
}

let documents: ReadonlyMap<string, Document> | undefined;

/** Everything in the folder with documentation, read when somebody asks for it first. */
export const readDocuments = (): ReadonlyMap<string, Document> => (documents ??= documentsIn(FOLDER));

function documentsIn(folder: string): ReadonlyMap<string, Document> {
  const files = readdirSync(folder).filter((file) => file.endsWith('.md'));
  return new Map(
    files.map((file): [string, Document] => {
      const name = basename(file, '.md');
      const source = readFileSync(join(folder, file), 'utf8');
      const title = TITLE.exec(source)?.[1] ?? name;
      const html = reader.parse(source.replace(TITLE, ''), { async: false });
      return [name, { name, title, language: DUTCH.test(name) ? 'nl' : 'en', html }];
    }),
  );
}

/** A picture of a page, by its file name; undefined when there is none. */
export function readPicture(file: string): Buffer | undefined {
  return readdirSync(PICTURES).includes(file) ? readFileSync(join(PICTURES, file)) : undefined;
}
