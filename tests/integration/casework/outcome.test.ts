import { beforeAll, describe, expect, it } from '@jest/globals';

import type { Casework } from '../../../libs/casework/casework.js';
import type { CaseworkError } from '../../../libs/casework/errors.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { RecordOutcome, type RecordOutcomeInput } from '../../../libs/casework/record-outcome.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';
import { member, type Region } from './region.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
let play: Play;
let casework: Casework;
let region: Region;
let mentor: StaffActor;
let intaker: StaffActor;
let contact: StaffActor;

beforeAll(() => {
  play = stage.play;
  ({ casework, region } = play);
  mentor = play.vso();
  contact = play.mbo();
  intaker = play.mbo('mbo-intaker');
});

const outcome = (actor: StaffActor, input: RecordOutcomeInput) => new RecordOutcome(casework).execute(actor, input);

describe('recording an outcome', () => {
  it('lets one of two people finish a step, and tells the second who was first and when', async () => {
    const transfer = await play.started();
    const colleague = member(region.vso, 'vso-coordinator');
    const both = await Promise.allSettled([
      outcome(mentor, { transfer, step: 'profile', outcome: 'completed', version: 2 }),
      outcome(colleague, { transfer, step: 'profile', outcome: 'completed', version: 2 }),
    ]);
    const refused = both.find((each) => each.status === 'rejected')?.reason as CaseworkError;
    expect(both.filter((each) => each.status === 'fulfilled')).toHaveLength(1);
    expect(refused).toMatchObject({ code: 'STEP.ALREADY_DONE', status: 409 });
    expect(refused.sentence).toMatch(
      /^Persoon \d+ \(.* vso\) legde deze stap al vast, vandaag om \d+\.\d\d uur: Klaar\.$/,
    );
    await play.settle();
    expect(await refusal(outcome(colleague, { transfer, step: 'profile', outcome: 'completed' }))).toMatchObject({
      code: 'STEP.ALREADY_DONE',
      sentence: refused.sentence,
    });
  });

  it('refuses a step that the phase does not allow, one that does not exist, a code that it does not have, and goes on', async () => {
    const transfer = await play.started();
    expect(await refusal(outcome(mentor, { transfer, step: 'plan', outcome: 'drafted' }))).toMatchObject({
      code: 'STEP.NOT_OPEN',
      status: 409,
      sentence: 'Deze stap is nu niet aan de beurt.',
    });
    expect(await refusal(outcome(mentor, { transfer, step: 'diploma', outcome: 'yes' }))).toMatchObject({
      code: 'STEP.UNKNOWN',
      status: 404,
    });
    expect(await refusal(outcome(mentor, { transfer, step: 'profile', outcome: 'viewed' }))).toMatchObject({
      code: 'OUTCOME.UNKNOWN',
      sentence: 'Deze uitkomst hoort niet bij deze stap. Kies uit: Klaar.',
    });
    expect(
      await refusal(outcome(member(region.vso, 'vso-supervisor'), { transfer, step: 'profile', outcome: 'completed' })),
    ).toMatchObject({
      code: 'ACTION.NOT_YOURS',
      status: 403,
    });
    expect(
      await refusal(outcome(mentor, { transfer, step: 'profile', outcome: 'completed', version: 1 })),
    ).toMatchObject({
      code: 'VERSION.CONFLICT',
      status: 412,
    });
    await play.finish(transfer, mentor, 'profile', 'completed');
    const view = await new ReadTransfer(casework).execute(mentor, { transfer });
    expect(view.steps.find((step) => step.key === 'profile')).toMatchObject({
      status: 'done',
      doneBy: expect.stringMatching(/^Persoon/),
    });
    expect(view.now.map((step) => step.key)).toContain('inform');
  });

  it('leaves nothing of a refused record behind', async () => {
    const transfer = await play.started();
    const count = () =>
      play.database.admin.query(
        'SELECT count(*) FROM audit UNION ALL SELECT count(*) FROM facts UNION ALL SELECT count(*) FROM outbox',
      );
    const before = await count();
    await refusal(outcome(mentor, { transfer, step: 'plan', outcome: 'drafted' }));
    expect(await count()).toEqual(before);
  });

  it('moves the lead to who accepts the handover, with a deputy of the same school', async () => {
    const transfer = await play.handedOver();
    expect(await refusal(outcome(mentor, { transfer, step: 'handover', outcome: 'accepted' }))).toMatchObject({
      code: 'ACTION.NOT_YOURS',
    });
    expect(await refusal(outcome(contact, { transfer, step: 'handover', outcome: 'returned' }))).toMatchObject({
      code: 'REASON.REQUIRED',
    });
    expect(
      await refusal(outcome(contact, { transfer, step: 'handover', outcome: 'accepted', lead: mentor.membership })),
    ).toMatchObject({
      code: 'LEAD.UNKNOWN',
    });
    await play.finish(transfer, contact, 'handover', 'accepted', { lead: intaker.membership });
    const view = await new ReadTransfer(casework).execute(intaker, { transfer });
    expect(view.lead).toMatchObject({ membership: intaker.membership, role: 'mbo-intaker' });
    expect(view.deputy.membership).toBe(contact.membership);
    expect(view.phase).toBe('acquaintance');
  });

  it('asks for a lawful ground and the answers of a talk, and keeps words sealed', async () => {
    const transfer = await play.handedOver();
    await play.finish(transfer, contact, 'handover', 'accepted');
    await play.finish(transfer, intaker, 'intake', 'held', { words: 'Een rustig gesprek' });
    expect(await refusal(outcome(intaker, { transfer, step: 'placement', outcome: 'declined' }))).toMatchObject({
      code: 'GROUND.REQUIRED',
      status: 400,
    });
    await play.finish(transfer, intaker, 'placement', 'declined', { ground: 'capacity' });
    const view = await new ReadTransfer(casework).execute(intaker, { transfer });
    expect(view.timeLine.map((entry) => entry.words)).toContain('Een rustig gesprek');
    const [sealed] = await play.database.admin.query<{ words: Buffer }[]>(
      'SELECT words FROM facts WHERE words IS NOT NULL AND transfer_id = $1',
      [transfer],
    );
    expect(sealed?.words.toString('latin1')).not.toContain('rustig');
    expect(view.now.map((step) => step.key)).toEqual(['destination']);
    expect(await refusal(outcome(mentor, { transfer, step: 'destination', outcome: 'recorded' }))).toMatchObject({
      code: 'DESTINATION.REQUIRED',
      sentence: 'Vul in waar de student naartoe gaat en wie het daar overneemt.',
    });
    expect(
      await refusal(
        outcome(mentor, {
          transfer,
          step: 'destination',
          outcome: 'recorded',
          destination: { code: 'work', owner: transfer },
        }),
      ),
    ).toMatchObject({ code: 'DESTINATION.OWNER_UNKNOWN' });
    await play.finish(transfer, mentor, 'destination', 'recorded', {
      destination: { code: 'work', owner: mentor.membership },
    });
    expect((await new ReadTransfer(casework).execute(mentor, { transfer })).destination).toMatchObject({
      label: 'Betaald werk',
    });
    expect(
      await refusal(new RecordContact(casework).execute(mentor, { transfer, kind: 'phone', reached: true })),
    ).toMatchObject({
      code: 'TRANSFER.ENDED',
    });
  });
});
