import type { Option } from '../ui/fields.js';

/** One question of a form. `name` is the dotted place of the answer in the body of the use case. */
export type Question = {
  name: string;
  label: string;
  hint?: string | undefined;
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
);

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

const textsOf = (sent: Sent, name: string): string[] => {
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
  for (const question of questions) {
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
  return body;
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
