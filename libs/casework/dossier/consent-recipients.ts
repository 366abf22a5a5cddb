import { PURPOSE_TEXTS, type Purpose } from '../../domain/grounds.js';
import type { HelperView } from './helpers.js';
import { isAdult, type Standing } from './standing.js';

/** Something that may be asked: one purpose for one recipient. */
export interface ConsentChoiceAsked {
  purpose: Purpose;
  /** Organisation or helper; null for the parents. */
  recipient: string | null;
  recipientName: string;
  /** Belongs to the step; a helper and the view of the parents are asked at a moment of their own. */
  ofStep: boolean;
}

/** Everything that is asked of this student now. What has no recipient yet is not asked: a yes is for somebody. */
export function choicesOf(standing: Standing, helpers: readonly HelperView[]): ConsentChoiceAsked[] {
  const { vso, mbo, personal, holder } = standing;
  const hasParents = personal.parents.length > 0;
  const choice = (purpose: Purpose, recipient: string | null, recipientName: string, ofStep: boolean): ConsentChoiceAsked => {
    return { purpose, recipient, recipientName, ofStep };
  };
  const toMbo = mbo === null ? [] : (Object.keys(PURPOSE_TEXTS) as Purpose[]).filter((purpose) => PURPOSE_TEXTS[purpose].recipient === 'mbo');
  return [
    ...toMbo.map((purpose) => choice(purpose, mbo?.id ?? null, mbo?.name ?? '', true)),
    ...(hasParents && holder === 'student' && !isAdult(standing) ? [choice('parents-view', null, 'Je ouders', false)] : []),
    ...(hasParents && holder === 'student' ? [choice('parents-after-18', null, 'Je ouders', true)] : []),
    choice('former-mentor', vso.id, vso.name, true),
    ...helpers.map(({ id, name, organisation }) => choice('helper', id, `${name} (${organisation})`, false)),
  ];
}
