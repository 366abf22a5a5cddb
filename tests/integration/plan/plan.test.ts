import { beforeAll, describe, expect, it } from '@jest/globals';
import { OfferPlan, CheckPlan } from '../../../libs/casework/plan/offer-plan.js';
import { DraftPlan, WithdrawPlan, WritePlan } from '../../../libs/casework/plan/draft-plan.js';
import { ReadPlans, type PlanView } from '../../../libs/casework/plan/read-plans.js';
import { SignPlan, type SignPlanInput } from '../../../libs/casework/plan/sign-plan.js';
import { AddOffer, EndOffer, ReadCatalogue } from '../../../libs/casework/plan/catalogue.js';
import { PrintPlan } from '../../../libs/casework/reports/plan-annex.js';
import { WriteProfile } from '../../../libs/casework/orientation/profile.js';
import { pdfOf } from '../../../libs/documents/pdf.js';
import { printPage } from '../../../libs/documents/print-page.js';
import type { PlanTextBody } from '../../../libs/contracts/guidance/plan.js';
import type { Actor } from '../../../libs/persistence/actor.js';
import { checkPdf } from '../../setup/pdf-checker.js';
import { member } from '../casework/region.js';
import { refusal, usePlay, type Play } from '../casework/school.js';

const stage = usePlay();
let play: Play;
let offer: string;

beforeAll(async () => {
  play = stage.play;
  const added = await new AddOffer(play.casework).execute(play.mbo('mbo-coordinator'), { domain: 'learning', name: 'Huiswerkklas' });
  offer = added.id;
});

const text = (more: Partial<PlanTextBody> = {}): PlanTextBody => ({
  goal: 'Een goede start',
  needs: { learning: 'Korte opdrachten' },
  actions: [
    { domain: 'learning', what: 'Elke maandag de week bespreken', owner: 'mbo-mentor', start: '2027-08-30', seenBy: 'Het werk is af', offer },
  ],
  ...more,
});

/** A student with a need, as far as the step plan. */
async function untilPlan(changes: Parameters<Play['handedOver']>[0] = {}): Promise<string> {
  const transfer = await play.handedOver(changes);
  await play.finish(transfer, play.mbo(), 'handover', 'accepted');
  await play.finish(transfer, play.mbo('mbo-intaker'), 'intake', 'held-extra-support');
  await play.finish(transfer, play.mbo('mbo-coordinator'), 'specialist-intake', 'held');
  return transfer;
}

async function drafted(transfer: string, body: PlanTextBody | undefined = text()): Promise<string> {
  const { created } = await new DraftPlan(play.casework).execute(play.mbo('mbo-coordinator'), { transfer, text: body });
  return created!;
}

async function offered(transfer: string, body?: PlanTextBody): Promise<PlanView> {
  const plan = await drafted(transfer, body);
  await new OfferPlan(play.casework).execute(play.mbo('mbo-coordinator'), { transfer, plan });
  await play.settle();
  return planOf(transfer, plan);
}

async function planOf(transfer: string, plan: string, actor: Actor = play.mbo('mbo-coordinator')): Promise<PlanView> {
  const { plans } = await new ReadPlans(play.casework).execute(actor, { transfer });
  return plans.find(({ id }) => id === plan)!;
}

async function sign(actor: Actor, transfer: string, { id: plan, digest }: PlanView, more: Partial<SignPlanInput> = {}) {
  const signed = await new SignPlan(play.casework).execute(actor, { transfer, plan, digest: digest!, ...more });
  await play.settle();
  return signed;
}

async function signedByAll(transfer: string, plan: PlanView): Promise<void> {
  await sign({ kind: 'student', transfer }, transfer, plan);
  await sign(play.mbo('mbo-coordinator'), transfer, plan);
  await sign({ kind: 'parent', transfer, parent: 0 }, transfer, plan);
}

const outcomesOf = async (transfer: string): Promise<string[]> =>
  (
    await play.database.admin.query<{ told: string }[]>(
      `SELECT body->>'step' || ':' || (body->>'code') AS told FROM facts WHERE transfer_id = $1 AND type = 'outcome' ORDER BY seq`,
      [transfer],
    )
  ).map(({ told }) => told);

