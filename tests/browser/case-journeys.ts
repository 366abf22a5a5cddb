import { PlanActivity } from '../../libs/casework/orientation/activities.js';
import { AddOffer } from '../../libs/casework/plan/catalogue.js';
import { AskCorrection } from '../../libs/casework/dossier/corrections.js';
import { DraftPlan } from '../../libs/casework/plan/draft-plan.js';
import { OfferPlan } from '../../libs/casework/plan/offer-plan.js';
import { ReadPlans } from '../../libs/casework/plan/read-plans.js';
import { SignPlan } from '../../libs/casework/plan/sign-plan.js';
import { PrepareHandover } from '../../libs/casework/intake/handover.js';
import { ProposeDates } from '../../libs/casework/intake/date-proposals.js';
import { ProposeCoach } from '../../libs/casework/orientation/coach-match.js';
import { WriteProfile } from '../../libs/casework/orientation/profile.js';
import { RecordOwnAnswer } from '../../libs/casework/check-ins.js';
import type { PlanTextBody } from '../../libs/contracts/guidance/plan.js';
import { WriteProfileSchema } from '../../libs/contracts/guidance/orientation.js';
import { instantOf, isoInAmsterdam } from '../../libs/calendar/index.js';
import { Journey, type Tools } from './journeys.js';

/** Students who are in the middle of something, by the name of the test that meets them. */
export const CASE_STUDENTS = {
  signing: 'Sofia Meijer',
  choosing: 'Rayan Benali',
  coached: 'Fenna Jacobs',
  handing: 'Mees Dijkstra',
  placing: 'Puk Hendriks',
  applying: 'Lars Prins',
  absent: 'Nina Bos',
} as const;
export type CaseStudentKey = keyof typeof CASE_STUDENTS;
export type CaseTransfers = Record<CaseStudentKey, string>;

const PROFILE = WriteProfileSchema.parse({
  strengths: { strengths: ['Werkt precies', 'Helpt anderen'], othersSay: 'Een rustige kracht in de groep.' },
  whatWorks: { works: ['Eerst voordoen, dan zelf', 'Een vaste plek'], doesNotWork: ['Drukte vlak voor een toets'] },
  profile: {
    introduction: 'Ik ben graag bezig met mijn handen.',
    interests: ['Koken', 'Voetbal'],
    dream: 'Kok worden.',
  },
  needs: {
    domains: {
      learning: { need: 'Korte opdrachten', whatHelps: ['Een stappenplan'] },
      social: { need: 'Iemand die even meeloopt', whatHelps: ['Een maatje'] },
    },
  },
  network: { people: [{ name: 'Oma Riet', relation: 'oma', helpsWith: 'Op tijd opstaan' }] },
  screening: { limitedNetwork: true, expectedTrouble: true, extraSupport: true },
});

const moment = (day: string, minute: number): string => isoInAmsterdam(instantOf(day, minute));

function planText(offer: string): PlanTextBody {
  return {
    goal: 'Op tijd en rustig beginnen in de keuken.',
    strengths: 'Werkt precies en helpt anderen.',
    ownWords: 'Ik wil laten zien wat ik kan.',
    needs: { learning: 'Korte opdrachten', social: 'Iemand die even meeloopt' },
    actions: [
      {
        domain: 'learning',
        what: 'Elke maandag tien minuten met de mentor',
        owner: 'mbo-mentor',
        start: '2026-09-01',
        seenBy: 'De opdrachten zijn op tijd af',
        offer,
      },
      {
        domain: 'social',
        what: 'Een maatje in de eerste weken',
        owner: 'mbo-coordinator',
        start: '2026-09-01',
        end: '2027-02-01',
        seenBy: 'Er is iemand om mee te pauzeren',
      },
    ],
  };
}

