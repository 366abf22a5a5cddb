import { getDocument, OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';

/** A node of the structure as the reader tells it; content has a type and the id of its mark, an element has a role. */
export interface PdfNode {
  role?: string;
  alt?: string;
  children?: PdfNode[];
  type?: string;
  id?: string;
}

/** A piece of text, and whether a reading voice finds it, or knows that it may pass it by. */
export interface PdfText {
  text: string;
  /** Counted from 1. */
  page: number;
  tagged: boolean;
  artifact: boolean;
}

export interface CheckedPdf {
  pages: number;
  title: string | undefined;
  language: string | undefined;
  texts: PdfText[];
  /** Elements whose text stands on the page at which they are told, in order. */
  nodes: PdfNode[];
  /** What is wrong, one line each; empty when a reading voice can read the whole document. */
  faults: string[];
}

/** The beginning of marked content; the type definitions leave out its tag. */
interface Mark {
  id?: string;
  tag?: string;
}

const flat = (node: PdfNode): PdfNode[] => [node, ...(node.children ?? []).flatMap(flat)];
/** The tree of a page holds every row of a table that runs over it; what has its text on another page is counted there. */
const isHere = (node: PdfNode): boolean => flat(node).some(({ type }) => type === 'content');

type Page = Awaited<ReturnType<Awaited<ReturnType<typeof getDocument>['promise']>['getPage']>>;

/**
 * Reads a PDF with a reader that is not the writer and checks what PDF/UA-1 (ISO 14289-1) asks and a program can see: marked, titled,
 * Dutch, everything tagged or passed by, headings in order, tables with headers, lists with items, figures with words, fonts inside
 * that can be turned into letters.
 */
export async function checkPdf(given: Uint8Array): Promise<CheckedPdf> {
  const raw = Buffer.from(given).toString('latin1');
  const opening = getDocument({ data: new Uint8Array(given), useSystemFonts: false, verbosity: 0 });
  const pdf = await opening.promise;
  const { info, metadata } = await pdf.getMetadata();
  const { Title: title, Language: language } = info as Record<string, string | undefined>;
  const marked = Object.fromEntries(((await pdf.getMarkInfo()) ?? []) as unknown as Iterable<[string, unknown]>);
  const preferences = Object.fromEntries(((await pdf.getViewerPreferences()) ?? []) as unknown as Iterable<[string, unknown]>);
  const texts: PdfText[] = [];
  const nodes: PdfNode[] = [];
  const trees: PdfNode[] = [];
  /** Without a font program inside. */
  const strangeFonts = new Set<string>();
  let loosePictures = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const tree = (await page.getStructTree()) as PdfNode | null;
    if (tree !== null) trees.push(tree);
    const here = tree === null ? [] : flat(tree).filter(isHere);
    nodes.push(...here);
    texts.push(...(await textsOf(page, here)));
    loosePictures += await drawnOn(page, strangeFonts);
  }
  const structure = raw.includes('/StructTreeRoot') && trees.length === pdf.numPages;
  const faults = [
    ...(title === undefined || title.trim() === '' ? ['has no title'] : []),
    ...(preferences['DisplayDocTitle'] === true ? [] : ['shows its file name instead of its title']),
    ...(language === 'nl-NL' ? [] : [`is not marked as Dutch but as ${language ?? 'nothing'}`]),
    ...(marked['Marked'] === true ? [] : ['does not say that it is tagged']),
    ...(structure ? [] : ['has pages without structure']),
    ...(/<pdfuaid:part>1<\/pdfuaid:part>|pdfuaid:part="1"/.test(metadataText(metadata, raw)) ? [] : ['does not say that it is PDF/UA-1']),
    ...texts.filter((each) => each.tagged === each.artifact).map(({ text }) => `has text that is neither tagged nor decoration: ${text}`),
    ...faultsOfHeadings(nodes),
    ...faultsOfTables(trees, raw),
    ...nodes.filter((node) => node.role === 'L' && !flat(node).some(({ role }) => role === 'LI')).map(() => 'has a list without items'),
    ...nodes.filter((node) => node.role === 'Figure' && !node.alt?.trim()).map(() => 'has a figure without alternative text'),
    ...(loosePictures === 0 ? [] : [`has ${loosePictures} pictures that are neither a figure nor decoration`]),
    ...[...strangeFonts].map((name) => `has no font inside for ${name}`),
    ...(lettersOf(raw) ? [] : ['has a font that cannot be turned into letters']),
  ];
  const pages = pdf.numPages;
  await opening.destroy();
  return { pages, title, language, texts, nodes, faults };
}

