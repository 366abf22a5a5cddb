import { describe, expect, it } from '@jest/globals';
import { PHASES } from '../../../libs/domain/phases.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { STEP_KINDS } from '../../../libs/domain/steps.js';
import { composeSingle } from '../../../libs/messaging/compose.js';
import type { MessageFacts } from '../../../libs/messaging/content.js';
import { TEMPLATE_NAMES, type Audience, type TemplateName } from '../../../libs/messaging/template-name.js';
import { contentOf } from '../../../libs/messaging/texts/text-for.js';

const AUDIENCES: Audience[] = ['staff', 'student', 'parent'];

const facts = (template: TemplateName, audience: Audience, more: Partial<MessageFacts> = {}): MessageFacts => ({
  template,
  audience,
  role: audience === 'staff' ? 'mbo-mentor' : audience,
  firstName: 'Sam',
  step: 'plan',
  due: '2027-03-04',
  phase: 'placement',
  today: '2027-03-01',
  link: 'https://doorlijn.example/overstap/1',
  schools: { vso: 'Orion College', mbo: 'MBO College Zuid' },
  lead: 'mbo-coordinator',
  unreachable: 'student',
  code: '482913',
  meeting: {
    startsAt: Date.parse('2027-03-29T12:30:00Z'),
    endsAt: Date.parse('2027-03-29T13:15:00Z'),
    place: 'Zuidlaan 1',
    invited: ['mbo-intaker', 'vso-mentor', 'student', 'parent'],
  },
  imported: { done: 12, failed: 1 },
  acknowledgeBy: '2027-03-08',
  feedbackBy: '2027-03-29',
  ...more,
});

/** Every text for everybody, about every step. */
const everything: MessageFacts[] = TEMPLATE_NAMES.flatMap((template) =>
  AUDIENCES.filter((audience) => !(audience === 'staff' && template === 'student-link')).flatMap((audience) =>
    STEP_KINDS.map((step) => facts(template, audience, { step })),
  ),
);

/** One of each, where the whole mail is looked at: drawing it takes longer than writing it. */
const oneOfEach = everything.filter((one) => one.step === 'plan');

const wordsOf = (one: MessageFacts): string => {
  const { subject, ask, more, button } = contentOf(one);
  return [subject, ask, ...more, button].join(' ');
};

describe('every text', () => {
  it('has a subject without a name, a first sentence, and a button', () => {
    for (const one of everything) {
      const { subject, ask, button } = contentOf(one);
      expect(subject).not.toContain('Sam');
      expect(subject).toMatch(/^[A-Z].{4,70}[^.]$/);
      expect(ask).toMatch(/^[A-Z].*[.?!]$/);
      expect(button).toMatch(/^[A-Z]/);
    }
  });

  it('is made of short sentences', () => {
    const long = everything.flatMap((one) => {
      const { ask, more } = contentOf(one);
      return [ask, ...more]
        .flatMap((text) => text.split(/(?<=[.?!]) /))
        .filter((sentence) => sentence.split(' ').length > 20);
    });
    expect([...new Set(long)]).toEqual([]);
  });

  it('gives nothing away about health, need or the reason', () => {
    const telling =
      /ziek|arts|diagnose|ondersteuning|hulpvraag|beperk|zorgen|gedrag|verzuim|gedwongen|rood|signaal|stoornis|specialistisch/i;
    for (const one of everything) {
      const { subject, ask, more, button } = contentOf({ ...one, role: 'vso-mentor' });
      expect([subject, ask, ...more, button].join(' ')).not.toMatch(telling);
    }
  });

  it('leaves no gap where something is not known', () => {
    for (const one of oneOfEach) {
      const bare: MessageFacts = {
        template: one.template,
        audience: one.audience,
        role: one.role,
        today: one.today,
        link: one.link,
      };
      for (const text of [composeSingle(one).text, composeSingle(bare).text])
        expect(text).not.toMatch(/undefined|null|NaN|\[object/);
    }
  });

  it('names what somebody is invited to, also where that is no step', () => {
    const invited = (activity: MessageFacts['activity']): string => contentOf(facts('invite', 'staff', { step: undefined, activity })).subject;
    expect(invited('trial-day')).toBe('Uitnodiging: de meeloopdag');
    expect(invited(undefined)).toBe('Uitnodiging: de overstaptafel');
  });

  it('speaks of dates as people do', () => {
    expect(contentOf(facts('reminder', 'staff', { due: '2027-03-01' })).subject).toBe('Uiterlijk vandaag: het plan');
    expect(contentOf(facts('reminder', 'staff', { due: '2027-03-02' })).more).toEqual(['De laatste dag is morgen.']);
    expect(contentOf(facts('overdue', 'staff', { due: '2027-02-24' })).more[0]).toBe('De laatste dag was 24 februari.');
  });
});

describe('a text for a student', () => {
  const mine = everything.filter((one) => one.audience === 'student');

  it('says je and never u, and none of the words of staff', () => {
    for (const one of mine) {
      const text = one.step === 'plan' ? composeSingle(one).text : '';
      const words = `${wordsOf(one)} ${text}`;
      expect(words).not.toMatch(/\b(u|uw)\b/i);
      expect(words).not.toMatch(
        /overdracht|regie\b|regievoerder|escalat|loket|nazorg|herkomst|dossier|intaker|melding|casus/i,
      );
    }
  });

  it('that was not meant for students still reaches one, with a text that asks nothing strange', () => {
    expect(contentOf(facts('overdue-supervisor', 'student')).ask).toBe('Kijk even op je pagina.');
  });
});

describe('a text for parents', () => {
  it('says u and never je', () => {
    for (const one of everything.filter(({ audience }) => audience === 'parent')) {
      expect(`${wordsOf(one)} ${one.step === 'plan' ? composeSingle(one).text : ''}`).not.toMatch(
        /\b(je|jij|jouw|jou)\b/i,
      );
    }
  });
});

describe('a text for staff', () => {
  it('cannot be an invitation to the page of a student', () => {
    expect(() => contentOf(facts('student-link', 'staff'))).toThrow('MESSAGING.NO_TEXT');
  });

  it('knows a word for every role that can get it', () => {
    for (const role of ROLES)
      expect(composeSingle(facts('notice', 'staff', { role })).text).toMatch(/U krijgt deze mail omdat u \S.+ bent/);
  });
});

describe('the line', () => {
  it('reads as text at every phase', () => {
    for (const phase of PHASES) {
      const { text, html } = composeSingle(facts('reminder', 'staff', { phase }));
      expect(text).toMatch(/Nu: \S/);
      expect(html).toContain('Nu: ');
    }
    expect(composeSingle(facts('reminder', 'staff')).text).toContain(
      '●──●──●──◉╌╌○╌╌○╌╌○╌╌○\nNu: Plaatsing, station 4 van 8',
    );
  });

  it('is not drawn for a transfer that stands beside it', () => {
    expect(composeSingle(facts('dormant-contact', 'student', { phase: 'dormant' })).text).not.toContain('○');
  });
});
