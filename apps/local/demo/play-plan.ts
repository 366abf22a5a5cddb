import type { Casework } from '../../../libs/casework/casework.js';
import { DraftPlan } from '../../../libs/casework/plan/draft-plan.js';
import { OfferPlan } from '../../../libs/casework/plan/offer-plan.js';
import { ReadPlans } from '../../../libs/casework/plan/read-plans.js';
import { SignPlan } from '../../../libs/casework/plan/sign-plan.js';
import type { PlanTextBody } from '../../../libs/contracts/guidance/plan.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import type { Actor } from '../../../libs/persistence/actor.js';

const textFrom = (start: LocalDate): PlanTextBody => ({
  goal: 'Rustig beginnen en elke dag op school zijn.',
  strengths: 'Leert snel in de praktijk, maakt af wat is begonnen en helpt anderen.',
  ownWords: 'Ik wil graag weten wat er komt. Dan gaat het goed.',
  needs: {
    learning: 'Opdrachten in korte stappen.',
    social: 'Iemand om de eerste weken mee op te trekken.',
  },
  actions: [
    {
      domain: 'learning',
      what: 'Elke maandag tien minuten met de mentor over het rooster van die week',
      owner: 'mbo-mentor',
      start,
      seenBy: 'De opdrachten zijn op tijd af.',
    },
    {
      domain: 'social',
      what: 'Een maatje uit de klas in de eerste zes weken',
      owner: 'mbo-coordinator',
      start,
      seenBy: 'Er is iemand om de pauze mee door te brengen.',
    },
  ],
});

interface Planning {
  casework: Casework;
  transfer: string;
  coordinator: Actor;
}

/** Writes the support plan and puts it before those who sign; its step ends with that. */
export async function makePlan(
  { casework, transfer, coordinator }: Planning,
  start: LocalDate,
): Promise<{ seq: number }> {
  const { created: plan = '' } = await new DraftPlan(casework).execute(coordinator, {
    transfer,
    text: textFrom(start),
  });
  return new OfferPlan(casework).execute(coordinator, { transfer, plan });
}

/** Everybody whose signature is asked signs, the school last; nothing when no plan lies ready. */
export async function signPlan({ casework, transfer, coordinator }: Planning): Promise<{ seq: number } | undefined> {
  const { plans } = await new ReadPlans(casework).execute(coordinator, { transfer });
  const offered = plans.find(({ status }) => status === 'offered');
  if (offered === undefined) return undefined;
  const actors: Record<(typeof offered.signers)[number], Actor> = {
    student: { kind: 'student', transfer },
    parent: { kind: 'parent', transfer, parent: 0 },
    mbo: coordinator,
  };
  let last: { seq: number } | undefined;
  for (const signer of ['student', 'parent', 'mbo'] as const) {
    if (!offered.signers.includes(signer)) continue;
    const signed = { transfer, plan: offered.id, digest: offered.digest ?? '' };
    last = await new SignPlan(casework).execute(actors[signer], signed);
  }
  return last;
}