function metadataText(metadata: unknown, raw: string): string {
  const xml = (metadata as { getRaw?: () => unknown } | null)?.getRaw?.();
  return typeof xml === 'string' ? xml : raw;
}

async function textsOf(page: Page, here: readonly PdfNode[]): Promise<PdfText[]> {
  const ids = new Set(here.flatMap(({ type, id }) => (type === 'content' && id !== undefined ? [id] : [])));
  const { items } = await page.getTextContent({ includeMarkedContent: true });
  const open: Mark[] = [];
  const texts: PdfText[] = [];
  for (const item of items) {
    if ('str' in item) {
      if (item.str.trim() === '') continue;
      texts.push({
        text: item.str,
        page: page.pageNumber,
        tagged: open.some(({ id }) => id !== undefined && ids.has(id)),
        artifact: open.some(({ tag }) => tag === 'Artifact'),
      });
    } else if (item.type === 'endMarkedContent') open.pop();
    else open.push(item);
  }
  return texts;
}

const PICTURES: ReadonlySet<number> = new Set([OPS.paintImageXObject, OPS.paintInlineImageXObject, OPS.paintImageMaskXObject]);

/** How many pictures stand in no figure and no decoration; notes the fonts that are not inside on the way. */
async function drawnOn(page: Page, strangeFonts: Set<string>): Promise<number> {
  const { fnArray, argsArray } = await page.getOperatorList();
  const open: string[] = [];
  let loose = 0;
  fnArray.forEach((operator, index) => {
    const args = argsArray[index] as unknown[] | null;
    if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) open.push(tagOf(args?.[0]));
    else if (operator === OPS.endMarkedContent) open.pop();
    else if (PICTURES.has(operator) && !open.includes('Figure') && !open.includes('Artifact')) loose += 1;
    else if (operator === OPS.setFont && typeof args?.[0] === 'string') {
      const font = page.commonObjs.get(args[0]) as { name: string; missingFile?: boolean };
      if (font.missingFile === true) strangeFonts.add(font.name);
    }
  });
  return loose;
}

const tagOf = (tag: unknown): string => (typeof tag === 'string' ? tag : ((tag as { name?: string } | undefined)?.name ?? ''));

/** A font whose codes are numbers of drawings says which letters they stand for (ISO 32000-1, 9.10.3). */
function lettersOf(raw: string): boolean {
  const composed = [...raw.matchAll(/\d+ 0 obj\b[^]*?endobj/g)].map(([object]) => object).filter((object) => object.includes('/Subtype /Type0'));
  return composed.every((object) => object.includes('/ToUnicode'));
}

function faultsOfHeadings(nodes: readonly PdfNode[]): string[] {
  const levels = nodes.flatMap(({ role }) => (role !== undefined && /^H[1-6]$/.test(role) ? [Number(role.slice(1))] : []));
  return [
    ...(levels[0] === 1 ? [] : ['does not begin with a heading of the first level']),
    ...(levels.filter((level) => level === 1).length > 1 ? ['has more than one heading of the first level'] : []),
    ...levels.flatMap((level, place) => {
      const before = levels[place - 1];
      return before !== undefined && level > before + 1 ? [`jumps from heading ${before} to heading ${level}`] : [];
    }),
  ];
}

function faultsOfTables(trees: readonly PdfNode[], raw: string): string[] {
  const tables = trees.flatMap(flat).filter(({ role }) => role === 'Table');
  const headers = trees.flatMap(flat).some(({ role }) => role === 'TH');
  return [
    ...tables.filter((table) => !flat(table).some(({ role }) => role === 'TH')).map(() => 'has a table without headers'),
    ...tables.filter((table) => flat(table).some(({ role, children }) => role === 'TR' && (children ?? []).length === 0)).map(() => 'has a row without cells'),
    ...(headers && !/\/Scope \/(Row|Column|Both)/.test(raw) ? ['does not say to which cells a header belongs'] : []),
  ];
}
