import { describe, expect, it } from '@jest/globals';
import { CohortRuns } from '../../../apps/web/http/cohort-runs.js';
import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';
import { playBoth, type Progress, type WhatIf, type WhatIfInput } from '../../../libs/simulation/what-if.js';

const input: WhatIfInput = { now: standaard2026, then: standaard2026, students: 10, seed: 1 };

/** Holds every game back until it is let go. */
class HeldBack implements WhatIf {
  readonly games: { progress: Progress; end(works: boolean): void }[] = [];

  play(asked: WhatIfInput, progress: Progress): ReturnType<WhatIf['play']> {
    return new Promise((resolve, reject) => {
      const end = (works: boolean): void => {
        if (works) resolve(playBoth(asked));
        else reject(new Error('the thread died'));
      };
      this.games.push({ progress, end });
    });
  }
}

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('cohorts that were asked for', () => {
  it('are played once for the same question, and tell how far they are until they are there', async () => {
    const whatIf = new HeldBack();
    const runs = new CohortRuns(whatIf, () => undefined);
    const id = runs.begin('regio-1', input, 'getypt');
    expect(runs.begin('regio-1', input, 'getypt')).toBe(id);
    expect(whatIf.games).toHaveLength(1);
    whatIf.games[0]!.progress(5);
    expect(runs.find('regio-1', id)).toMatchObject({ progress: 0.25, typed: 'getypt' });
    whatIf.games[0]!.end(true);
    await settled();
    expect(runs.find('regio-1', id)?.compared?.students).toBe(10);
  });

  it('are not there for another region', () => {
    const runs = new CohortRuns(new HeldBack(), () => undefined);
    expect(runs.find('regio-2', runs.begin('regio-1', input, undefined))).toBeUndefined();
  });

  it('say that they failed, and can be asked for again', async () => {
    const whatIf = new HeldBack();
    const troubles: unknown[] = [];
    const runs = new CohortRuns(whatIf, (error) => troubles.push(error));
    const id = runs.begin('regio-1', input, undefined);
    whatIf.games[0]!.end(false);
    await settled();
    expect(runs.find('regio-1', id)).toMatchObject({ failed: true });
    expect(troubles).toHaveLength(1);
    expect(runs.begin('regio-1', input, undefined)).toBe(id);
    expect(whatIf.games).toHaveLength(2);
    expect(runs.find('regio-1', id)?.failed).toBeUndefined();
  });

  it('are forgotten when many others came after them', () => {
    const runs = new CohortRuns(new HeldBack(), () => undefined);
    const [first = ''] = Array.from({ length: 21 }, (_, seed) => runs.begin('regio-1', { ...input, seed }, undefined));
    expect(runs.find('regio-1', first)).toBeUndefined();
  });
});
