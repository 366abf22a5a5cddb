import { describe, expect, it } from '@jest/globals';
import { RecordOverstaptafel } from '../../../libs/casework/intake/overstaptafel.js';
import { ListTables, ReadActions, ReadTable } from '../../../libs/casework/table/read-tables.js';
import { CancelTable, PlanTable, ReadTableAgenda } from '../../../libs/casework/table/school-tables.js';
import { WhoNeedsAttention } from '../../../libs/casework/table/attention.js';
import { member } from '../casework/region.js';
import { refusal, usePlay } from '../casework/school.js';
import { isOpen } from './landed.js';

const stage = usePlay();

const at = (day: string, time: string): string => `${day}T${time}:00+01:00`;

describe('a table of schools', () => {
  it('has an agenda of what one call does not solve, invites once, and makes steps of its decisions', async () => {
    const { play } = stage;
    const stalled = await play.handedOver();
    await play.finish(stalled, play.mbo(), 'handover', 'accepted');
    await play.until(play.dayAfter(75));
    const fresh = await play.handedOver();
    const planner = play.mbo('mbo-coordinator');
    const agenda = await new ReadTableAgenda(play.casework).execute(planner, {});
    expect(agenda.map(({ transfer }) => transfer)).toEqual([stalled]);
    expect(agenda[0]!.reasons.map(({ sentence }) => sentence)).toEqual([
      expect.stringMatching(/^Er loopt een melding buiten de scholen: een stap ligt stil, sinds /),
      expect.stringMatching(/^Te laat: Intakegesprek, sinds /),
    ]);
    const withOther = await new ReadTableAgenda(play.casework).execute(planner, {
      school: play.region.otherVso.organisation,
    });
    expect(withOther).toEqual([]);

    const day = play.dayAfter(7);
    const plan = new PlanTable(play.casework);
    const times = { startsAt: at(day, '15:00'), endsAt: at(day, '16:00'), place: 'Kamer 12' };
    const foreign = plan.execute(member(play.region.otherMbo, 'mbo-coordinator'), { ...times, transfers: [stalled] });
    expect(await refusal(foreign)).toMatchObject({ code: 'TRANSFER.UNKNOWN' });
    expect(await refusal(plan.execute(member(play.region.otherMbo, 'mbo-coordinator'), times))).toMatchObject({
      code: 'TABLE.NOTHING_OPEN',
    });
    const { table, invited } = await plan.execute(planner, times);
    const invitations = await play.database.admin.query<{ role: string; transfer: string | null }[]>(
      `SELECT role, transfer_id AS transfer FROM messages WHERE dedupe_key LIKE 'table:' || $1::text || ':0:%' ORDER BY role`,
      [table],
    );
    expect(invitations).toHaveLength(invited);
    // The desk that was let in sits at the table too.
    expect(invitations.map(({ role }) => role)).toEqual([
      'leerplicht',
      'mbo-contact',
      'mbo-coordinator',
      'vso-contact',
      'vso-coordinator',
    ]);
    expect(invitations.every(({ transfer }) => transfer === null)).toBe(true);

    await play.until(play.dayAfter(7));
    play.clock.at += 8 * 3_600_000;
    const owner = play.mbo('mbo-intaker');
    const by = play.dayAfter(10);
    await new RecordOverstaptafel(play.casework).execute(planner, {
      transfer: stalled,
      reason: 'stall',
      heldOn: play.dayAfter(0),
      attended: ['vso-contact', 'mbo-contact'],
      discussed: [],
      decisions: [
        { what: 'Intake bij de student thuis', owner: owner.membership, by },
        { what: 'Belt de student', owner: play.vso('vso-mentor').membership, by },
        { what: 'Denkt mee over vervoer', owner: member(play.region.municipality, 'leerplicht').membership, by },
      ],
    });
    await play.settle();
    expect(isOpen(play, stalled, 'action-1')).toBe(true);
    const [step] = await play.database.admin.query<{ due: string; responsible: string; owner: string }[]>(
      `SELECT due, responsible, owner FROM steps WHERE transfer_id = $1 AND key = 'action-2'`,
      [stalled],
    );
    expect(step).toMatchObject({ responsible: 'vso-mentor', owner: 'vso' });
    expect(step!.due >= by).toBe(true);
    // What a desk takes on stays a sentence: it has an inbox, no work list.
    expect(isOpen(play, stalled, 'action-3')).toBe(false);

    const view = await new ReadTable(play.casework).execute(planner, { table });
    expect(view.agenda).toMatchObject([
      {
        transfer: stalled,
        points: expect.arrayContaining(['Een stap is te laat: Intakegesprek']),
        discussedAt: expect.any(Number),
      },
    ]);
    expect(view.agenda[0]!.actions).toMatchObject([
      { step: 'action-1', label: 'Afspraak 1', what: 'Intake bij de student thuis', status: 'open' },
      { step: 'action-2', what: 'Belt de student', responsible: 'vso-mentor' },
    ]);
    await play.finish(stalled, play.vso('vso-mentor'), 'action-2', 'kept');
    const actions = await new ReadActions(play.casework).execute(planner, { transfer: stalled });
    expect(actions.map(({ step: key, status, outcome }) => [key, status, outcome])).toEqual([
      ['action-1', 'open', null],
      ['action-2', 'done', 'kept'],
    ]);
    expect(await refusal(new CancelTable(play.casework).execute(planner, { table }))).toMatchObject({
      code: 'TABLE.OVER',
    });
    const [listed] = await new ListTables(play.casework).execute(play.vso('vso-coordinator'));
    expect(listed).toMatchObject({ id: table, items: 1, discussed: 1 });
    expect(await new ListTables(play.casework).execute(member(play.region.otherVso, 'vso-coordinator'))).toEqual([]);

    // A promise that is not kept climbs its own ladder, inside the schools.
    await play.until(play.dayAfter(40));
    const rungs = await play.database.admin.query<{ template: string }[]>(
      `SELECT DISTINCT template FROM messages WHERE transfer_id = $1 AND step = 'action-1' ORDER BY template`,
      [stalled],
    );
    expect(rungs.map(({ template }) => template)).toEqual(expect.arrayContaining(['overdue', 'reminder', 'step-open']));
    const attention = await new WhoNeedsAttention(play.casework).execute(owner, { whose: 'organisation' });
    expect(attention.find((line) => line.transfer === stalled)?.reasons.map(({ step: key }) => key)).toContain(
      'action-1',
    );
    expect(fresh).not.toBe(stalled);
  });

  it('that does not go on is cancelled for everybody, once', async () => {
    const { play } = stage;
    const transfer = await play.handedOver();
    const planner = play.vso('vso-coordinator');
    const day = play.dayAfter(7);
    const { table } = await new PlanTable(play.casework).execute(planner, {
      startsAt: at(day, '15:00'),
      endsAt: at(day, '16:00'),
      transfers: [transfer],
    });
    const cancel = new CancelTable(play.casework);
    expect(await refusal(cancel.execute(play.mbo('mbo-coordinator'), { table }))).toMatchObject({
      code: 'TABLE.UNKNOWN',
    });
    await cancel.execute(planner, { table });
    expect(await refusal(cancel.execute(planner, { table }))).toMatchObject({ code: 'TABLE.OVER' });
    const [sent] = await play.database.admin.query<{ n: number }[]>(
      `SELECT count(*)::int AS n FROM messages WHERE dedupe_key LIKE 'table:' || $1::text || ':1:%' AND template = 'invite-cancelled'`,
      [table],
    );
    expect(sent!.n).toBeGreaterThan(1);
  });
});