describe('drafting a plan', () => {
  it('begins with what the profile tells, per life domain', async () => {
    const transfer = await play.started();
    await new WriteProfile(play.casework).execute(play.vso(), {
      transfer,
      strengths: { strengths: ['Werkt precies'] },
      whatWorks: { works: ['Een vaste plek'], doesNotWork: [] },
      profile: { introduction: 'Ik ben graag buiten.', interests: [] },
      needs: { domains: { learning: { need: 'Korte opdrachten', whatHelps: ['Een stappenplan'] } } },
      screening: { limitedNetwork: false, expectedTrouble: false, extraSupport: true },
    });
    await play.settle();
    await play.finish(transfer, play.vso(), 'inform', 'viewed');
    await play.finish(transfer, play.vso(), 'application', 'applied');
    await play.finish(transfer, play.mbo(), 'handover', 'accepted');
    const { created } = await new DraftPlan(play.casework).execute(play.mbo('mbo-coordinator'), { transfer });
    const plan = await planOf(transfer, created!);
    expect(plan.text).toMatchObject({ strengths: 'Werkt precies', needs: { learning: 'Korte opdrachten\nWat helpt: Een stappenplan' }, actions: [] });
    expect(plan.findings.map(({ code }) => code)).toEqual(['no-action', 'need-without-action']);
  });

  it('is done by one pair of hands at a time: who saw an older draft hears it', async () => {
    const transfer = await untilPlan();
    const plan = await drafted(transfer);
    const { seen } = await planOf(transfer, plan);
    const write = (actor: Actor): Promise<unknown> => new WritePlan(play.casework).execute(actor, { transfer, plan, text: text({ goal: 'Anders' }), seen });
    await write(play.mbo('mbo-mentor'));
    expect(await refusal(write(play.mbo('mbo-coordinator')))).toMatchObject({ code: 'VERSION.CONFLICT', status: 412 });
    expect(await refusal(drafted(transfer))).toMatchObject({ code: 'PLAN.BUSY' });
  });

  it('is no business of a school that the register does not let in yet', async () => {
    const transfer = await play.started();
    expect(await refusal(new ReadPlans(play.casework).execute(play.mbo('mbo-coordinator'), { transfer }))).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
  });
});

describe('putting a plan up for signing', () => {
  it('is refused with everything that is missing, and changes nothing', async () => {
    const transfer = await untilPlan();
    const wrong = text({ actions: [{ ...text().actions[0]!, offer: '00000000-0000-4000-8000-000000000000', end: '2027-01-01' }] });
    const plan = await drafted(transfer, wrong);
    const refused = await refusal(new OfferPlan(play.casework).execute(play.mbo('mbo-coordinator'), { transfer, plan }));
    expect(refused.code).toBe('PLAN.INCOMPLETE');
    expect(refused.errors.map(({ code }) => code)).toEqual(['PLAN.END_BEFORE_START', 'PLAN.NOT_OFFERED']);
    expect((await planOf(transfer, plan)).status).toBe('draft');
  });

  it('finishes the step, asks student, mbo and the parents of a minor, and fixes the text', async () => {
    const transfer = await untilPlan();
    const plan = await offered(transfer);
    expect(plan).toMatchObject({ status: 'offered', signers: ['student', 'mbo', 'parent'] });
    expect(await outcomesOf(transfer)).toContain('plan:drafted');
    expect(play.working.stateOf(transfer).steps.find(({ key }) => key === 'plan-agreement')?.status).toBe('open');
    const asked = await play.database.admin.query<{ kind: string }[]>(
      `SELECT recipient_kind AS kind FROM messages WHERE transfer_id = $1 AND template = 'sign-plan' ORDER BY 1`,
      [transfer],
    );
    expect(asked.map(({ kind }) => kind)).toEqual(['parent', 'staff', 'student']);
    const write = new WritePlan(play.casework).execute(play.mbo('mbo-coordinator'), { transfer, plan: plan.id, text: text(), seen: plan.seen });
    expect(await refusal(write)).toMatchObject({ code: 'PLAN.NOT_DRAFT' });
  });

  it('asks no parents of somebody of age', async () => {
    const adult = { firstName: 'Mo', lastName: 'Adult', birthDate: '2007-01-02', municipality: 'Amsterdam', parents: [{ email: 'o@v.nl' }] };
    const transfer = await untilPlan({ student: { ...adult, studentNumber: 'P1' } });
    expect((await offered(transfer)).signers).toEqual(['student', 'mbo']);
  });

  it('shows what a location no longer offers', async () => {
    const transfer = await untilPlan();
    const coordinator = play.mbo('mbo-coordinator');
    const { id } = await new AddOffer(play.casework).execute(coordinator, { domain: 'daily', name: 'Maatje op de fiets' });
    const plan = await drafted(transfer, text({ actions: [{ ...text().actions[0]!, domain: 'daily', offer: id }] }));
    await new EndOffer(play.casework).execute(coordinator, { offer: id, lastDay: play.dayAfter(0) });
    const findings = async (): Promise<string[]> =>
      (await new CheckPlan(play.casework).execute(coordinator, { transfer, plan })).filter(({ weight }) => weight === 'blocks').map(({ code }) => code);
    expect(await findings()).toEqual([]);
    play.clock.at += 86_400_000;
    expect(await findings()).toEqual(['not-offered']);
    const catalogue = await new ReadCatalogue(play.casework).execute(play.vso(), { location: play.region.mbo.location });
    expect(catalogue.map(({ name }) => name)).toEqual(['Huiswerkklas']);
  });
});

