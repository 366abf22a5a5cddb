import { beforeAll, describe, expect, it } from '@jest/globals';
import { ListTransfers } from '../../../libs/casework/list-transfers.js';
import { ReadOwnSteps } from '../../../libs/casework/own-steps.js';
import { member } from './region.js';
import { refusal, usePlay, type Play } from './school.js';

const stage = usePlay();
let play: Play;
beforeAll(() => {
  play = stage.play;
});

const FAR = '2035-01-01';
const stepsOf = async (until: string, transfer: string): Promise<string[]> => {
  const steps = await new ReadOwnSteps(play.casework).execute(play.vso(), { until });
  return steps.filter((each) => each.transfer === transfer).map(({ step }) => step);
};

describe('steps of the reader that stand behind a more urgent one', () => {
  it('are told besides the work list, which knows one step of each transfer; the choice of a student is none of them', async () => {
    const transfer = await play.started();
    await play.finish(transfer, play.vso(), 'profile', 'completed');
    const { items } = await new ListTransfers(play.casework).execute(play.vso(), { limit: 50, whose: 'mine' });
    const first = items.find(({ id }) => id === transfer)?.next?.step;
    expect(first).toBe('inform');
    expect(await stepsOf(FAR, transfer)).toEqual(['application']);
    await play.finish(transfer, play.vso(), 'inform', 'viewed');
    expect(await stepsOf(FAR, transfer)).toEqual([]);
  });

  it('are told up to the day that is asked for', async () => {
    const transfer = await play.started();
    await play.finish(transfer, play.vso(), 'profile', 'completed');
    expect(await stepsOf(play.dayAfter(1), transfer)).toEqual([]);
  });

  it('are those of the own school, and nothing for a desk', async () => {
    const other = member(play.region.otherMbo, 'mbo-coordinator');
    expect(await new ReadOwnSteps(play.casework).execute(other, { until: FAR })).toEqual([]);
    const coordinator = member(play.region.region, 'region-coordinator');
    const refused = new ReadOwnSteps(play.casework).execute(coordinator, { until: FAR });
    expect(await refusal(refused)).toMatchObject({ code: 'ACTION.NOT_YOURS' });
  });
});
