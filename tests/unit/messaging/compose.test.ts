import { describe, expect, it } from '@jest/globals';
import { composeDigest, composeSingle } from '../../../libs/messaging/compose.js';
import type { MessageFacts } from '../../../libs/messaging/content.js';

const facts = (more: Partial<MessageFacts> = {}): MessageFacts => ({
  template: 'reminder',
  audience: 'staff',
  role: 'mbo-coordinator',
  firstName: 'Sam',
  step: 'plan',
  due: '2027-03-04',
  phase: 'placement',
  today: '2027-03-01',
  link: 'https://doorlijn.example/overstap/1',
  ...more,
});

const digest = (...all: Partial<MessageFacts>[]): ReturnType<typeof composeDigest> =>
  composeDigest({
    messages: all.map((more, index) => ({ key: `transfer-${index}`, facts: facts(more) })),
    link: 'https://doorlijn.example/',
  });

describe('the page of a mail', () => {
  it('fetches nothing from anywhere', () => {
    const { html } = composeSingle(facts());
    expect(html).not.toMatch(/<img|<link|@import|url\(|<script|src=/i);
    expect(html.match(/https?:\/\/[^"<\s]+/g)).toEqual(['https://doorlijn.example/overstap/1']);
  });

  it('has one button, says who sent it and why, and is Dutch to a screen reader', () => {
    const { html, text } = composeSingle(facts());
    expect(html.match(/<a /g)).toHaveLength(1);
    expect(html).toContain('<html lang="nl">');
    for (const part of [html, text]) {
      expect(part).toContain('Deze mail komt van Doorlijn');
      expect(part).toContain('U krijgt deze mail omdat u zorgcoördinator van het mbo bent.');
    }
  });

  it('shows a name that looks like markup as the letters it is made of', () => {
    const { html } = composeSingle(facts({ firstName: '<b>Sam</b>' }));
    expect(html).toContain('&lt;b&gt;Sam&lt;/b&gt;');
    expect(html).not.toContain('<b>Sam');
  });

  it('shows a code large, and without the line', () => {
    const { html, text } = composeSingle(
      facts({ template: 'code', audience: 'student', role: 'student', code: '482913' }),
    );
    expect(html).toContain('482913</p>');
    expect(text).toContain('\n482913\n');
    expect(text).not.toContain('◉');
  });
});

describe('a digest', () => {
  it('starts with what is overdue or needed now, then what is to be done, each by day', () => {
    const { text, subject } = digest(
      { template: 'solved', firstName: 'Bo', due: undefined },
      { firstName: 'Laat', due: '2027-03-05' },
      { template: 'overdue', firstName: 'Oud', due: '2027-02-20' },
      { firstName: 'Vroeg', due: '2027-03-02' },
      { firstName: 'Gemist', due: '2027-02-26' },
    );
    const order = ['Oud', 'Gemist', 'Vroeg', 'Laat', 'Bo'].map((name) => text.indexOf(name));
    expect(order).toEqual([...order].sort((a, b) => a - b));
    expect(order).not.toContain(-1);
    expect(subject).toBe('5 berichten, 2 nu nodig');
  });

  it('of one message is that message', () => {
    expect(digest({}).subject).toBe(composeSingle(facts()).subject);
  });

  it('keeps the same text about two transfers apart, and tells the same about one transfer once', () => {
    expect(digest({}, {}).text.match(/Maak samen het plan/g)).toHaveLength(2);
    const twice = composeDigest({
      messages: [
        { key: 'one', facts: facts() },
        { key: 'one', facts: facts({ role: 'mbo-mentor' }) },
      ],
      link: 'https://doorlijn.example/',
    });
    expect(twice.subject).toBe('Uiterlijk do 4 maart: het plan');
  });

  it('shows forty and counts the rest', () => {
    const { text, html } = digest(...Array.from({ length: 45 }, (_, index) => ({ firstName: `Naam${index}` })));
    expect(text.match(/^- /gm)).toHaveLength(40);
    expect(text).toContain('En nog 5 andere.');
    expect(html).toContain('En nog 5 andere.');
  });

  it('for a student says hoi and leads to their own page', () => {
    const own = { audience: 'student', role: 'student', link: 'https://doorlijn.example/mijn/geheim' } as const;
    const { text, subject } = composeDigest({
      messages: [
        { key: 'a', facts: facts({ ...own, template: 'check-in-ask' }) },
        { key: 'a', facts: facts({ ...own, template: 'lead-changed', lead: 'mbo-mentor' }) },
      ],
      link: own.link,
    });
    expect(subject).toBe('2 dingen voor jou');
    expect(text).toContain('Hoi Sam,');
    expect(text).toContain('Je mentor op je nieuwe school helpt je nu verder.');
  });
});
