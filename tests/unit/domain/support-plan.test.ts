import { describe, expect, it } from '@jest/globals';
import {
  checkPlan,
  requiredSigners,
  type Offer,
  type PlanAction,
  type PlanText,
} from '../../../libs/domain/support-plan.js';
import { LIFE_DOMAINS } from '../../../libs/domain/sections.js';

const START = '2027-08-30';
const offer: Offer = { id: 'o1', domain: 'learning', name: 'Huiswerkklas' };
const action = (more: Partial<PlanAction> = {}): PlanAction => ({
  id: 'a1',
  domain: 'learning',
  what: 'Elke maandag de week bespreken',
  owner: 'mbo-mentor',
  start: START,
  seenBy: 'Het werk is op tijd af',
  offer: 'o1',
  ...more,
});
const plan = (actions: PlanAction[], needs: PlanText['needs'] = {}): PlanText => ({
  goal: 'Een goede start',
  needs,
  actions,
});
const codes = (text: PlanText, catalogue: Offer[] = [offer]): string[] =>
  checkPlan(text, catalogue, START).map(({ code }) => code);

describe('checking a plan', () => {
  it('finds nothing in a plan that is complete and stands on the offer of the location', () => {
    expect(checkPlan(plan([action()], { learning: 'Korte stukken' }), [offer], START)).toEqual([]);
  });

  it('holds up an empty plan, an action that ends before it begins, and one that the location does not offer', () => {
    const blocking = [plan([]), plan([action({ end: '2027-08-29' })]), plan([action({ offer: 'weg' })])].flatMap(
      (text) => checkPlan(text, [offer], START).filter(({ weight }) => weight === 'blocks'),
    );
    expect(blocking.map(({ code }) => code)).toEqual(['no-action', 'end-before-start', 'not-offered']);
  });

  it('shows where a plan promises more than the location offers, and lets people decide', () => {
    expect(codes(plan([action({ offer: undefined })]))).toEqual(['outside-catalogue']);
    expect(codes(plan([action({ offer: undefined, owner: 'student' })]))).toEqual([]);
    expect(codes(plan([action({ offer: undefined })]), [])).toEqual(['catalogue-empty']);
  });

  it('shows a need for which nothing was agreed, and support that begins after the first day', () => {
    expect(codes(plan([action()], { home: 'Rust thuis' }))).toEqual(['need-without-action']);
    expect(codes(plan([action({ start: '2027-09-13' })]))).toEqual(['starts-late']);
  });
});

describe('what is said of a plan', () => {
  const found = (text: PlanText, catalogue: Offer[] = [offer]) => checkPlan(text, catalogue, START);
  const about = { action: 'a1', domain: 'learning' };

  it('names the action and its domain, says what is the matter, and blocks or warns', () => {
    expect(found(plan([]))).toEqual([
      { code: 'no-action', weight: 'blocks', sentence: 'Er staat nog geen afspraak in het plan.' },
    ]);
    expect(found(plan([action({ what: 'Bellen', end: '2027-08-29', offer: 'weg' })]))).toEqual([
      { ...about, code: 'end-before-start', weight: 'blocks', sentence: '"Bellen" eindigt voor het begin.' },
      {
        ...about,
        code: 'not-offered',
        weight: 'blocks',
        sentence: '"Bellen" staat niet (meer) in het aanbod van deze locatie. Kies iets anders of pas het aanbod aan.',
      },
    ]);
    expect(found(plan([action({ what: 'Bellen', offer: undefined, start: '2027-09-13' })]))).toEqual([
      {
        ...about,
        code: 'outside-catalogue',
        weight: 'warns',
        sentence: '"Bellen" is maatwerk: het staat niet in het aanbod van deze locatie.',
      },
      { ...about, code: 'starts-late', weight: 'warns', sentence: '"Bellen" begint pas na de eerste schooldag.' },
    ]);
    expect(found(plan([action({ offer: undefined, owner: 'student' })], { home: 'Rust' }), [])).toEqual([
      {
        code: 'need-without-action',
        weight: 'warns',
        domain: 'home',
        sentence: `Bij "${LIFE_DOMAINS.home}" staat wat nodig is, maar nog geen afspraak.`,
      },
      {
        code: 'catalogue-empty',
        weight: 'warns',
        sentence: 'Deze locatie heeft haar aanbod nog niet ingevuld. Vraag na of de school dit kan waarmaken.',
      },
    ]);
  });

  it('lets an action end on its first day or later', () => {
    expect(codes(plan([action({ end: START })]))).toEqual([]);
    expect(codes(plan([action({ end: '2027-12-01' })]))).toEqual([]);
  });

  it('is content with one action for a need and with any offer of the location', () => {
    const home = action({ id: 'a2', domain: 'home' });
    const second: Offer = { id: 'o2', domain: 'home', name: 'Rustruimte' };
    expect(codes(plan([action(), home], { learning: 'Korte stukken' }), [second, offer])).toEqual([]);
  });

  it('expects of the coordinator of the mbo what it expects of the mentor', () => {
    expect(codes(plan([action({ owner: 'mbo-coordinator', offer: undefined })]))).toEqual(['outside-catalogue']);
    expect(codes(plan([action({ owner: 'mbo-coordinator', start: '2027-09-13' })]))).toEqual(['starts-late']);
    expect(codes(plan([action({ owner: 'vso-aftercare', start: '2027-12-13' })]))).toEqual([]);
  });
});

describe('who signs', () => {
  it('is always the student and the mbo, and the parents of a minor where the region agreed so', () => {
    expect(requiredSigners({ adult: false, hasParents: true }, 'minors')).toEqual(['student', 'mbo', 'parent']);
    expect(requiredSigners({ adult: true, hasParents: true }, 'minors')).toEqual(['student', 'mbo']);
    expect(requiredSigners({ adult: false, hasParents: true }, 'never')).toEqual(['student', 'mbo']);
    expect(requiredSigners({ adult: false, hasParents: false }, 'minors')).toEqual(['student', 'mbo']);
  });
});
