/** A line of text in a file, counted from 1. */
export interface TextLine {
  line: number;
  text: string;
}

/** Longer than any row a school can have; a file without line ends must not fill the memory. */
const LONGEST_LINE = 64 * 1024;
const LINE_FEED = 0x0a;
/** No letter, and PostgreSQL cannot keep it. */
const NOTHING = String.fromCharCode(0);

export class CsvTextError extends Error {
  readonly code: 'CSV.LINE_TOO_LONG';
  readonly line: number;

  constructor(line: number) {
    super(`CSV.LINE_TOO_LONG: line ${line} is longer than ${LONGEST_LINE} bytes`);
    this.name = 'CsvTextError';
    this.code = 'CSV.LINE_TOO_LONG';
    this.line = line;
  }
}

/**
 * The lines of a file in UTF-8 (with or without byte order mark) or Windows-1252, as they come in. Which of the two is
 * decided per line: bytes that are no UTF-8 can only be Windows-1252, and a line without accents is the same in both.
 * @throws CsvTextError CSV.LINE_TOO_LONG
 */
export async function* linesOf(source: AsyncIterable<Uint8Array | string>): AsyncGenerator<TextLine> {
  const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  const windows = new TextDecoder('windows-1252');
  const encoder = new TextEncoder();
  const decode = (bytes: Uint8Array): string => {
    try {
      return utf8.decode(bytes);
    } catch {
      return windows.decode(bytes);
    }
  };
  let rest: Uint8Array = new Uint8Array(0);
  let line = 0;
  const next = (bytes: Uint8Array): TextLine => {
    line += 1;
    if (bytes.length > LONGEST_LINE) throw new CsvTextError(line);
    const text = decode(bytes).replace(/\r$/, '').replaceAll(NOTHING, '');
    return { line, text: line === 1 ? text.replace(/^\uFEFF/, '') : text };
  };
  for await (const part of source) {
    const chunk = typeof part === 'string' ? encoder.encode(part) : part;
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk]);
    let from = 0;
    for (let end = bytes.indexOf(LINE_FEED); end !== -1; end = bytes.indexOf(LINE_FEED, from)) {
      yield next(bytes.subarray(from, end));
      from = end + 1;
    }
    rest = bytes.subarray(from);
    if (rest.length > LONGEST_LINE) throw new CsvTextError(line + 1);
  }
  if (rest.length > 0) yield next(rest);
}

/**
 * The cells of one line, without surrounding spaces; undefined when a quotation mark is not closed on this line.
 * A value may stand in double quotation marks, in which two of them mean one.
 */
export function cellsOf(text: string, separator: string): string[] | undefined {
  const cells: string[] = [];
  let at = 0;
  for (;;) {
    const start = skipSpaces(text, at);
    if (text[start] === '"') {
      let value = '';
      let from = start + 1;
      for (;;) {
        const quote = text.indexOf('"', from);
        if (quote === -1) return undefined;
        value += text.slice(from, quote);
        from = quote + 1;
        if (text[from] !== '"') break;
        value += '"';
        from += 1;
      }
      const end = text.indexOf(separator, from);
      // Text behind a closing quotation mark belongs to the value: 'O"Neill' is a name, not an error.
      cells.push((value + text.slice(from, end === -1 ? undefined : end)).trim());
      if (end === -1) return cells;
      at = end + 1;
    } else {
      const end = text.indexOf(separator, at);
      cells.push(text.slice(at, end === -1 ? undefined : end).trim());
      if (end === -1) return cells;
      at = end + 1;
    }
  }
}

function skipSpaces(text: string, from: number): number {
  let at = from;
  while (text[at] === ' ') at += 1;
  return at;
}

/** The separator of a file: the one of `;`, `,` and tab that its first line has most of. */
export function separatorOf(header: string): string {
  const outsideQuotes = header.replace(/"[^"]*"/g, '');
  const count = (separator: string): number => outsideQuotes.split(separator).length;
  return [';', ',', '\t'].reduce((best, candidate) => (count(candidate) > count(best) ? candidate : best));
}
