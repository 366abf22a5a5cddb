import type { Benchmark, Measured } from '../benchmark.js';
import { measured, percentile, sized } from '../measure.js';
import { onStage, type Stage } from '../stage.js';
import { atOnce } from '../world/bare.js';
import { Office, untilRunning } from '../world/office.js';

const [NAME, UNIT] = ['read-file', 'ms (p95)'];
const GOAL = '≤ 60 ms bij 20 tegelijk';
const MOST_MS = 60;
const STUDENTS = 120;
/** Requests per round, no more per person than the brake on a session lets through in a minute. */
const LOADS = [
  { clients: 1, requests: 300 },
  { clients: 20, requests: 1_500 },
] as const;
const LEAST_PER_CLIENT = 10;
/** A server that has run for a while, as in the middle of a school day. */
const WARM_UP = 1_500;
const ROUNDS = 2;
const CONTACTS = 6;

/** What a file holds when people have filled it in: words of every kind, sealed each with the key of the student. */
const SECTIONS: Readonly<Record<string, object>> = {
  profile: { introduction: 'Ik hou van de ochtend en van koken.', interests: ['koken', 'tekenen'] },
  strengths: { strengths: ['Werkt graag met de handen', 'Helpt anderen', 'Komt op tijd'] },
  'what-works': { works: ['Een rustige plek', 'Eén opdracht tegelijk'] },
  needs: { domains: { social: { need: 'Weten wie er in de klas zit', whatHelps: ['Een maatje'] } } },
  learning: { level: 'mbo-2', dutch: '2f', arithmetic: '1f' },
  practical: { travel: 'Reist met de tram', aids: ['Koptelefoon'] },
};

interface Reading {
  id: string;
  mentor: string;
}

/** Opens files as their mentors do, with the key of the student, row-level security and the audit row of each reading. */
export const readFile: Benchmark = {
  name: NAME,
  unit: UNIT,
  goal: GOAL,
  run: ({ scale, progress }) =>
    onStage(progress, async (stage) => {
      await stage.startApi();
      await stage.startWorker();
      const office = new Office(stage);
      const students = sized(STUDENTS, scale, 40);
      progress(`${students} dossiers vullen`);
      await office.importCohort(students);
      await untilRunning(stage.admin, students);
      await office.logIn(office.mentors());
      const files = await filesOf(stage);
      await atOnce(4, files.length, (index) => fill(office, files[index] as Reading));
      progress('opwarmen');
      await office.renew();
      await read(office, files, sized(WARM_UP, scale), 20);
      const results: Measured[] = [];
      for (const { clients, requests } of LOADS) {
        const count = sized(requests, scale, clients * LEAST_PER_CLIENT);
        progress(`${clients} tegelijk: ${count} keer een dossier openen`);
        const took: number[] = [];
        for (let round = 0; round < ROUNDS; round += 1) {
          await office.renew();
          took.push(...(await read(office, files, count, clients)));
        }
        results.push(
          measured({
            name: `${NAME}-${clients}`,
            unit: UNIT,
            ours: percentile(took, 0.95),
            goal: GOAL,
            holds: (_, ours) => ours <= MOST_MS,
          }),
        );
      }
      return results;
    }),
};

async function filesOf({ admin }: Stage): Promise<Reading[]> {
  return admin.query<Reading[]>('SELECT id, lead_membership_id AS mentor FROM transfers ORDER BY md5(id::text)');
}

async function fill(office: Office, { id, mentor }: Reading): Promise<void> {
  const told = async (method: string, path: string, body: object): Promise<void> => {
    const answer = await office.ask(method, `/api/v1/transfers/${id}/${path}`, mentor, { body });
    if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  };
  for (const [section, content] of Object.entries(SECTIONS)) {
    await told('PUT', `dossier/${section}`, { content, version: 0 });
  }
  for (let n = 0; n < CONTACTS; n += 1) {
    await told('POST', 'contacts', { kind: 'phone', reached: true, words: `Gebeld, het gaat goed (${n + 1}).` });
  }
}

/** @returns milliseconds of each reading: the transfer with its people and time line, and the file by section, in turn */
async function read(office: Office, files: readonly Reading[], count: number, clients: number): Promise<number[]> {
  const took: number[] = [];
  await atOnce(clients, count, async (index) => {
    const { id, mentor } = files[index % files.length] as Reading;
    const path = `/api/v1/transfers/${id}${index % 2 === 0 ? '' : '/dossier'}`;
    const begun = performance.now();
    const status = await office.read(path, mentor);
    took.push(performance.now() - begun);
    if (status !== 200) throw new Error(`a file was not read: ${status}`);
  });
  return took;
}
