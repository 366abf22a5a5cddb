import type { Content, MessageFacts } from './content.js';
import { TEMPLATE_RULES, type Audience, type Weight } from './template-name.js';
import { contentOf } from './texts/text-for.js';
import { capitalised, dueOf } from './texts/phrases.js';

export interface DigestItem {
  key: string;
  facts: MessageFacts;
  content: Content;
  /** "was 4 maart", "vandaag"; nothing without a day. */
  when?: string;
  late: boolean;
}

export interface DigestGroup {
  weight: Weight;
  title: string;
  items: DigestItem[];
}

const TITLES: Record<Weight, Record<Audience, string>> = {
  late: { staff: 'Te laat, of nu nodig', student: 'Nu', parent: 'Nu' },
  do: { staff: 'Te doen', student: 'Dit kun je doen', parent: 'Te doen' },
  know: { staff: 'Goed om te weten', student: 'Goed om te weten', parent: 'Goed om te weten' },
};

/**
 * The messages of one digest: what is overdue or needed now first, then what is to be done, then what is good to know;
 * within each the earliest day first. The same message about the same transfer (once to the person, once to them as somebody's
 * deputy) is told once. `key` names the transfer of a message.
 */
export function digestGroups(messages: readonly { key: string; facts: MessageFacts }[]): DigestGroup[] {
  const items = new Map<string, DigestItem>();
  for (const { key, facts } of messages) {
    const content = contentOf(facts);
    const once = `${key} ${content.ask}`;
    if (!items.has(once)) items.set(once, itemOf(once, facts, content));
  }
  const order: Weight[] = ['late', 'do', 'know'];
  return order
    .map((weight) => ({
      weight,
      title: TITLES[weight][messages[0]?.facts.audience ?? 'staff'],
      items: [...items.values()].filter((item) => weightOf(item) === weight).sort(byDay),
    }))
    .filter((group) => group.items.length > 0);
}

function itemOf(key: string, facts: MessageFacts, content: Content): DigestItem {
  const when = dueOf(facts);
  const late = facts.due !== undefined && facts.due < facts.today;
  return { key, facts, content, late, when: when === undefined ? undefined : capitalised(when) };
}

function weightOf(item: DigestItem): Weight {
  const weight = TEMPLATE_RULES[item.facts.template].weight;
  return weight === 'do' && item.late ? 'late' : weight;
}

function byDay(a: DigestItem, b: DigestItem): number {
  return (
    (a.facts.due ?? '9999').localeCompare(b.facts.due ?? '9999') || a.content.ask.localeCompare(b.content.ask, 'nl')
  );
}
