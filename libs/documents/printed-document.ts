/** A part of a document; from these the HTML page and the PDF are both drawn, so that they say the same. */
export type Part =
  | { kind: 'heading'; level: 2 | 3; text: string }
  | { kind: 'text'; text: string }
  | { kind: 'list'; items: string[] }
  /** What is known, as label and value. */
  | { kind: 'facts'; rows: [label: string, value: string][] }
  | { kind: 'table'; caption: string; head: string[]; rows: string[][] };

/** A document that a school would sign or send: Dutch, A4. */
export interface PrintedDocument {
  title: string;
  /** One line under the title: whom it is about. */
  about: string;
  parts: Part[];
  /** At the foot of every page: what it is and when it was made. */
  foot: string;
}

export const heading = (text: string, level: 2 | 3 = 2): Part => ({ kind: 'heading', level, text });
export const paragraph = (text: string): Part => ({ kind: 'text', text });
export const list = (items: string[]): Part => ({ kind: 'list', items });
export const facts = (...rows: [label: string, value: string | null | undefined][]): Part => ({
  kind: 'facts',
  rows: rows.flatMap(([label, value]): [string, string][] => (value === null || value === undefined || value === '' ? [] : [[label, value]])),
});
