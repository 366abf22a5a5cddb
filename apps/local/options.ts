import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { StartError } from './start-error.js';

export interface StartOptions {
  /** Of the pages, the API and the mailbox. */
  port: number;
  /** Absolute path of the folder in which everything is kept. */
  data: string;
  /** Throw away what was kept and begin again. */
  reset: boolean;
  /** Schools and people, but no students. */
  empty: boolean;
}

export const DEFAULT_PORT = 3000;
const DEFAULT_DATA = '.data';
const HIGHEST_PORT = 65_535;

export const HELP = `Doorlijn starten

  npm start                       alles starten, met de demoregio Amsterdam
  npm start -- --port 3100        op een andere poort (anders ${DEFAULT_PORT})
  npm start -- --data MAP         de gegevens in een andere map bewaren (anders ${DEFAULT_DATA})
  npm start -- --reset            eerst alle bewaarde gegevens weggooien
  npm start -- --empty            wel scholen en mensen, nog geen leerlingen

Stoppen: Ctrl-C. De gegevens blijven bewaard.`;

/**
 * Reads what was typed behind `npm start --`.
 * @param folders `here`: what a typed `--data` is relative to; `project`: where the data are when nothing is typed
 * @returns undefined when only help was asked for
 * @throws StartError START.OPTIONS
 */
export function readOptions(
  args: readonly string[],
  folders: { here: string; project: string },
): StartOptions | undefined {
  const { port, data, reset, empty, help } = parse(args);
  if (help === true) return undefined;
  return {
    port: port === undefined ? DEFAULT_PORT : portOf(port),
    data: data === undefined ? join(folders.project, DEFAULT_DATA) : resolve(folders.here, data),
    reset: reset ?? false,
    empty: empty ?? false,
  };
}

function parse(args: readonly string[]): {
  port?: string | undefined;
  data?: string | undefined;
  reset?: boolean | undefined;
  empty?: boolean | undefined;
  help?: boolean | undefined;
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        reset: { type: 'boolean' },
        empty: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
      },
    }).values;
  } catch (cause) {
    const typed = args.join(' ');
    throw new StartError('START.OPTIONS', typed, `Deze opdracht begrijpen we niet: ${typed}\n\n${HELP}`, { cause });
  }
}

function portOf(text: string): number {
  const port = Number(text);
  if (/^\d+$/.test(text) && port >= 1 && port <= HIGHEST_PORT) return port;
  throw new StartError(
    'START.OPTIONS',
    `port ${text}`,
    `"${text}" is geen poort. Kies een getal van 1 tot en met ${HIGHEST_PORT}.`,
  );
}