describe('signing', () => {
  it('makes the plan hold with the last signature, in whatever order they come', async () => {
    const transfer = await untilPlan();
    const plan = await offered(transfer);
    await sign(play.mbo('mbo-coordinator'), transfer, plan);
    await sign({ kind: 'parent', transfer, parent: 0 }, transfer, plan);
    expect(await outcomesOf(transfer)).not.toContain('plan-agreement:signed');
    await sign({ kind: 'student', transfer }, transfer, plan);
    expect(await outcomesOf(transfer)).toContain('plan-agreement:signed');
    const signed = await planOf(transfer, plan.id);
    expect(signed).toMatchObject({ status: 'signed', signatures: [{ signer: 'mbo', way: 'session' }, { signer: 'parent', way: 'link', by: null }, { signer: 'student' }] });
    expect(signed.signedAt).toBe(play.clock.at);
  });

  it('is for the text that was read, once, and for who was asked', async () => {
    const transfer = await untilPlan();
    const plan = await offered(transfer);
    const student: Actor = { kind: 'student', transfer };
    expect(await refusal(sign(student, transfer, plan, { digest: 'f'.repeat(64) }))).toMatchObject({ code: 'PLAN.CHANGED' });
    await sign(student, transfer, plan);
    expect(await refusal(sign(student, transfer, plan))).toMatchObject({ code: 'PLAN.SIGNED_BEFORE' });
    expect(await refusal(sign(play.vso(), transfer, plan))).toMatchObject({ code: 'ACTION.NOT_YOURS' });
  });

  it('in a talk is recorded by the mbo with the reason, and says so', async () => {
    const transfer = await untilPlan();
    const plan = await offered(transfer);
    await sign(play.mbo('mbo-coordinator'), transfer, plan, { inPerson: { signer: 'student', words: 'Wil geen mail, tekende op papier.' } });
    const { signatures } = await planOf(transfer, plan.id);
    expect(signatures).toMatchObject([{ signer: 'student', way: 'in-person', by: expect.any(String) }]);
    const kept = await play.database.admin.query<{ words: Buffer }[]>('SELECT words FROM plan_signatures WHERE plan_id = $1', [plan.id]);
    expect(kept[0]!.words.toString('latin1')).not.toContain('papier');
  });

  it('cannot be told instead of done while a plan waits here', async () => {
    const transfer = await untilPlan();
    await offered(transfer);
    expect(await refusal(play.finish(transfer, play.mbo('mbo-coordinator'), 'plan-agreement', 'signed'))).toMatchObject({ code: 'PLAN.UNSIGNED' });
  });
});

