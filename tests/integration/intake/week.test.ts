import { beforeAll, describe, expect, it } from '@jest/globals';
import { PlanAppointment } from '../../../libs/casework/appointments.js';
import { ProposeDates } from '../../../libs/casework/intake/date-proposals.js';
import { ReadMeetingWeek } from '../../../libs/casework/intake/read-week.js';
import { ReadPeopleToChoose } from '../../../libs/casework/people-to-choose.js';
import { member } from '../casework/region.js';
import { refusal, usePlay, type Play } from '../casework/school.js';

const stage = usePlay();
let play: Play;
beforeAll(() => {
  play = stage.play;
});

async function untilIntake(): Promise<string> {
  const transfer = await play.handedOver();
  await play.finish(transfer, play.mbo(), 'handover', 'accepted');
  return transfer;
}
const intaker = () => play.mbo('mbo-intaker');
const slot = (days: number) => ({
  startsAt: `${play.dayAfter(days)}T08:00:00Z`,
  endsAt: `${play.dayAfter(days)}T08:45:00Z`,
});

describe('the meetings of a week', () => {
  it('are those of the own school, and who waits for one stands beside them until one is planned', async () => {
    const transfer = await untilIntake();
    const read = () => new ReadMeetingWeek(play.casework).execute(intaker(), { on: play.dayAfter(7) });
    expect((await read()).toPlan).toMatchObject([{ transfer, step: 'intake', label: 'Intakegesprek', proposed: false }]);
    await new ProposeDates(play.casework).execute(intaker(), { transfer, step: 'intake', slots: [slot(7)], invited: [] });
    expect((await read()).toPlan).toMatchObject([{ transfer, proposed: true }]);
    await new PlanAppointment(play.casework).execute(intaker(), {
      transfer,
      step: 'intake',
      ...slot(7),
      invited: ['vso-mentor'],
    });
    await play.settle();
    const week = await read();
    expect(week.meetings).toMatchObject([{ transfer, step: 'intake', status: 'planned', invited: ['student', 'vso-mentor'] }]);
    expect(week.meetings[0]?.name).not.toBe('Leerling');
    expect(week.toPlan).toEqual([]);
    expect(new Date(`${week.from}T12:00:00Z`).getUTCDay()).toBe(1);
    const next = await new ReadMeetingWeek(play.casework).execute(intaker(), { on: play.dayAfter(21) });
    expect(next.meetings).toEqual([]);
  });

  it('are nothing to another school', async () => {
    await untilIntake();
    const other = member(play.region.otherMbo, 'mbo-intaker');
    const week = await new ReadMeetingWeek(play.casework).execute(other, { on: play.dayAfter(7) });
    expect([...week.meetings, ...week.toPlan]).toEqual([]);
  });

  it('are not for the leaving school', async () => {
    const read = new ReadMeetingWeek(play.casework).execute(play.vso(), { on: play.dayAfter(0) });
    expect(await refusal(read)).toMatchObject({ code: 'ACTION.NOT_YOURS', status: 403 });
  });
});

describe('who can be chosen in a form', () => {
  it('are the colleagues of the own school and the people of both schools, without the reader', async () => {
    const transfer = await untilIntake();
    const found = await new ReadPeopleToChoose(play.casework).execute(intaker(), { transfer });
    const ids = found.colleagues.map(({ id }) => id);
    expect(ids).not.toContain(intaker().membership);
    expect(ids).not.toContain(play.vso().membership);
    expect(found.atSchools.map(({ id }) => id)).toEqual(
      expect.arrayContaining([play.vso().membership, intaker().membership]),
    );
  });
});
