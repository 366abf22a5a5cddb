import { describe, expect, it } from '@jest/globals';

import {
  AcknowledgeEscalation,
  AnswerEscalation,
  ListEscalations,
  OpenMoreUnderGround,
  ReadEscalation,
  TakeEscalation,
} from '../../../libs/casework/escalations.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { member, student } from './region.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();

/** The intake was never held: the ladder has gone to leerplicht. */
async function stalled(play: Play): Promise<{ transfer: string; escalation: string }> {
  const pupil = student(play.region).student;
  const transfer = await play.handedOver({ student: { ...pupil, birthDate: '2011-05-14' } });
  await play.finish(transfer, play.mbo(), 'handover', 'accepted');
  await new RecordContact(play.casework).execute(play.mbo('mbo-intaker'), {
    transfer,
    kind: 'phone',
    reached: false,
    words: 'Belde de oude mentor',
  });
  await play.until(play.dayAfter(120));
  const [row] = await play.database.admin.query<{ id: string }[]>('SELECT id FROM escalations WHERE transfer_id = $1', [
    transfer,
  ]);
  if (!row) throw new Error('nothing was escalated');
  return { transfer, escalation: row.id };
}

describe('the desk of leerplicht', () => {
  it('gets the minimum, acknowledges once, and answers once', async () => {
    const { play } = stage;
    const { transfer, escalation } = await stalled(play);
    const desk = member(play.region.municipality, 'leerplicht');
    const page = await new ListEscalations(play.casework).execute(desk, { limit: 10 });
    expect(page.items.map((item) => item.id)).toEqual([escalation]);
    const view = await new ReadEscalation(play.casework).execute(desk, { escalation });
    expect(view).toMatchObject({
      student: { name: 'Noor Achterweg', birthYear: 2011 },
      municipality: 'Amsterdam',
      schools: { vso: 'Orion College Amstel', mbo: 'MBO College Zuid' },
      stepLabel: 'Intakegesprek',
      reasonLabel: 'Een stap ligt stil',
      asked: 'Help om deze stap vlot te trekken, of zeg wie dat kan.',
      status: 'open',
      tried: [{ kind: 'phone', reached: false, by: expect.stringMatching(/^Persoon/) }],
    });
    expect(view.call).toHaveLength(2);
    expect(JSON.stringify(view)).not.toContain('Belde de oude mentor');
    expect(await refusal(new ReadTransfer(play.casework).execute(desk, { transfer }))).toMatchObject({ status: 404 });

    const more = { escalation, ground: 'leerplicht-task', sections: ['contacts'] } as const;
    const open = new OpenMoreUnderGround(play.casework);
    expect(await refusal(open.execute(desk, { ...more, sections: ['contacts'] }))).toMatchObject({
      code: 'ESCALATION.NOT_ACKNOWLEDGED',
    });
    const answer = { escalation, answer: 'answered', code: 'talk-planned', words: 'Donderdag langs' } as const;
    expect(await refusal(new AnswerEscalation(play.casework).execute(desk, answer))).toMatchObject({
      code: 'ESCALATION.NOT_ACKNOWLEDGED',
    });

    const acknowledge = new AcknowledgeEscalation(play.casework);
    const twice = await Promise.allSettled([
      acknowledge.execute(desk, { escalation }),
      acknowledge.execute(desk, { escalation }),
    ]);
    expect(twice.map((each) => each.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(twice.find((each) => each.status === 'rejected')?.reason).toMatchObject({
      code: 'ESCALATION.ALREADY_ACKNOWLEDGED',
    });
    await play.settle();
    expect((await new ReadEscalation(play.casework).execute(desk, { escalation })).feedbackBy).not.toBeNull();
    expect((await open.execute(desk, { ...more, sections: ['contacts'] })).contacts?.[0]?.words).toBe(
      'Belde de oude mentor',
    );

    await new TakeEscalation(play.casework).execute(desk, { escalation });
    await new AnswerEscalation(play.casework).execute(desk, answer);
    await play.settle();
    expect(await refusal(new AnswerEscalation(play.casework).execute(desk, answer))).toMatchObject({
      code: 'ESCALATION.ALREADY_ANSWERED',
      status: 409,
    });
    const audit = await play.database.admin.query<{ action: string; ground: string }[]>(
      `SELECT action, ground FROM audit WHERE organisation_id = $1 AND action LIKE 'file.%'`,
      [desk.organisation],
    );
    expect(audit).toEqual([{ action: 'file.opened-more', ground: 'leerplicht-task' }]);
    expect(play.working.stateOf(transfer).escalations).toMatchObject([{ answer: 'answered' }]);
    const asked = await play.database.admin.query<{ template: string }[]>(
      `SELECT DISTINCT template FROM messages WHERE escalation_id = $1 ORDER BY 1`,
      [escalation],
    );
    expect(asked.map(({ template }) => template)).toContain('escalation-answered');
  });

  it('knows nothing of an escalation at another desk, and schools have no inbox', async () => {
    const { play } = stage;
    const { escalation } = await stalled(play);
    const other = member(play.region.rmc, 'rmc');
    expect(await refusal(new ReadEscalation(play.casework).execute(other, { escalation }))).toMatchObject({
      code: 'ESCALATION.UNKNOWN',
      status: 404,
    });
    expect(await refusal(new AcknowledgeEscalation(play.casework).execute(other, { escalation }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(new AcknowledgeEscalation(play.casework).execute(play.mbo(), { escalation }))).toMatchObject({
      status: 404,
    });
    expect(await refusal(new ListEscalations(play.casework).execute(play.vso(), { limit: 10 }))).toMatchObject({
      code: 'ACTION.NOT_YOURS',
    });
  });
});
