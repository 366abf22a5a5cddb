import { renderToStaticMarkup } from 'react-dom/server';
import { digestGroups, type DigestGroup } from './digest-order.js';
import type { Content, MessageFacts } from './content.js';
import { DigestPage } from './page/digest.js';
import { lineAsText, stationWords } from './page/line.js';
import { SinglePage } from './page/single.js';
import type { Audience } from './template-name.js';
import { listed } from './texts/phrases.js';
import { contentOf } from './texts/text-for.js';
import { ROLE_WORDS } from './words.js';

export interface ComposedMail {
  /** Without a name. */
  subject: string;
  /** Lines of the text part, ended with `\n`. */
  text: string;
  /** A whole document; everything inline, nothing fetched. */
  html: string;
}

/** More than this in one mail is not read; the rest is in the work list. */
const SHOWN_IN_DIGEST = 40;

const DOCTYPE = '<!doctype html>';

/**
 * One message as a mail.
 * @throws MessagingError MESSAGING.NO_TEXT
 */
export function composeSingle(facts: MessageFacts): ComposedMail {
  const content = contentOf(facts);
  const greeting = greetingOf(facts);
  const footer = footerOf(facts.audience, [facts.role], facts.template === 'code');
  const html = renderToStaticMarkup(<SinglePage facts={facts} content={content} greeting={greeting} footer={footer} />);
  return { subject: content.subject, text: singleText(facts, content, greeting, footer), html: DOCTYPE + html };
}

export interface DigestFacts {
  /** `key` tells the transfers apart. */
  messages: readonly { key: string; facts: MessageFacts }[];
  /** Absolute address of the work list, or of the page of a student or parent. */
  link: string;
}

/**
 * Several messages for one person as one mail, what is overdue first. All messages must be for the same audience.
 * @throws MessagingError MESSAGING.NO_TEXT
 */
export function composeDigest({ messages, link }: DigestFacts): ComposedMail {
  const groups = digestGroups(messages);
  const first = messages[0]?.facts;
  const only = groups[0]?.items[0];
  if (only && groups.length === 1 && groups[0]?.items.length === 1) return composeSingle(only.facts);

  const audience = first?.audience ?? 'staff';
  const total = groups.reduce((sum, group) => sum + group.items.length, 0);
  const urgent = groups.find((group) => group.weight === 'late')?.items.length ?? 0;
  const shown = firstOf(groups, SHOWN_IN_DIGEST);
  const subject = digestSubject(audience, total, urgent);
  const headline = digestHeadline(audience, total);
  const greeting = first ? greetingOf(first) : undefined;
  const roles = [...new Set(messages.map((message) => message.facts.role))];
  const footer = footerOf(audience, roles, false);
  const button = { text: audience === 'staff' ? 'Open mijn werk' : 'Naar mijn pagina', href: link };
  const hidden = Math.max(0, total - SHOWN_IN_DIGEST);
  const html = renderToStaticMarkup(
    <DigestPage
      subject={subject}
      headline={headline}
      greeting={greeting}
      groups={shown}
      hidden={hidden}
      button={{ ...button, text: audience === 'parent' ? 'Naar de pagina' : button.text }}
      footer={footer}
    />,
  );
  const text = digestText({ headline, greeting, groups: shown, hidden, link, footer });
  return { subject, text, html: DOCTYPE + html };
}

function singleText(facts: MessageFacts, content: Content, greeting: string | undefined, footer: string[]): string {
  const parts = [
    greeting,
    content.ask,
    content.code,
    content.more.join('\n'),
    `${content.button}:\n${facts.link}`,
    facts.phase !== undefined && content.code === undefined ? lineAsText(facts.phase, facts.audience) : undefined,
    `-- \n${footer.join('\n')}`,
  ];
  return `${parts.filter((part) => part !== undefined && part !== '').join('\n\n')}\n`;
}

interface DigestTextParts {
  headline: string;
  greeting: string | undefined;
  groups: DigestGroup[];
  hidden: number;
  link: string;
  footer: string[];
}

function digestText({ headline, greeting, groups, hidden, link, footer }: DigestTextParts): string {
  const sections = groups.map((group) => {
    const items = group.items.map((item) => {
      const station =
        item.facts.phase === undefined ? undefined : `  ${stationWords(item.facts.phase, item.facts.audience)}`;
      const when = item.when === undefined ? undefined : `  ${item.when}`;
      return [`- ${item.content.ask}`, when, station, `  ${item.facts.link}`]
        .filter((row) => row !== undefined)
        .join('\n');
    });
    return [`${group.title} (${group.items.length})`, ...items].join('\n');
  });
  const rest = hidden > 0 ? `En nog ${hidden} andere.` : undefined;
  const parts = [greeting, headline, ...sections, rest, link, `-- \n${footer.join('\n')}`];
  return `${parts.filter((part) => part !== undefined).join('\n\n')}\n`;
}

function digestSubject(audience: Audience, total: number, urgent: number): string {
  if (audience === 'student') return `${total} dingen voor jou`;
  if (audience === 'parent') return `${total} berichten over de overstap`;
  return urgent > 0 ? `${total} berichten, ${urgent} nu nodig` : `${total} berichten voor u`;
}

function digestHeadline(audience: Audience, total: number): string {
  if (audience === 'student') return `Er zijn ${total} dingen voor jou.`;
  if (audience === 'parent') return `Er zijn ${total} berichten over de overstap.`;
  return `Er wachten ${total} berichten op u.`;
}

function greetingOf(facts: MessageFacts): string | undefined {
  if (facts.audience === 'student') return facts.firstName === undefined ? 'Hoi,' : `Hoi ${facts.firstName},`;
  return facts.audience === 'parent' ? 'Beste ouder of verzorger,' : undefined;
}

/** Who sent it and why this person gets it. */
function footerOf(audience: Audience, roles: MessageFacts['role'][], asked: boolean): string[] {
  if (audience === 'student') {
    return [
      'Deze mail komt van Doorlijn. Je school gebruikt Doorlijn om je goed naar het mbo te helpen.',
      asked
        ? 'Je krijgt deze mail omdat je om een code vroeg.'
        : 'Je krijgt deze mail omdat het over jouw overstap gaat. In de mail staat alleen je voornaam.',
    ];
  }
  const why = asked ? 'u om een code vroeg' : `u ${listed(roles.map((role) => ROLE_WORDS[role]))} bent`;
  const sender =
    audience === 'parent'
      ? 'Deze mail komt van Doorlijn. De scholen gebruiken Doorlijn bij de overstap naar het mbo.'
      : 'Deze mail komt van Doorlijn, voor de warme overdracht naar het mbo in uw regio.';
  return [
    sender,
    `U krijgt deze mail omdat ${why}. In de mail staat hooguit een voornaam; de rest leest u in Doorlijn.`,
  ];
}

function firstOf(groups: DigestGroup[], count: number): DigestGroup[] {
  let left = count;
  const shown: DigestGroup[] = [];
  for (const group of groups) {
    const items = group.items.slice(0, left);
    left -= items.length;
    if (items.length > 0) shown.push({ ...group, items });
  }
  return shown;
}
