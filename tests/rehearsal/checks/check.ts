import { join } from 'node:path';
import { UNTIL } from '../../../libs/simulation/core/cohort.js';
import type { Performance } from '../rehearsal.js';
import { allAgree } from './agreement.js';
import { everyLeaverDiscovered } from './discovery.js';
import { readEvidence } from './evidence.js';
import type { Evidence } from './evidence.js';
import {
  everyKeyUnique,
  everyMessageSettled,
  noConsentOutside,
  nobodyClosedWithoutDestination,
  nobodyWithoutLead,
  noMessageOutsideWorkingHours,
} from './file-checks.js';
import { readHistories } from './histories.js';
import type { HistorySizes } from './histories.js';
import { invariant } from './invariant.js';
import type { Invariant } from './invariant.js';
import { everyEscalationHeard } from './ladders.js';
import { everyRungFired, everyTermCounted } from './rungs.js';

export interface Checked {
  evidence: Evidence;
  histories: HistorySizes;
  invariants: Invariant[];
}

/** Looks at everything that is left when a rehearsal is over: database, mailbox, workflows and the simulation. */
export async function check(
  { options, installation, stage, simulated }: Performance,
  keep: string | undefined,
): Promise<Checked> {
  const { policy, members } = options;
  const { client, sources, mailbox, codecKeys, log } = installation;
  const journal = stage.journal.rows;
  const evidence = await readEvidence(sources.admin);
  const people = await sources.admin.query<{ name: string; email: string }[]>('SELECT name, email FROM people');
  const staff = people.flatMap(({ name, email }) => [name, email]);
  const folder = keep === undefined ? undefined : join(keep, 'histories');
  const { sizes, nothingPersonal } = await readHistories(client, codecKeys, evidence, members, staff, folder);
  return {
    evidence,
    histories: sizes,
    invariants: [
      everybodyPlayed(evidence, members.length),
      nobodyWithoutLead(evidence, journal),
      nobodyClosedWithoutDestination(evidence),
      everyRungFired(journal, policy, UNTIL),
      everyTermCounted(journal, policy),
      noMessageOutsideWorkingHours(evidence, mailbox.list()),
      everyMessageSettled(evidence, UNTIL),
      noConsentOutside(evidence, journal),
      everyEscalationHeard(evidence, policy, UNTIL),
      nothingPersonal,
      await allAgree(client, evidence, journal, simulated),
      everyKeyUnique(evidence, journal),
      await everyLeaverDiscovered(sources.admin, simulated),
      nobodyRefused(stage.refusals, journal.length),
      noTrouble(log.troubles, journal.length),
    ],
  };
}

function everybodyPlayed({ transfers }: Evidence, students: number): Invariant {
  const wrong = transfers.length === students ? [] : [`${transfers.length} of ${students} students have a transfer`];
  return invariant(
    'every student of the cohort has a transfer',
    students,
    wrong,
    `${students} studenten zijn ingelezen en gevolgd.`,
  );
}

/** People do what their lists say, so a use case that refuses them is a finding. */
function nobodyRefused(refusals: Performance['stage']['refusals'], acts: number): Invariant {
  const wrong = refusals.map(({ transfer, act, on, why }) => `${transfer.slice(0, 8)} ${act} on ${on}: ${why}`);
  return invariant(
    'nobody refused what was theirs to do',
    acts,
    wrong,
    'Wat iemand volgens de werklijst kon doen, kon ook.',
  );
}

function noTrouble(troubles: readonly string[], lines: number): Invariant {
  return invariant(
    'no trouble in relay, worker and sender',
    lines,
    troubles,
    'Er staat geen waarschuwing en geen fout in het logboek.',
  );
}
