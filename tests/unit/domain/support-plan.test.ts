import { describe, expect, it } from '@jest/globals';
import { checkPlan, requiredSigners, type Offer, type PlanAction, type PlanText } from '../../../libs/domain/support-plan.js';

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
const plan = (actions: PlanAction[], needs: PlanText['needs'] = {}): PlanText => ({ goal: 'Een goede start', needs, actions });
const codes = (text: PlanText, catalogue: Offer[] = [offer]): string[] => checkPlan(text, catalogue, START).map(({ code }) => code);

describe('checking a plan', () => {
  it('finds nothing in a plan that is complete and stands on the offer of the location', () => {
    expect(checkPlan(plan([action()], { learning: 'Korte stukken' }), [offer], START)).toEqual([]);
  });

  it('holds up an empty plan, an action that ends before it begins, and one that the location does not offer', () => {
    const blocking = [plan([]), plan([action({ end: '2027-08-29' })]), plan([action({ offer: 'weg' })])].flatMap((text) =>
      checkPlan(text, [offer], START).filter(({ weight }) => weight === 'blocks'),
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

describe('who signs', () => {
  it('is always the student and the mbo, and the parents of a minor where the region agreed so', () => {
    expect(requiredSigners({ adult: false, hasParents: true }, 'minors')).toEqual(['student', 'mbo', 'parent']);
    expect(requiredSigners({ adult: true, hasParents: true }, 'minors')).toEqual(['student', 'mbo']);
    expect(requiredSigners({ adult: false, hasParents: true }, 'never')).toEqual(['student', 'mbo']);
    expect(requiredSigners({ adult: false, hasParents: false }, 'minors')).toEqual(['student', 'mbo']);
  });
});