/** Plans that wait for signatures, moments that wait for a choice, a coach who was proposed: on the day that the others stand at. */
export async function playCases(tools: Tools, landing: string): Promise<CaseTransfers> {
  const { casework, city, clock, settle } = tools;
  const { staff } = city;
  const coordinator = staff['mbo-coordinator'];
  const { id: offer } = await new AddOffer(casework).execute(coordinator, {
    domain: 'learning',
    name: 'Vast gesprek met de mentor',
  });
  const withPlan = async (transfer: string): Promise<{ plan: string; digest: string }> => {
    clock.minutes(1);
    const { created: plan = '' } = await new DraftPlan(casework).execute(coordinator, {
      transfer,
      text: planText(offer),
    });
    await new OfferPlan(casework).execute(coordinator, { transfer, plan });
    await settle();
    const { plans } = await new ReadPlans(casework).execute(coordinator, { transfer });
    return { plan, digest: plans.find(({ id }) => id === plan)?.digest ?? '' };
  };

  const signing = await Journey.start(tools, CASE_STUDENTS.signing);
  await signing.toPlan();
  await withPlan(signing.transfer);

  const running = await withPlan(landing);
  for (const signer of ['student', 'parent', undefined] as const) {
    clock.minutes(1);
    await new SignPlan(casework).execute(coordinator, {
      transfer: landing,
      ...running,
      ...(signer === undefined ? {} : { inPerson: { signer, words: 'Samen gelezen in het gesprek.' } }),
    });
    await settle();
  }
  await new RecordOwnAnswer(casework).execute(
    { kind: 'student', transfer: landing },
    { transfer: landing, step: 'check-in-5', attending: 'yes', feeling: 4, words: 'De keuken is leuk.' },
  );

  const choosing = await Journey.start(tools, CASE_STUDENTS.choosing);
  await choosing.toHandover();
  await choosing.done('mbo-contact', 'handover', 'accepted');
  await new ProposeDates(casework).execute(staff['mbo-intaker'], {
    transfer: choosing.transfer,
    step: 'intake',
    slots: [
      { startsAt: moment('2026-12-15', 600), endsAt: moment('2026-12-15', 645), place: 'lokaal 1.03' },
      { startsAt: moment('2026-12-17', 840), endsAt: moment('2026-12-17', 885) },
    ],
    invited: ['vso-mentor', 'parent'],
  });

  const coached = await Journey.start(tools, CASE_STUDENTS.coached);
  clock.minutes(1);
  await new WriteProfile(casework).execute(staff['vso-mentor'], { ...PROFILE, transfer: coached.transfer });
  await settle();
  await new ProposeCoach(casework).execute(staff['vso-mentor'], {
    transfer: coached.transfer,
    coach: staff.transfercoach.membership,
    why: 'Rosa kent de keuken van het mbo goed.',
  });
  await new PlanActivity(casework).execute(staff['vso-mentor'], {
    transfer: coached.transfer,
    kind: 'trial-day',
    startsAt: moment('2026-12-16', 540),
    endsAt: moment('2026-12-16', 840),
    place: 'MBO College Zuid',
    invited: ['vso-mentor'],
  });
  await new AskCorrection(casework).execute(
    { kind: 'student', transfer: coached.transfer },
    { transfer: coached.transfer, section: 'profile', words: 'Ik wil bakker worden, geen kok.' },
  );

  const handing = await Journey.start(tools, CASE_STUDENTS.handing);
  clock.minutes(1);
  await new WriteProfile(casework).execute(staff['vso-mentor'], {
    ...PROFILE,
    screening: { limitedNetwork: false, expectedTrouble: false, extraSupport: false },
    transfer: handing.transfer,
  });
  await settle();
  await handing.done('vso-mentor', 'inform', 'viewed');
  await handing.done('vso-mentor', 'application', 'applied');
  await new PrepareHandover(casework).execute(staff['vso-mentor'], {
    transfer: handing.transfer,
    called: staff['mbo-contact'].membership,
    callAt: moment('2026-12-10', 570),
    words: 'Hoe Mees het liefst begint op een nieuwe plek.',
  });

  // Begun from the profile, and not yet put before anybody.
  await new DraftPlan(casework).execute(coordinator, { transfer: handing.transfer });

  const absent = await Journey.start(tools, CASE_STUDENTS.absent, { start: '2026-12-07', leavesSchool: '2026-12-04' });
  await absent.toLanding();

  const placing = await Journey.start(tools, CASE_STUDENTS.placing);
  await placing.toHandover();
  await placing.done('mbo-contact', 'handover', 'accepted');
  await placing.done('mbo-intaker', 'intake', 'held', { attended: ['student'] });
  const applying = await Journey.start(tools, CASE_STUDENTS.applying);
  await settle();
  const of = ({ transfer }: Journey): string => transfer;
  return {
    signing: of(signing),
    choosing: of(choosing),
    coached: of(coached),
    handing: of(handing),
    placing: of(placing),
    applying: of(applying),
    absent: of(absent),
  };
}
