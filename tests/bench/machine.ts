import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, platform, release, totalmem } from 'node:os';
import { setTimeout as pause } from 'node:timers/promises';
import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { median } from './measure.js';

const execFileAsync = promisify(execFile);
const GIGABYTE = 1024 ** 3;
const SAMPLES = 9;
const SAMPLE_MS = 500;

export interface Machine {
  processor: string;
  cores: number;
  memoryGb: number;
  system: string;
  node: string;
  temporal: string;
}

/** What the figures were measured on; nothing that names the machine. */
export function machine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'onbekend',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / GIGABYTE),
    system: `${platform()} ${release()}`,
    node: process.version,
    temporal: process.env.TEMPORAL_ADDRESS ? 'server (TEMPORAL_ADDRESS)' : 'dev server (SQLite)',
  };
}

/** Resident memory of a process in megabytes: the middle of some seconds. */
export async function residentMemory(pid: number): Promise<number> {
  const samples: number[] = [];
  for (let n = 0; n < SAMPLES; n += 1) {
    samples.push((await residentKilobytes(pid)) / 1024);
    await pause(SAMPLE_MS);
  }
  return median(samples);
}

async function residentKilobytes(pid: number): Promise<number> {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? Number.NaN);
  } catch {
    const { stdout } = await execFileAsync('ps', ['-o', 'rss=', '-p', String(pid)]);
    return Number(stdout.trim());
  }
}
