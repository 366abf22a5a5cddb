import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import type { Payload } from '@temporalio/common';
import { historyToJSON } from '@temporalio/common/lib/proto-utils.js';
import type { temporal } from '@temporalio/proto';
import { SealingCodec } from '../../../libs/temporal/index.js';
import type { CodecKeys } from '../../../libs/temporal/index.js';
import { fetchRuns, sizeOf } from '../../replay/stored-history.js';
import type { Member } from '../../../libs/simulation/people/member.js';
import type { Evidence } from './evidence.js';
import { inParallel } from './in-parallel.js';
import { invariant } from './invariant.js';
import type { Invariant } from './invariant.js';

type History = temporal.api.history.v1.IHistory;

export interface HistorySizes {
  maxEvents: number;
  maxBytes: number;
  meanEvents: number;
}

export interface HistoriesRead {
  sizes: HistorySizes;
  nothingPersonal: Invariant;
}

/** Reads every history of every workflow, sealed and opened, and looks for everything that is known of the people in it. */
export async function readHistories(
  client: Client,
  keys: CodecKeys,
  evidence: Evidence,
  members: readonly Member[],
  staff: readonly string[],
  keep: string | undefined,
): Promise<HistoriesRead> {
  const codec = new SealingCodec(keys);
  const secrets = new Secrets(members, staff);
  const workflows = [
    ...evidence.transfers.map(({ id }) => `transfer-${id}`),
    ...evidence.escalations.map(({ id }) => `escalation-${id}`),
  ];
  if (keep !== undefined) mkdirSync(keep, { recursive: true });
  const wrong: string[] = [];
  let payloads = 0;
  const sizes = await inParallel(workflows, async (id) => {
    const runs = await fetchRuns(client, id);
    if (keep !== undefined)
      writeFileSync(join(keep, `${id}.json`), JSON.stringify({ workflowId: id, runs: runs.map(jsonOf) }));
    const found = payloadsOf(runs);
    payloads += found.length;
    const opened = await codec.decode(found);
    const raw = runs.map((run) => historyToJSON(run).replaceAll(BYTES_OF_PAYLOADS, '')).join();
    for (const text of [raw, ...[...found, ...opened].map(({ data }) => Buffer.from(data ?? []).toString('utf8'))]) {
      const known = secrets.foundIn(text);
      if (known !== undefined) wrong.push(`${id.slice(0, 17)} holds "${known}"`);
    }
    return sizeOf(runs);
  });
  const ofTransfers = sizes.slice(0, evidence.transfers.length);
  const events = ofTransfers.map((size) => size.events);
  return {
    sizes: {
      maxEvents: Math.max(0, ...events),
      maxBytes: Math.max(0, ...ofTransfers.map((size) => size.bytes)),
      meanEvents: Math.round(events.reduce((sum, count) => sum + count, 0) / Math.max(1, events.length)),
    },
    nothingPersonal: invariant(
      'nothing personal in any history',
      payloads,
      wrong,
      `${workflows.length} workflows, ${payloads} payloads, verzegeld en geopend doorzocht op ${secrets.count} namen, adressen en geboortedatums.`,
    ),
  };
}

function jsonOf(run: History): unknown {
  return JSON.parse(historyToJSON(run));
}

/**
 * The bytes of payloads stand in a history as base64, in which a name of five letters turns up by chance in every few
 * megabytes. They are searched apart, as they are kept and opened.
 */
const BYTES_OF_PAYLOADS = /"data":"[A-Za-z0-9+/=]*"/g;

/** Shorter words turn up by chance in what is left. */
const SHORTEST = 5;

/** Names, mail addresses, telephone numbers and birth dates; one search for all of them. */
class Secrets {
  readonly count: number;
  private readonly pattern: RegExp;

  constructor(members: readonly Member[], staff: readonly string[]) {
    const words = new Set<string>(staff.filter((word) => word.length >= SHORTEST));
    for (const { student, personal } of members) {
      const { firstName, lastName, email, phone, parents, studentNumber } = personal;
      for (const word of [firstName, lastName, email, phone, studentNumber, ...parents])
        if (word.length >= SHORTEST) words.add(word);
      words.add(student.birthDate);
    }
    this.count = words.size;
    const escaped = [...words].map((word) => word.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
    // In sealed bytes, written as base64, short words turn up by chance; then they stand between other letters.
    this.pattern = new RegExp(`(?<![A-Za-z0-9+/])(?:${escaped.join('|')})(?![A-Za-z0-9+/])`);
  }

  foundIn(text: string): string | undefined {
    return this.pattern.exec(text)?.[0];
  }
}

/** Every payload of an event, wherever it stands in it. */
function payloadsOf(runs: readonly History[]): Payload[] {
  const found: Payload[] = [];
  const visit = (value: unknown): void => {
    if (value === null || typeof value !== 'object' || ArrayBuffer.isView(value)) return;
    const { metadata, data } = value as Partial<Payload>;
    if (metadata !== undefined && metadata !== null && ArrayBuffer.isView(data)) found.push(value);
    for (const part of Object.values(value)) visit(part);
  };
  visit(runs);
  return found;
}
