import type { Policy, StepPolicy } from '../policy.js';

const SCHOOL_LADDER = [-3, 0, 3, 5, 10];
const FULL_LADDER = [...SCHOOL_LADDER, 15];

function step(policy: Partial<StepPolicy>): StepPolicy {
  return { ladder: SCHOOL_LADDER, notices: [], outside: false, ...policy };
}
function outside(policy: Partial<StepPolicy>): StepPolicy {
  return step({ ladder: FULL_LADDER, outside: true, ...policy });
}
const schoolDays = (count: number) => ({ count, unit: 'school-days' as const });

/** The default agreements. Values are data: a region may keep its own version. */
export const standaard2026: Policy = {
  key: 'standaard-2026',
  label: 'Standaard 2026',
  steps: {
    profile: step({ term: schoolDays(15), notAfter: '03-01' }),
    inform: step({ term: schoolDays(10) }),
    // Refusing or staying silent costs nothing: after the term the mentor talks in person, and nobody else hears of it.
    consent: step({ term: schoolDays(10), ladder: [0], notices: [schoolDays(3), schoolDays(7)] }),
    'coach-match': step({ term: schoolDays(10), ladder: [-3, 0, 3, 5] }),
    application: step({ notAfter: '04-01', notices: ['01-01', '03-01', '03-15', '03-25'] }),
    'confirm-application': step({ notAfter: '06-30', notices: ['06-10', '06-20'] }),
    handover: step({ term: schoolDays(5) }),
    intake: outside({ term: schoolDays(30), notices: [schoolDays(10)] }),
    'specialist-intake': outside({ term: schoolDays(20) }),
    placement: outside({ term: schoolDays(15) }),
    plan: outside({ term: schoolDays(15), beforeStart: schoolDays(10) }),
    'plan-agreement': outside({ term: schoolDays(15), beforeStart: schoolDays(1) }),
    ready: step({ beforeStart: schoolDays(10) }),
    started: step({ term: schoolDays(1), ladder: [0, 3, 5, 10] }),
    'check-in': step({ term: schoolDays(3), ladder: [0, 3, 5, 10] }),
    'landing-review': step({ term: schoolDays(5) }),
    'bpv-check': step({ term: schoolDays(5), ladder: [0, 3, 5] }),
    'study-advice': step({ ladder: SCHOOL_LADDER }),
    'sick-check': step({ term: schoolDays(10) }),
    'nazorg-acceptance': step({ term: schoolDays(5), ladder: [0, 3, 5, 10] }),
    nazorg: step({ term: schoolDays(10), ladder: [0, 3, 5, 10] }),
    destination: step({ term: { count: 10, unit: 'working-days' }, ladder: [-3, 0, 3, 5, 10] }),
    closing: step({ term: schoolDays(10) }),
    // Its last day is agreed at the table itself.
    action: step({}),
  },
  rungs: [
    { rung: -3, action: 'remind' },
    { rung: 0, action: 'remind' },
    { rung: 3, action: 'remind-with-deputy' },
    { rung: 5, action: 'supervisor' },
    { rung: 10, action: 'contacts' },
    { rung: 15, action: 'outside' },
  ],
  late: { divisor: 3, minimum: 3 },
  intakePlannedWithin: schoolDays(10),
  landing: {
    days: [1, 7, 14, 28, 42, 56, 77],
    weeklyEvery: { count: 7, unit: 'days' },
    amberWithin: { count: 14, unit: 'days' },
    greensToRelax: 2,
    notDeliveredIsRed: 2,
    reviewDay: 100,
  },
  notStarted: {
    after: schoolDays(10),
    notAfter: '10-01',
    calls: [
      { day: 0, role: 'mbo-mentor' },
      { day: 1, role: 'vso-mentor' },
      { day: 4, role: 'transfercoach' },
    ],
  },
  contactLostAfter: schoolDays(10),
  noShowsToEscalate: 2,
  studyAdvice: { oneYear: { from: 3, to: 4 }, longer: { from: 9, endOfYear: '07-31' } },
  bpv: { around: schoolDays(10) },
  nazorg: { months: [4, 6, 9, 12], minimumMonths: 12, maximumMonths: 24 },
  dormant: { everyMonths: 3, maximumMonths: 24 },
  coach: { hours: 40 },
  plan: { parentsCoSign: 'minors' },
  escalation: {
    acknowledge: { count: 5, unit: 'working-days' },
    feedback: { count: 20, unit: 'working-days' },
    coordinatorAfter: { count: 5, unit: 'working-days' },
  },
  sources: {
    'steps.profile': 'Pilot transfercoaching Amsterdam: profiel vroeg in het laatste jaar',
    'steps.inform': 'WEC 43: inzage voor overdracht; termijn is eigen keuze',
    'steps.consent': 'AVG 7, UAVG 5; termijn is eigen keuze',
    'steps.coach-match': 'Pilot transfercoaching Amsterdam; termijn is eigen keuze',
    'steps.application': 'WEB 8.0.1: aanmelden uiterlijk 1 april',
    'steps.confirm-application': 'WEB 8.1.1c: antwoord voor 1 juli',
    'steps.handover': 'Eigen keuze: bezorgen is niet aanvaarden',
    'steps.intake': 'Werksessies overstap vso-mbo',
    'steps.specialist-intake': 'Werksessies overstap vso-mbo',
    'steps.placement': 'WEB 8.1.1: toelatingsrecht; termijn uit werksessies',
    'steps.plan': 'Werksessies overstap vso-mbo',
    'steps.plan-agreement': 'WEB 8.1.3a: afspraken schriftelijk voor inschrijving; tekenen is eigen keuze',
    'steps.ready': 'Werksessies overstap vso-mbo',
    'steps.started': 'Nazorgplicht; termijn is eigen keuze',
    'steps.check-in': 'Eigen keuze: dicht op elkaar voor dag 59',
    'steps.landing-review': 'Gezamenlijke evaluatie van de overstap',
    'steps.bpv-check': 'Stage is een struikelblok (werksessies)',
    'steps.study-advice': 'WEB 8.1.7a',
    'steps.sick-check': 'Ziekteverzuim via jeugdarts; termijn is eigen keuze',
    'steps.nazorg-acceptance': 'Eigen keuze: de regie wisselt alleen door aanvaarding',
    'steps.nazorg': 'Nazorg minstens een jaar; twee belletjes per jaar is te weinig',
    'steps.destination': 'Eigen keuze: nooit zonder bestemming en eigenaar',
    'steps.closing': 'Eigen keuze: afsluiten met bewijs',
    'steps.action': 'Eigen keuze: een besluit zonder eigenaar en datum is geen besluit',
    rungs: 'Eigen keuze: eerst binnen de scholen, dan naar buiten',
    late: 'Eigen keuze: kortere termijn in plaats van direct alarm',
    intakePlannedWithin: 'Werksessies overstap vso-mbo',
    landing: 'Onderzoek Amsterdam: vroege uitval gemiddeld op dag 59',
    notStarted: 'Eigen keuze; bellen op de dag zelf uit werksessies',
    contactLostAfter: 'Eigen keuze',
    noShowsToEscalate: 'Werksessies overstap vso-mbo',
    studyAdvice: 'WEB 8.1.7a',
    bpv: 'Eigen keuze',
    nazorg: 'WEC 44: tot twee jaar na vertrek; minstens een jaar nazorg',
    dormant: 'WEC 44: tot twee jaar na vertrek; ritme is eigen keuze',
    coach: 'Pilot transfercoaching Amsterdam: 40 uur per traject',
    plan: 'WEB 8.1.3a vraagt schriftelijk; meetekenen door ouders is eigen keuze',
    escalation: 'Eigen keuze',
  },
};
