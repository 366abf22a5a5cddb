import type { Role } from '../../../libs/domain/roles.js';
import { acknowledgeDesk, answerDesk } from './play-desk.js';
import { called, deregistered, gapYear, goesToWork, meeting, pausedFor, stops, worried } from './play-school.js';
import type { Play } from './play-use-cases.js';
import { talk, type Act, type Story } from './story.js';

const act = (daysAgo: number, role: Role, play: Play): Act => ({ daysAgo, role, play });

/**
 * Forty made-up students, spread over all stations of the line and beside it. Days are counted from today, so that the
 * demo is the same on every day of the year but for the holidays in between.
 */
export const STORIES: readonly Story[] = [
  // Oriëntatie
  { about: 'just registered', registered: 3, starts: 280, age: 17 },
  { about: 'profile is late', registered: 38, starts: 280, age: 18, cast: { profile: 'waits' } },
  {
    about: 'profile paused: the mentor is ill',
    registered: 21,
    starts: 290,
    age: 17,
    cast: { profile: 'waits' },
    acts: [act(8, 'vso-coordinator', pausedFor('profile', 14))],
  },
  { about: 'reads the file', registered: 14, starts: 285, age: 16, cast: { inform: 'waits' } },
  {
    about: 'a transfercoach is sought',
    registered: 16,
    starts: 285,
    age: 17,
    coachFits: true,
    cast: { 'coach-match': 'waits', inform: 'waits' },
  },
  // Aanmelding
  {
    about: 'consent waits for the student',
    registered: 24,
    starts: 270,
    age: 17,
    cast: { consent: 'waits', application: 'waits' },
  },
  {
    about: 'consent waits for the parents',
    registered: 27,
    starts: 270,
    age: 15,
    cast: { consent: 'waits', application: 'waits' },
  },
  {
    about: 'refuses consent: nobody is alarmed',
    registered: 50,
    starts: 260,
    age: 18,
    cast: { consent: { after: 4, code: 'refused' }, application: 'waits' },
  },
  { about: 'handover waits since a few days', registered: 24, starts: 250, age: 17, cast: { handover: 'waits' } },
  { about: 'nobody accepts the handover', registered: 40, starts: 240, age: 18, cast: { handover: 'waits' } },
  {
    about: 'handover was returned and sent again',
    registered: 27,
    starts: 245,
    age: 16,
    cast: {
      handover: [
        {
          after: 3,
          code: 'returned',
          more: { reason: 'incomplete', words: 'De reactie van de leerling ontbreekt nog.' },
        },
        { after: 4, code: 'resent' },
      ],
    },
  },
  // Kennismaking
  { about: 'intake has to be planned', registered: 26, starts: 220, age: 17, cast: { intake: 'waits' } },
  {
    about: 'intake is planned for next week',
    registered: 33,
    starts: 215,
    age: 17,
    cast: { intake: 'waits' },
    acts: [act(2, 'mbo-intaker', meeting('intake', 7, ['parent', 'vso-mentor', 'mbo-intaker']))],
  },
  {
    about: 'did not show up once',
    registered: 46,
    starts: 200,
    age: 19,
    cast: { intake: [{ after: 15, code: 'no-show', more: { reason: 'forgotten' } }] },
  },
  {
    about: 'did not show up twice: the desk is asked to join',
    registered: 60,
    starts: 190,
    age: 17,
    cast: {
      intake: [
        { after: 12, code: 'no-show', more: { reason: 'travel' } },
        { after: 14, code: 'no-show', more: { reason: 'not-reached' } },
      ],
    },
  },
  {
    about: 'specialist intake',
    registered: 46,
    starts: 205,
    age: 16,
    extraSupport: true,
    cast: { 'specialist-intake': 'waits' },
  },
  // Plaatsing
  { about: 'placement is awaited', registered: 44, starts: 180, age: 18, cast: { placement: 'waits' } },
  { about: 'plan is being made', registered: 62, starts: 160, age: 17, extraSupport: true, cast: { plan: 'waits' } },
  {
    about: 'plan stalls: overstaptafel',
    registered: 87,
    starts: 130,
    age: 17,
    extraSupport: true,
    cast: { plan: 'waits' },
  },
  {
    about: 'plan stalls: reported, and acknowledged by the desk',
    registered: 120,
    starts: 110,
    age: 17,
    extraSupport: true,
    cast: { plan: 'waits' },
    acts: [act(4, 'leerplicht', acknowledgeDesk)],
  },
  {
    about: 'agreements wait for a signature',
    registered: 72,
    starts: 150,
    age: 18,
    extraSupport: true,
    cast: { 'plan-agreement': 'waits' },
  },
  // Start
  { about: 'everything is being made ready', registered: 190, starts: 22, age: 17, cast: { ready: 'waits' } },
  { about: 'all ready, starts next week', registered: 200, starts: 9, age: 18 },
  { about: 'first day', registered: 210, starts: -1, age: 17, cast: { started: 'waits' } },
  {
    about: 'never came: reported',
    registered: 240,
    starts: -26,
    age: 19,
    coachFits: true,
    cast: { started: 'waits' },
    acts: [
      act(25, 'mbo-mentor', called(false, 'Neemt niet op, voicemail ingesproken.')),
      act(22, 'vso-mentor', called(false, 'Ook de vso-mentor krijgt geen gehoor.')),
    ],
  },
  // Landing
  { about: 'first days', registered: 215, starts: -4, age: 17, cast: { 'check-in': 'waits' } },
  {
    about: 'amber talk',
    registered: 235,
    starts: -23,
    age: 17,
    coachFits: true,
    cast: {
      'check-in-3': talk({
        attending: 'partly',
        student: 3,
        mentor: 4,
        signals: ['travel'],
        studentWords: 'De reis duurt te lang.',
      }),
    },
  },
  {
    about: 'red talk: a call today, then every week',
    registered: 250,
    starts: -46,
    age: 18,
    coachFits: true,
    extraSupport: true,
    cast: {
      'check-in-5': talk({
        attending: 'partly',
        student: 2,
        mentor: 3,
        signals: ['overload'],
        studentWords: 'Het is me te druk.',
      }),
      'check-in-6': 'waits',
    },
    acts: [act(1, 'mbo-mentor', worried)],
  },
  {
    about: 'mentor and student see it differently',
    registered: 240,
    starts: -34,
    age: 16,
    cast: { 'check-in-4': talk({ mentor: 5, student: 2, studentWords: 'Ik heb met niemand contact.' }) },
  },
  {
    about: 'contact is lost',
    registered: 270,
    starts: -70,
    age: 18,
    extraSupport: true,
    cast: {
      'check-in-5': { after: 2, code: 'missed' },
      'check-in-6': 'waits',
      'check-in-7': 'waits',
      'check-in-8': 'waits',
    },
    acts: [
      act(24, 'mbo-mentor', called(false, 'Telefoon staat uit.')),
      act(20, 'vso-mentor', called(false, 'Moeder weet het ook niet.')),
      act(3, 'rmc', acknowledgeDesk),
      act(1, 'rmc', answerDesk),
    ],
  },
  { about: 'past day 59, all green', registered: 275, starts: -82, age: 17 },
  { about: 'day 100 comes near', registered: 290, starts: -96, age: 18, cast: { 'landing-review': 'waits' } },
  // Nazorg
  {
    about: 'the vso takes over for nazorg',
    registered: 330,
    starts: -112,
    age: 17,
    cast: { 'landing-review': { daysAgo: 4, code: 'continued' }, 'nazorg-acceptance': 'waits' },
  },
  { about: 'first nazorg contact today', registered: 320, starts: -125, age: 18, cast: { nazorg: 'waits' } },
  {
    about: 'half a year on',
    registered: 400,
    starts: -200,
    age: 19,
    coachFits: true,
    entree: true,
    cast: { 'nazorg-2': { after: 3, code: 'not-reached' } },
  },
  {
    about: 'left without a destination: reported',
    registered: 330,
    starts: -95,
    age: 17,
    municipality: 'Purmerend',
    acts: [act(7, 'mbo-coordinator', deregistered)],
  },
  // Afgerond, tussenjaar, gestopt
  {
    about: 'closed after a year',
    registered: 740,
    starts: -450,
    age: 20,
    cast: { closing: { after: 5, code: 'closed', destination: 'mbo' } },
  },
  {
    about: 'gap year',
    registered: 300,
    starts: 65,
    age: 18,
    acts: [act(110, 'vso-mentor', gapYear)],
    cast: { nazorg: { after: 2, code: 'reached' } },
  },
  { about: 'went to work', registered: 120, starts: 160, age: 19, acts: [act(30, 'vso-mentor', goesToWork)] },
  { about: 'stopped, no destination yet', registered: 130, starts: 140, age: 18, acts: [act(12, 'vso-mentor', stops)] },
];
