import { describe, expect, it } from '@jest/globals';

import { AskMoveToPolicy, CarryOutPolicyMoves, ReadAgreements } from '../../../libs/casework/agreements/agreements.js';
import { draftOf } from '../../../libs/casework/agreements/draft.js';
import { PreviewPolicy } from '../../../libs/casework/agreements/preview.js';
import { AddPolicy } from '../../../libs/casework/organisations.js';
import { ReadRegionCourse } from '../../../libs/casework/region-course.js';
import { RegionNumbers } from '../../../libs/casework/region-numbers.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';
import { member } from '../casework/region.js';
import { refusal, usePlay, type Play } from '../casework/school.js';

const stage = usePlay();
const coordinator = ({ region }: Play) => member(region.region, 'region-coordinator');
const decided = { key: 'sneller', label: 'Sneller', reason: 'Besluit van de regio, 6 oktober 2026' };

describe('other agreements', () => {
  it('are previewed without changing anything: which terms move, and how a life would go', async () => {
    const { play } = stage;
    for (let count = 0; count < 6; count += 1) await play.started();
    const { draft, errors } = draftOf(standaard2026, { 'steps.profile.term.count': '2', 'landing.days': '1, 7, 14, 21, 28, 42, 56, 77' }, decided);
    expect(errors).toEqual([]);
    const preview = await new PreviewPolicy(play.casework).execute(coordinator(play), { now: standaard2026, then: draft.policy });
    expect(preview.running).toBe(5);
    expect(preview.terms.find(({ step }) => step === 'profile')).toMatchObject({ open: 5, earlier: 5, later: 0 });
    const onTime = preview.lives.find(({ key }) => key === 'on-time');
    expect(onTime?.now).toMatchObject({ checkIns: 7, outside: null, nazorg: 4 });
    expect(onTime?.then).toMatchObject({ checkIns: 8, outside: null });
    expect(onTime?.now.ended).not.toBeNull();
    const forgotten = preview.lives.find(({ key }) => key === 'forgotten-plan');
    expect(forgotten?.now.outside).toMatchObject({ reason: 'stall' });
    expect(forgotten?.now.outsideAfter).toBeGreaterThan(30);
    const silent = preview.lives.find(({ key }) => key === 'silent-landing');
    expect(silent?.now.outside).toMatchObject({ reason: 'contact-lost' });
  });

  it('hide small numbers of running transfers', async () => {
    const { play } = stage;
    await play.handedOver();
    const preview = await new PreviewPolicy(play.casework).execute(coordinator(play), { now: standaard2026, then: standaard2026 });
    expect(preview.terms.find(({ step }) => step === 'handover')).toMatchObject({ open: '<5', earlier: 0, later: 0 });
  });

  it('are kept as a version, and running transfers follow it once the worker has moved them', async () => {
    const { play } = stage;
    const transfer = await play.started();
    const { draft } = draftOf(standaard2026, { 'steps.profile.term.count': '3' }, decided);
    const region = play.region.region.organisation;
    const add = new AddPolicy(play.casework);
    const version = { region, document: draft.policy, validFrom: play.dayAfter(0) };
    const { id: policy } = await add.execute(coordinator(play), version);
    expect(await refusal(add.execute(coordinator(play), version))).toMatchObject({ code: 'POLICY.EXISTS' });
    const ask = new AskMoveToPolicy(play.casework);
    await ask.execute(coordinator(play), { policy });
    expect(await refusal(ask.execute(coordinator(play), { policy }))).toMatchObject({ code: 'POLICY.MOVING' });
    expect((await new ReadAgreements(play.casework).execute(coordinator(play))).moving).toMatchObject({ policy });
    const moves = new CarryOutPolicyMoves(play.worker);
    expect(await moves.execute()).toBeGreaterThan(0);
    expect(await moves.execute()).toBe(0);
    await play.settle();
    expect((await new ReadTransfer(play.casework).execute(play.vso(), { transfer })).policy.label).toBe('Sneller');
    const after = await new ReadAgreements(play.casework).execute(coordinator(play));
    expect(after).toMatchObject({ current: policy, moving: null });
    expect(after.moved[0]).toMatchObject({ label: 'Sneller' });
  });

  it('are made by the coordinator of the region only', async () => {
    const { play } = stage;
    const { policy } = play.region;
    for (const actor of [play.vso(), member(play.region.region, 'admin'), member(play.region.rmc, 'rmc')]) {
      expect(await refusal(new ReadAgreements(play.casework).execute(actor))).toMatchObject({ status: 403 });
      expect(await refusal(new AskMoveToPolicy(play.casework).execute(actor, { policy }))).toMatchObject({ status: 403 });
    }
  });
});

describe('the course of a region', () => {
  it('tells how long steps take and what was needed, and says no more than "<5" of a few', async () => {
    const { play } = stage;
    await play.placed();
    const actor = coordinator(play);
    const schoolYear = 2026;
    const course = await new ReadRegionCourse(play.casework).execute(actor, { schoolYear });
    expect(course.times.find(({ step }) => step === 'handover')).toMatchObject({ done: '<5', middle: null });
    expect(course.firstDays).toMatchObject({ started: 0, points: [] });
    const numbers = await new RegionNumbers(play.casework).execute(actor, { schoolYear });
    expect(numbers.stallsPerSchool).toEqual([]);
    expect(await refusal(new ReadRegionCourse(play.casework).execute(play.vso(), { schoolYear }))).toMatchObject({ status: 403 });
  });

  it('shows nothing of it to another role, also when the use case is passed by', async () => {
    const { play } = stage;
    await expect(play.casework.dataSource.query('SELECT * FROM region_open_steps()')).resolves.toEqual([]);
    await expect(play.casework.dataSource.query('SELECT * FROM region_support_numbers(2026)')).resolves.toEqual([]);
    await expect(play.casework.dataSource.query('SELECT * FROM policy_moves')).resolves.toEqual([]);
    await expect(play.casework.dataSource.query('SELECT * FROM account_invitations')).resolves.toEqual([]);
  });
});
