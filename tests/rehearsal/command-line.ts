import { readFileSync } from 'node:fs';
import { PolicySchema } from '../../libs/contracts/policy.js';
import { standaard2026 } from '../../libs/domain/index.js';
import type { Policy } from '../../libs/domain/index.js';

/** Something that was asked for on the command line and cannot be done; the message is a Dutch sentence. */
export class CommandError extends Error {}

/** @throws CommandError when the text is not a whole number of at least 0 */
export function wholeNumber(name: string, text: string | undefined, otherwise: number): number {
  if (text === undefined) return otherwise;
  if (!/^\d{1,9}$/.test(text)) throw new CommandError(`--${name} moet een heel getal zijn, niet "${text}".`);
  return Number(text);
}

/** The agreements in a file, or the standard ones. @throws CommandError telling what is wrong with the file */
export function policyFrom(path: string | undefined): Policy {
  if (path === undefined) return standaard2026;
  const parsed = PolicySchema.safeParse(readJson(path));
  if (parsed.success) return parsed.data;
  const problems = parsed.error.issues.map(({ path: place, message }) => `  ${place.join('.')}: ${message}`);
  throw new CommandError(`De afspraken in ${path} kloppen niet:\n${problems.join('\n')}`);
}

/** @throws CommandError when the file cannot be read or is no JSON */
function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch (cause) {
    const why = cause instanceof SyntaxError ? 'is geen geldige JSON' : 'kan niet worden gelezen';
    throw new CommandError(`Het bestand ${path} ${why}.`);
  }
}

/** Tells a person what went wrong: one sentence when we know it, else everything. */
export function saySo(error: unknown): void {
  if (error instanceof CommandError) console.error(error.message);
  else if (error instanceof Error && 'sentence' in error) console.error(`${String(error.sentence)}\n${error.message}`);
  else console.error(error);
}
