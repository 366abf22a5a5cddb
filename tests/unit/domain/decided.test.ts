import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { play } from '../../rehearsal/play.js';
import { runs } from '../property-runs.js';
import { drawnLadder, drawnLife } from './scenarios/drawn-life.js';
import { scenarioOf, SCENARIO_KEYS } from './scenarios/scripts.js';
import { calendars, people } from './scenarios/stage.js';

/*
 * A decision that was taken stays as it was: running workflows live through theirs again. What each released version decided in the
 * golden scenarios and in lives that a seed draws is kept here as hashes, and later versions must decide the same. `npm run histories`
 * writes those of this version.
 */

const LIVES = 120;
const LIVES_PER_TEST = 4;
const LADDERS = 60;
const FOLDER = join(import.meta.dirname, 'decided');
const WRITES = process.env.DOORLIJN_WRITE_HISTORIES !== undefined;

interface Decided {
  /** Per scenario, per decision. */
  scenarios: Record<string, string[]>;
  lives: string[];
  ladders: string[];
}

const hashOf = (value: unknown): string => createHash('sha256').update(JSON.stringify(value)).digest('base64url').slice(0, 12);
const range = (from: number, number: number): number[] => Array.from({ length: number }, (_, n) => from + n);

/** What people were told and what became of it, decision by decision. */
function playedAs(key: (typeof SCENARIO_KEYS)[number]): string[] {
  const { registration, registeredOn, until, cast, script } = scenarioOf(key);
  const { effects, lines, state } = play(registration, registeredOn, people(cast), calendars, until, script);
  const decided = Map.groupBy(effects, ({ decision }) => decision);
  const written = Map.groupBy(lines, ({ decision }) => decision);
  return [...[...decided].map(([decision, of]) => hashOf([of, written.get(decision)])), hashOf(state)];
}

function lifeAs(seed: number): string {
  const { states, effects } = drawnLife(seed);
  return hashOf([states, effects.map(({ effect }) => effect)]);
}

const ladderAs = (seed: number): string => hashOf(drawnLadder(seed));

if (WRITES) {
  describe('this version', () => {
    it('writes down what it decides', () => {
      const { version } = JSON.parse(readFileSync(join(FOLDER, '../../../../package.json'), 'utf8')) as { version: string };
      const decided: Decided = {
        scenarios: Object.fromEntries(SCENARIO_KEYS.map((key) => [key, playedAs(key)])),
        lives: range(1, LIVES).map(lifeAs),
        ladders: range(1, LADDERS).map(ladderAs),
      };
      mkdirSync(FOLDER, { recursive: true });
      writeFileSync(join(FOLDER, `${version}.json`), `${JSON.stringify(decided)}\n`);
      expect(decided.lives).toHaveLength(LIVES);
    });
  });
}

const released = WRITES ? [] : readdirSync(FOLDER).map((file) => ({ version: file.slice(0, -'.json'.length), file }));
for (const { version, file } of released) {
  const decided = JSON.parse(readFileSync(join(FOLDER, file), 'utf8')) as Decided;
  describe(`as version ${version} did`, () => {
    it.each(Object.keys(decided.scenarios))('decides the golden scenario %s', (key) => {
      expect(playedAs(key as (typeof SCENARIO_KEYS)[number])).toEqual(decided.scenarios[key]);
    });

    it('decides the ladders of desks', () => {
      expect(decided.ladders.map((_, n) => ladderAs(n + 1))).toEqual(decided.ladders);
    });

    const parts = runs(decided.lives.length / LIVES_PER_TEST).numRuns;
    it.each(range(0, parts))('decides drawn lives, part %d', (part) => {
      const seeds = range(part * LIVES_PER_TEST + 1, LIVES_PER_TEST);
      expect(seeds.map(lifeAs)).toEqual(seeds.map((seed) => decided.lives[seed - 1]));
    });
  });
}
