import { describe, expect, it } from '@jest/globals';
import { ReadEndReport } from '../../../libs/casework/nazorg/end-report.js';
import { AskNazorg, LogNazorgContact } from '../../../libs/casework/nazorg/nazorg.js';
import { Deregister } from '../../../libs/casework/leave-the-way.js';
import { RecordOutcome } from '../../../libs/casework/record-outcome.js';
import { WhoNeedsAttention } from '../../../libs/casework/table/attention.js';
import { refusal, usePlay, type Play } from '../casework/school.js';
import { isOpen, landed, untilOpen } from './landed.js';

const stage = usePlay();

/** Day 100 is behind, the leaving school has taken over, nobody asked for more. */
async function inNazorg(play: Play): Promise<string> {
  const transfer = await landed(play, '2005-02-01');
  await untilOpen(play, transfer, 'landing-review', 130);
  await play.finish(transfer, play.mbo('mbo-mentor'), 'landing-review', 'continued');
  await play.finish(transfer, play.vso('vso-aftercare'), 'nazorg-acceptance', 'accepted');
  return transfer;
}

const openContact = (play: Play, transfer: string): string | undefined =>
  play.working.stateOf(transfer).steps.find(({ kind, status }) => kind === 'nazorg' && status === 'open')?.key;

describe('aftercare', () => {
  it('is logged in a minute, wakes when it is asked for, and goes on as long as the two years allow', async () => {
    const { play } = stage;
    const transfer = await inNazorg(play);
    const student = { kind: 'student', transfer } as const;
    const ask = new AskNazorg(play.casework);
    expect(await refusal(ask.execute(student, { transfer, until: play.dayAfter(900) }))).toMatchObject({
      code: 'NAZORG.TOO_LATE',
    });
    expect(openContact(play, transfer)).toBeUndefined();
    const until = play.dayAfter(600);
    await ask.execute(student, { transfer, until, words: 'Ik wil graag nog eens praten' });
    await play.settle();
    const key = openContact(play, transfer)!;
    expect(key).toBeDefined();
    const attention = await new WhoNeedsAttention(play.casework).execute(play.vso('vso-aftercare'), { whose: 'mine' });
    expect(attention.find((line) => line.transfer === transfer)?.reasons).toMatchObject([{ reason: 'help-asked' }]);
    play.clock.at += 60_000;
    const log = new LogNazorgContact(play.casework);
    await log.execute(play.vso('vso-aftercare'), { transfer, kind: 'home-visit', reached: true, words: 'Gaat goed' });
    await play.settle();
    expect(isOpen(play, transfer, key)).toBe(false);
    const contacts = await play.database.admin.query<{ kind: string; reached: boolean }[]>(
      'SELECT kind, reached FROM contacts WHERE transfer_id = $1',
      [transfer],
    );
    expect(contacts).toEqual([{ kind: 'home-visit', reached: true }]);
    expect(play.working.stateOf(transfer).nazorg).toMatchObject({ used: true, until });
    // Without an open contact a call is just a call.
    play.clock.at += 60_000;
    await log.execute(play.vso('vso-aftercare'), { transfer, kind: 'phone', reached: false });
    expect(
      (await new WhoNeedsAttention(play.casework).execute(play.vso('vso-aftercare'), { whose: 'mine' })).some(
        (line) => line.transfer === transfer,
      ),
    ).toBe(false);
  });

  it('is offered again in the second year when nobody was reached in the first, and is closed with evidence only', async () => {
    const { play } = stage;
    const transfer = await inNazorg(play);
    const caller = play.vso('vso-aftercare');
    for (let round = 0; round < 5 && play.working.stateOf(transfer).nazorg.offered !== true; round += 1) {
      await untilOpen(play, transfer, `nazorg-${play.working.stateOf(transfer).nazorg.last + 1}`, 200);
      await play.finish(transfer, caller, openContact(play, transfer)!, 'not-reached');
    }
    const offers = await play.database.admin.query<{ role: string }[]>(
      `SELECT role FROM messages WHERE transfer_id = $1 AND template = 'nazorg-offer' ORDER BY role`,
      [transfer],
    );
    expect(offers).toEqual([{ role: 'student' }, { role: 'vso-aftercare' }]);
    await untilOpen(play, transfer, `nazorg-${play.working.stateOf(transfer).nazorg.last + 1}`, 120);
    await play.finish(transfer, caller, openContact(play, transfer)!, 'reached');
    await untilOpen(play, transfer, 'closing', 60);
    const close = new RecordOutcome(play.casework);
    expect(await refusal(close.execute(caller, { transfer, step: 'closing', outcome: 'closed' }))).toMatchObject({
      code: 'DESTINATION.REQUIRED',
    });
    const destination = { code: 'mbo', owner: play.mbo('mbo-mentor').membership } as const;
    await play.finish(transfer, caller, 'closing', 'closed', { destination });
    const report = await new ReadEndReport(play.casework).execute({ kind: 'student', transfer }, { transfer });
    expect(report).toMatchObject({
      phaseLabel: 'Afgerond',
      evidence: {
        destination: 'Mbo-opleiding',
        owner: expect.stringMatching(/^Persoon/),
        closedOn: expect.any(String),
      },
      contacts: [],
      breaches: [],
    });
    const ofSchool = await new ReadEndReport(play.casework).execute(play.mbo('mbo-coordinator'), { transfer });
    expect(ofSchool.evidence.lastSpoken).not.toBeNull();
    expect(ofSchool.contacts[0]!.notReached).toBeGreaterThan(2);
    expect(
      await refusal(new AskNazorg(play.casework).execute({ kind: 'student', transfer }, { transfer })),
    ).toMatchObject({ code: 'TRANSFER.ENDED' });
  });

  it('wakes at once when the student leaves the mbo without another place', async () => {
    const { play } = stage;
    const transfer = await inNazorg(play);
    expect(openContact(play, transfer)).toBeUndefined();
    const bare = { warmHandover: false, alternative: false, startkwalificatie: false };
    await new Deregister(play.casework).execute(play.mbo('mbo-mentor'), {
      ...bare,
      transfer,
      causes: ['unknown'],
      initiator: 'unclear',
    });
    await play.settle();
    expect(openContact(play, transfer)).toBeDefined();
  });
});
