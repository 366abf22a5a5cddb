import type { StaffActor } from '../../../libs/persistence/actor.js';
import type { Benchmark } from '../benchmark.js';
import { measured, sized } from '../measure.js';
import { onStage } from '../stage.js';
import { importOf } from '../world/import-of.js';
import { Office } from '../world/office.js';

const ROWS = 50_000;
/** What the large file is held against. */
const SHARE = 50;
const LEAST = 1_000;
const SCHOOL = 'Altra College Bleichrodt';
const [NAME, UNIT, GOAL] = ['import-memory', 'MB', '≤ 1,2 ×'];
const KB_PER_MB = 1_024;

/** A cohort file of the whole country costs no more memory than that of one school. */
export const importMemory: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  run: ({ scale, progress }) =>
    onStage(progress, async (stage) => {
      const rows = sized(ROWS, scale, LEAST * 2);
      const few = Math.max(LEAST, Math.round(rows / SHARE));
      const { people, locations } = stage.region;
      const actor = people.byMembership(new Office(stage).contactOf(SCHOOL)) as StaffActor;
      const mentorEmail = people.at(locations.get(SCHOOL) ?? '', 'vso-mentor')[0]?.email ?? '';
      const hands = { appUrl: stage.urls.appUrl, actor, school: SCHOOL, mentorEmail };
      progress(`een bestand van ${few} rijen`);
      const small = await importOf(few, hands);
      progress(`een bestand van ${rows} rijen`);
      const large = await importOf(rows, hands);
      if (large.rows !== rows || large.failed > 0) throw new Error(`${large.rows} rows came in, ${large.failed} of them wrong`);
      return [
        measured({
          name: NAME,
          unit: `${UNIT} levend, ${rows} rijen naast ${few}`,
          ours: large.held / KB_PER_MB,
          reference: small.held / KB_PER_MB,
          goal: GOAL,
          holds: (ratio) => ratio <= 1.2,
        }),
        measured({
          name: `${NAME}-resident`,
          unit: `${UNIT} van het proces, ${rows} rijen naast ${few}`,
          ours: large.resident / KB_PER_MB,
          reference: small.resident / KB_PER_MB,
          goal: 'getoond',
          holds: () => true,
        }),
        measured({
          name: `${NAME}-speed`,
          unit: 'rijen/s',
          ours: (rows * 1_000) / large.milliseconds,
          goal: 'getoond',
          holds: () => true,
        }),
      ];
    }),
};
