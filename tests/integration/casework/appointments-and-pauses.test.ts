import { beforeAll, describe, expect, it } from '@jest/globals';

import { CancelAppointment, PlanAppointment } from '../../../libs/casework/appointments.js';
import type { Casework } from '../../../libs/casework/casework.js';
import { PauseStep, ResumeStep } from '../../../libs/casework/pause-step.js';
import { RecordOutcome, type RecordOutcomeInput } from '../../../libs/casework/record-outcome.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
let play: Play;
let casework: Casework;
let mentor: StaffActor;
let intaker: StaffActor;
let contact: StaffActor;

beforeAll(() => {
  play = stage.play;
  ({ casework } = play);
  mentor = play.vso();
  contact = play.mbo();
  intaker = play.mbo('mbo-intaker');
});

const outcome = (actor: StaffActor, input: RecordOutcomeInput) => new RecordOutcome(casework).execute(actor, input);

describe('appointments', () => {
  it('invite everybody who is meant, move with a higher sequence, and are taken back', async () => {
    const transfer = await play.handedOver();
    await play.finish(transfer, contact, 'handover', 'accepted');
    const at = (hour: number) => new Date(play.clock.now() + 7 * 86_400_000 + hour * 3_600_000).toISOString();
    const plan = {
      transfer,
      step: 'intake',
      startsAt: at(0),
      endsAt: at(1),
      invited: ['mbo-intaker', 'vso-mentor'] as const,
    };
    const planner = new PlanAppointment(casework);
    const first = await planner.execute(intaker, { ...plan, invited: [...plan.invited] });
    const moved = await planner.execute(intaker, {
      ...plan,
      startsAt: at(2),
      endsAt: at(3),
      invited: [...plan.invited],
      moves: first.appointment,
    });
    expect(moved.appointment).toBe(first.appointment);
    await new CancelAppointment(casework).execute(intaker, { transfer, appointment: first.appointment });
    const messages = await play.database.admin.query<{ template: string; role: string; sequence: number }[]>(
      `SELECT template, role, (invite->>'sequence')::int AS sequence FROM messages WHERE transfer_id = $1 AND invite IS NOT NULL ORDER BY 3, 2`,
      [transfer],
    );
    const roles = ['mbo-intaker', 'student', 'vso-mentor'];
    expect(messages).toEqual([
      ...roles.map((role) => ({ template: 'invite', role, sequence: 0 })),
      ...roles.map((role) => ({ template: 'invite', role, sequence: 1 })),
      ...roles.map((role) => ({ template: 'invite-cancelled', role, sequence: 2 })),
    ]);
    expect(
      await refusal(new CancelAppointment(casework).execute(intaker, { transfer, appointment: first.appointment })),
    ).toMatchObject({
      code: 'APPOINTMENT.CANCELLED',
    });
    expect(
      await refusal(planner.execute(intaker, { ...plan, invited: [], startsAt: '2020-01-01T10:00:00Z' })),
    ).toMatchObject({
      code: 'APPOINTMENT.PAST',
    });
  });
});

describe('a pause', () => {
  it('holds a step once, until a day that comes', async () => {
    const transfer = await play.started();
    const pause = new PauseStep(casework);
    const input = { transfer, step: 'profile', reason: 'illness' as const };
    expect(await refusal(pause.execute(mentor, { ...input, until: '2026-10-06' }))).toMatchObject({
      code: 'INPUT.INVALID',
    });
    await pause.execute(mentor, { ...input, until: '2026-11-02' });
    await play.settle();
    expect(await refusal(outcome(mentor, { transfer, step: 'profile', outcome: 'completed' }))).toMatchObject({
      code: 'STEP.PAUSED',
    });
    await new ResumeStep(casework).execute(mentor, { transfer, step: 'profile' });
    await play.settle();
    expect(await refusal(pause.execute(mentor, { ...input, until: '2026-11-09' }))).toMatchObject({
      code: 'STEP.PAUSED_BEFORE',
    });
  });
});
