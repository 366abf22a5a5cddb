import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { machine } from '../../machine.js';
import type { AtSize } from '../work-list.js';
import { growthSvg } from './drawing.js';

const [BEGIN, END] = ['<!-- growth: written by npm run bench -- --only work-list --growth -->', '<!-- /growth -->'];

const whole = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 0 });
const tenths = (value: number): string => value.toFixed(1);

/** Beside the document, where its other pictures are. */
const DRAWING = 'screens/growth.svg';

/**
 * Writes the drawing beside a Markdown file, and its table between the marks in that file.
 * @throws Error when the file has no marks
 */
export function writeGrowth(file: string, sizes: readonly AtSize[]): void {
  const words = existsSync(file) ? readFileSync(file, 'utf8') : `${BEGIN}\n${END}\n`;
  const [begin, end] = [words.indexOf(BEGIN), words.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`${file} has no part for the growth of lists: ${BEGIN} … ${END}`);
  const drawing = join(dirname(file), DRAWING);
  mkdirSync(dirname(drawing), { recursive: true });
  writeFileSync(drawing, `${growthSvg(sizes)}\n`);
  writeFileSync(file, `${words.slice(0, begin)}${BEGIN}\n\n${growthTable(sizes)}\n\n${words.slice(end)}`);
}

function growthTable(sizes: readonly AtSize[]): string {
  const last = sizes.at(-1);
  const { processor, cores, memoryGb } = machine();
  const rows = (last?.pages ?? []).map(({ name, plain }, index) => [
    name,
    ...sizes.map(({ pages }) => tenths(pages[index]?.ours ?? 0)),
    tenths(plain),
  ]);
  const head = ['p95 in ms', ...sizes.map(({ transfers }) => whole(transfers)), `SQL, ${whole(last?.transfers ?? 0)}`];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [
    `![How long lists take as the file grows](${DRAWING})`,
    '',
    line(head),
    line(head.map((_, index) => (index === 0 ? '---' : '--:'))),
    ...rows.map(line),
    line(['tables and indexes, MB', ...sizes.map(({ megabytes }) => whole(megabytes)), '']),
    '',
    `Measured on ${new Date().toISOString().slice(0, 10)} on ${processor}, ${cores} cores, ${memoryGb} GB, by \`npm run bench -- --only work-list --growth docs/performance.md\`.`,
  ].join('\n');
}
