import { isoInAmsterdam } from '../../libs/calendar/index.js';
import { labelOf } from '../../libs/domain/index.js';
import { scenarioOf, scenarios } from '../unit/domain/scenarios/scripts.js';
import type { ScenarioKey } from '../unit/domain/scenarios/scripts.js';
import { calendars, people } from '../unit/domain/scenarios/stage.js';
import { CommandError } from './command-line.js';
import { play } from './play.js';
import type { PlayedLine } from './play.js';

/** Plays one golden scenario on the rules themselves and prints what happens, a line per effect. @throws CommandError */
export function printScenario(name: string): void {
  if (!isScenario(name)) {
    throw new CommandError(`Het scenario "${name}" bestaat niet. Kies uit: ${Object.keys(scenarios).join(', ')}.`);
  }
  const { registration, registeredOn, until, cast, script } = scenarioOf(name);
  const { lines, state, decisions } = play(registration, registeredOn, people(cast), calendars, until, script);
  for (const line of lines) console.log(sentenceOf(line));
  console.log(
    `\n${decisions} besluiten; eindigt als ${state.phase}${state.destination === undefined ? '' : `, bestemming ${state.destination.code}`}.`,
  );
}

function isScenario(name: string): name is ScenarioKey {
  return name in scenarios;
}

function sentenceOf({ at, kind, step, due, rung, recipientRole, detail }: PlayedLine): string {
  const parts = [
    isoInAmsterdam(at).slice(0, 16).replace('T', ' '),
    kind.padEnd(16),
    (step === undefined ? '' : labelOf(step)).padEnd(32),
    (rung === undefined ? '' : `${rung > 0 ? '+' : ''}${rung}`).padStart(3),
    (due ?? '').padEnd(10),
    (recipientRole ?? '').padEnd(16),
    detail ?? '',
  ];
  return parts.join('  ').trimEnd();
}