describe('a signed plan', () => {
  it('does not change, not even for who owns the tables', async () => {
    const transfer = await untilPlan();
    const plan = await offered(transfer);
    await signedByAll(transfer, plan);
    const attempts = [
      `UPDATE support_plans SET content = '\\x00' WHERE id = '${plan.id}'`,
      `UPDATE support_plans SET digest = repeat('0', 64) WHERE id = '${plan.id}'`,
      `UPDATE support_plans SET signed_at = now() WHERE id = '${plan.id}'`,
      `UPDATE support_plans SET status = 'draft' WHERE id = '${plan.id}'`,
      `UPDATE plan_signatures SET signed_at = now() WHERE plan_id = '${plan.id}'`,
      `INSERT INTO plan_signatures (id, plan_id, transfer_id, signer, way, digest, signed_at)
       VALUES (gen_random_uuid(), '${plan.id}', '${transfer}', 'parent', 'link', '${plan.digest}', now())`,
    ];
    for (const attempt of attempts) await expect(play.database.admin.query(attempt)).rejects.toThrow(/PLAN\.FIXED|SIGNATURE\.|duplicate key/);
  });

  it('stays in force until a new version has new signatures, and actions keep their id', async () => {
    const transfer = await untilPlan();
    const first = await offered(transfer);
    await signedByAll(transfer, first);
    const { created } = await new DraftPlan(play.casework).execute(play.mbo('mbo-coordinator'), { transfer });
    const draft = await planOf(transfer, created!);
    expect(draft).toMatchObject({ version: 2, text: first.text });
    await new OfferPlan(play.casework).execute(play.mbo('mbo-coordinator'), { transfer, plan: draft.id });
    await play.settle();
    expect((await planOf(transfer, first.id)).status).toBe('signed');
    expect(play.working.stateOf(transfer).steps.find(({ key }) => key === 'plan-agreement')?.status).toBe('open');
    await signedByAll(transfer, await planOf(transfer, draft.id));
    expect((await planOf(transfer, first.id)).status).toBe('replaced');
    expect((await planOf(transfer, draft.id)).status).toBe('signed');
    expect((await outcomesOf(transfer)).filter((told) => told === 'plan-agreement:signed')).toHaveLength(2);
  });

  it('can be put aside before it is signed, to change something', async () => {
    const transfer = await untilPlan();
    const plan = await offered(transfer);
    await sign({ kind: 'student', transfer }, transfer, plan);
    await new WithdrawPlan(play.casework).execute(play.mbo('mbo-coordinator'), { transfer, plan: plan.id });
    const again = await offered(transfer, text({ goal: 'Beter zo' }));
    expect(again).toMatchObject({ version: 2, signatures: [] });
  });

  it('tells of each action whether it was done, as the landing talks told', async () => {
    const transfer = await untilPlan();
    const plan = await offered(transfer);
    await signedByAll(transfer, plan);
    const intaker = play.mbo('mbo-intaker');
    await play.finish(transfer, intaker, 'placement', 'placed');
    await play.until('2027-09-01');
    await play.finish(transfer, play.mbo('mbo-mentor'), 'started', 'present');
    await play.until('2027-09-03');
    const action = plan.text.actions[0]!.id;
    await play.finish(transfer, play.mbo('mbo-mentor'), 'check-in-1', 'held', {
      checkIn: { attending: 'yes', mentor: 4, student: 4, signals: [], delivered: { [action]: 'partly' } },
    });
    const { deliveries } = await new ReadPlans(play.casework).execute(play.mbo('mbo-mentor'), { transfer });
    expect(deliveries).toMatchObject([{ action, step: 'check-in-1', delivered: 'partly' }]);
  });

  it('is printed as an annex with its actions and signatures', async () => {
    play.clock.at = Date.parse('2027-10-01T09:00:00Z');
    const transfer = await untilPlan({ start: '2028-08-28' });
    const plan = await offered(transfer);
    await sign({ kind: 'student', transfer }, transfer, plan);
    const annex = await new PrintPlan(play.casework).execute({ kind: 'student', transfer }, { transfer, plan: plan.id });
    const page = printPage(annex);
    expect(page).toContain('Noor Achterweg · bijlage bij de inschrijving · versie 1');
    expect(page).toContain('Elke maandag de week bespreken');
    expect(page).toMatch(/Student<\/th><td>Getekend op 1 oktober 2027, digitaal, met de eigen link en code/);
    expect(page).toMatch(/Namens het mbo<\/th><td>Nog niet getekend/);
    const pdf = await checkPdf(await pdfOf(annex, play.clock.at));
    expect(pdf).toMatchObject({ language: 'nl-NL', faults: [] });
    expect(pdf.texts.map(({ text }) => text).join(' ')).toContain('Elke maandag de week bespreken');
  });

  it('is read by no other college', async () => {
    const transfer = await untilPlan({ start: '2028-08-28' });
    const stranger = member(play.region.otherMbo, 'mbo-coordinator');
    expect(await refusal(new ReadPlans(play.casework).execute(stranger, { transfer }))).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
  });
});
