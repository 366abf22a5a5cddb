import type { Option } from '../ui/choice-fields.js';

/** One thing that a form asks. `name` is the dotted place of the answer in the body of the use case. */
export type Question = {
  name: string;
  label: string;
  hint?: string | undefined;
  link?: { href: string; label: string } | undefined;
  optional?: boolean;
} & (
  | { kind: 'text'; type?: 'text' | 'email' | 'tel' | 'number'; autoComplete?: string; short?: boolean }
  | {
      kind: 'area';
      rows?: number;
      /** Each line is an answer of its own. */
      lines?: boolean;
    }
  | { kind: 'date' }
  | { kind: 'time' }
  | { kind: 'one'; options: readonly Option[]; layout?: 'below' | 'beside' | 'dense'; as?: 'boolean' | 'number' }
  | { kind: 'several'; options: readonly Option[]; layout?: 'below' | 'beside' | 'dense' | 'folded' }
  | { kind: 'list'; options: readonly Option[]; empty?: string }
  | { kind: 'faces'; words: Readonly<Record<'1' | '2' | '3' | '4' | '5', string>> }
  /** Goes along unseen, such as the id of a row that was there before. */
  | { kind: 'hidden' }
  | { kind: 'group'; of: readonly Question[]; folded?: boolean }
  | Rows
);

/** The same questions several times, such as the moments of a proposal. The names of its questions are those within one row. */
export interface Rows {
  kind: 'rows';
  of: readonly Question[];
  /** What one row is called: 'Moment 2'. */
  each: (number: number) => string;
  /** Empty rows to begin with. */
  first: number;
  most: number;
  /** On the button that shows one row more. */
  more: string;
  /** Put on one line where there is room. */
  dense?: boolean;
}
export type RowsQuestion = Extract<Question, { kind: 'rows' }>;

export interface Form {
  title: string;
  lead?: string | undefined;
  questions: readonly Question[];
  /** What stands on the button that records. */
  button: string;
  /** Reads the answers back before they are recorded. */
  check: boolean;
  /** Nearly everything may be left out, and the lead says so: then it is not said at every question. */
  mostlyOptional?: boolean;
}

export const optionsOf = (list: Readonly<Record<string, string>>): Option[] =>
  Object.entries(list).map(([value, label]) => ({ value, label }));

/** What a browser sent, by name. */
export type Sent = Readonly<Record<string, string | readonly string[] | undefined>>;

export const textsOf = (sent: Sent, name: string): string[] => {
  const value = sent[name];
  return (typeof value === 'string' ? [value] : [...(value ?? [])])
    .map((text) => text.trim())
    .filter((text) => text !== '');
};

/** Questions of which the answers become one text, each under its own words: `words.strong`, `words.needs` → `words`. */
const COMPOSED = /^(words)\.[a-zA-Z]+$/;

/**
 * The body that a use case takes, from the fields of a form. What was left empty is not there at all, so that the schema says
 * what is missing.
 */
export function bodyOf(questions: readonly Question[], sent: Sent): Record<string, unknown> {
  const body: Record<string, unknown> = {};
  fill(body, questions, sent);
  return body;
}

function fill(body: Record<string, unknown>, questions: readonly Question[], sent: Sent): void {
  for (const question of questions) {
    if (question.kind === 'group') {
      fill(body, question.of, sent);
      continue;
    }
    if (question.kind === 'rows') {
      const rows = filledRows(question, sent).map((row) => bodyOf(question.of, withinRow(question, sent, row)));
      if (rows.length > 0) place(body, question.name.split('.'), rows);
      continue;
    }
    const texts = textsOf(sent, question.name);
    const [text] = texts;
    if (text === undefined) continue;
    const composed = COMPOSED.exec(question.name)?.[1];
    if (composed !== undefined) {
      const before = body[composed];
      body[composed] = `${typeof before === 'string' ? `${before}\n` : ''}${question.label} ${text}`;
      continue;
    }
    place(body, question.name.split('.'), question.kind === 'several' ? texts : valueOf(question, text));
  }
}

function valueOf(question: Question, text: string): unknown {
  if (question.kind === 'faces') return Number(text);
  if (question.kind === 'area' && question.lines === true) return linesOf(text);
  if (question.kind === 'text' && question.type === 'number') return Number(text);
  if (question.kind !== 'one') return text;
  if (question.as === 'boolean') return text === 'ja';
  return question.as === 'number' ? Number(text) : text;
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

function place(body: Record<string, unknown>, path: readonly string[], value: unknown): void {
  let at = body;
  for (const part of path.slice(0, -1)) {
    at[part] ??= {};
    at = at[part] as Record<string, unknown>;
  }
  const last = path[path.length - 1];
  if (last !== undefined) at[last] = value;
}

/** Where the number of shown rows goes along. */
export const countName = ({ name }: RowsQuestion): string => `_rijen.${name}`;

/** How many rows are shown: as many as there were, as many as are filled, and one more when that was asked for. */
export function rowsShown(question: RowsQuestion, sent: Sent): number {
  const asked = Number(textsOf(sent, countName(question))[0]);
  const shown = Math.max(
    Number.isInteger(asked) ? asked : question.first,
    (filledRows(question, sent).at(-1) ?? -1) + 1,
  );
  const more = textsOf(sent, '_stap')[0] === `meer:${question.name}` ? 1 : 0;
  return Math.min(shown + more, question.most);
}

/** The places of the rows in which something was filled in; the others are not there for the use case. */
export function filledRows({ name, of, most }: RowsQuestion, sent: Sent): number[] {
  return Array.from({ length: most }, (_, row) => row).filter((row) =>
    of.some((inner) => inner.kind !== 'hidden' && textsOf(sent, `${name}.${row}.${inner.name}`).length > 0),
  );
}

/** The answers of one row, under the names that they have within it. */
function withinRow({ name, of }: RowsQuestion, sent: Sent, row: number): Sent {
  return Object.fromEntries(of.map((inner) => [inner.name, sent[`${name}.${row}.${inner.name}`]]));
}

/** The questions of one row, under the names that they have in the form. */
export function questionsOfRow({ name, of }: RowsQuestion, row: number): Question[] {
  return of.map((inner) => ({ ...inner, name: `${name}.${row}.${inner.name}` }));
}

/** Every question that has an answer of its own, groups and rows laid out. */
export function asked(questions: readonly Question[], sent: Sent): Question[] {
  return questions.flatMap((question) => {
    if (question.kind === 'group') return asked(question.of, sent);
    if (question.kind !== 'rows') return [question];
    return Array.from({ length: rowsShown(question, sent) }, (_, row) => questionsOfRow(question, row)).flat();
  });
}

/** What a list of objects looks like as the fields of its rows. */
export function rowsFilled(name: string, rows: readonly Readonly<Record<string, unknown>>[]): Sent {
  return Object.fromEntries(
    rows.flatMap((row, index) =>
      Object.entries(row).flatMap(([key, value]) =>
        typeof value === 'string' || typeof value === 'number' ? [[`${name}.${index}.${key}`, String(value)]] : [],
      ),
    ),
  );
}

/** An answer in words, for reading back. */
export function answerInWords(question: Question, sent: Sent): string | undefined {
  const texts = textsOf(sent, question.name);
  if (texts.length === 0) return undefined;
  switch (question.kind) {
    case 'one':
    case 'several':
    case 'list':
      return texts.map((text) => question.options.find(({ value }) => value === text)?.label ?? text).join(', ');
    case 'faces':
      return question.words[texts[0] as '1'] ?? texts[0];
    default:
      return texts.join(', ');
  }
}
