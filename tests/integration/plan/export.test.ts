import { beforeAll, describe, expect, it } from '@jest/globals';
import { ExportPerson } from '../../../libs/casework/dossier/export-person.js';
import { exportHtml } from '../../../libs/casework/dossier/export-html.js';
import { PrepareHandover } from '../../../libs/casework/intake/handover.js';
import { RecordOverstaptafel } from '../../../libs/casework/intake/overstaptafel.js';
import { ReadHandovers } from '../../../libs/casework/intake/read-handover.js';
import { RecordSupporter } from '../../../libs/casework/orientation/supporter.js';
import { DraftPlan } from '../../../libs/casework/plan/draft-plan.js';
import { refusal, usePlay } from '../casework/school.js';

const stage = usePlay();
let transfer: string;

beforeAll(async () => {
  const { play } = stage;
  transfer = await play.handedOver();
  const { casework } = play;
  await new PrepareHandover(casework).execute(play.vso(), { transfer, words: 'Kanarie: rustig lokaal.' });
  await new RecordSupporter(casework).execute(play.vso(), {
    transfer,
    name: 'Tante Kanarie',
    relation: 'tante',
    studentAgreedOn: play.dayAfter(-1),
    supporterAgreedOn: play.dayAfter(-1),
  });
  await new RecordOverstaptafel(casework).execute(play.vso(), {
    transfer,
    reason: 'other',
    heldOn: play.dayAfter(0),
    attended: ['vso-mentor', 'mbo-contact'],
    discussed: ['Kanarie: de reis is lang.'],
    decisions: [{ what: 'Reis oefenen', owner: play.vso().membership, by: play.dayAfter(14) }],
  });
  await new DraftPlan(casework).execute(play.mbo('mbo-coordinator'), { transfer, text: { goal: 'Kanarie start goed', needs: {}, actions: [] } });
});

describe('what a person gets to see of themselves', () => {
  it('holds the handovers, tables, supporters and plans, also what the schools wrote for each other', async () => {
    const exported = await new ExportPerson(stage.play.casework).execute({ kind: 'student', transfer }, { transfer });
    expect(exported.guidance).toMatchObject({
      handovers: [{ talkAbout: 'Kanarie: rustig lokaal.' }],
      supporters: [{ name: 'Tante Kanarie' }],
      overstaptafels: [{ discussed: ['Kanarie: de reis is lang.'] }],
      plans: [{ status: 'draft', text: { goal: 'Kanarie start goed' } }],
    });
    expect(exportHtml(exported)).toContain('Kanarie: de reis is lang.');
  });

  it('keeps the talk of the schools off the own page otherwise', async () => {
    const read = new ReadHandovers(stage.play.casework).execute({ kind: 'student', transfer }, { transfer });
    expect(await refusal(read)).toMatchObject({ code: 'ACTION.NOT_YOURS' });
  });
});
