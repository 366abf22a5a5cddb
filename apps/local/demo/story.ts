import type { CheckInBody } from '../../../libs/contracts/commands.js';
import type { RecordOutcomeInput } from '../../../libs/casework/record-outcome.js';
import type { DESTINATIONS } from '../../../libs/domain/codes.js';
import type { Role } from '../../../libs/domain/roles.js';
import { kindOf, type StepKey } from '../../../libs/domain/steps.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import type { Play } from './play-use-cases.js';

/** How somebody finishes a step. */
export interface Doing {
  /** Calendar days after the step was opened; the next school day when that is none. */
  after?: number;
  /** Or: this many calendar days before the first day at the mbo. */
  beforeStart?: number;
  /** Or: this many calendar days before today. */
  daysAgo?: number;
  code: string;
  more?: Partial<RecordOutcomeInput>;
  /** Where the student goes; who finishes the step stays the owner. */
  destination?: keyof typeof DESTINATIONS;
}

/** What is done with a step; a list for the first time, the second time, …; `waits` leaves it open. */
export type Manner = Doing | readonly Doing[] | 'waits';
export type Cast = Readonly<Partial<Record<StepKey, Manner>>>;

/** Something that a person does besides finishing steps. */
export interface Act {
  daysAgo: number;
  role: Role;
  play: Play;
}

/** One made-up student and how the way to the mbo went until now. */
export interface Story {
  /** What a visitor can see here; not shown, only for who reads this. */
  about: string;
  /** Days before today on which the transfer was registered. */
  registered: number;
  /** Days from today to the first day at the mbo; negative is in the past. */
  starts: number;
  /** In whole years, today. */
  age: number;
  extraSupport?: boolean;
  /** Limited network and expected trouble: a transfercoach is proposed. */
  coachFits?: boolean;
  entree?: boolean;
  municipality?: string;
  cast?: Cast;
  acts?: readonly Act[];
}

const GOES_WELL = 'Leert snel in de praktijk, komt op tijd en helpt anderen.';

export interface TalkColours {
  attending?: 'yes' | 'partly' | 'no';
  student?: 1 | 2 | 3 | 4 | 5;
  mentor?: 1 | 2 | 3 | 4 | 5;
  signals?: CheckInBody['signals'];
  goesWell?: string;
  studentWords?: string;
}

/** A landing talk with its answers; a good one when nothing else is said. */
export function talk(answers: TalkColours = {}, after = 1): Doing {
  const { attending = 'yes', student = 4, mentor = 4, signals = [], goesWell = GOES_WELL, studentWords } = answers;
  const words = studentWords === undefined ? {} : { studentWords };
  return {
    after,
    code: 'held',
    more: { checkIn: { attending, student, mentor, signals, delivered: {}, goesWell, ...words } },
  };
}

/** Everybody does what is asked, in good time. */
const ORDINARY: Cast = {
  profile: {
    after: 8,
    code: 'completed',
    more: { words: 'Werkt graag met de handen, maakt af wat is begonnen. Een rustige plek helpt.' },
  },
  inform: { after: 6, code: 'viewed' },
  consent: { after: 4, code: 'given' },
  'coach-match': { after: 9, code: 'matched' },
  application: { after: 14, code: 'applied' },
  handover: { after: 3, code: 'accepted' },
  intake: { after: 15, code: 'held', more: { attended: ['student', 'parent', 'mbo-intaker', 'vso-mentor'] } },
  'specialist-intake': { after: 14, code: 'held' },
  placement: { after: 8, code: 'placed' },
  plan: {
    after: 12,
    code: 'drafted',
    more: { words: 'Vaste plek vooraan, rooster een week vooruit, elke maandag kort overleg.' },
  },
  'plan-agreement': { after: 7, code: 'signed' },
  ready: { beforeStart: 25, code: 'ready' },
  started: { after: 0, code: 'present' },
  'check-in': talk(),
  'landing-review': { after: 2, code: 'continued' },
  'study-advice': { after: 6, code: 'positive' },
  'nazorg-acceptance': { after: 3, code: 'accepted' },
  nazorg: { after: 3, code: 'reached', more: { words: 'Het gaat goed op school, stage is geregeld.' } },
  destination: 'waits',
  closing: { after: 5, code: 'closed' },
};

/** How a step is finished for the n-th time (from 0) in a story; undefined when it waits. */
export function mannerOf(cast: Cast, step: StepKey, n: number): Doing | undefined {
  const manner = cast[step] ?? cast[kindOf(step) ?? step] ?? ORDINARY[step] ?? ORDINARY[kindOf(step) ?? step];
  if (manner === undefined || manner === 'waits') return undefined;
  return isList(manner) ? manner[n] : manner;
}

function isList(manner: Doing | readonly Doing[]): manner is readonly Doing[] {
  return Array.isArray(manner);
}

/** Birth date of somebody of this age today, some months after the last birthday. */
export function birthDateFor(age: number, today: LocalDate, n: number): LocalDate {
  const months = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7)) - 1 - age * 12 - 2 - (n % 8);
  const day = 1 + ((n * 7) % 28);
  return `${Math.floor(months / 12)}-${String((months % 12) + 1).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
