import { parseCodecKeys } from '../../libs/temporal/index.js';
import { temporalDoor } from './temporal-door.js';

/** The way to the pages of Temporal, as a program of its own: for who keeps the installation. */

const NAMES = ['TEMPORAL_PAGES', 'DOORLIJN_CODEC_KEY', 'DOOR_USER', 'DOOR_PASSWORD'] as const;
const SHORTEST_PASSWORD = 16;
const PORT = 8081;

const missing = NAMES.filter((name) => !process.env[name]);
const settings = Object.fromEntries(NAMES.map((name) => [name, process.env[name] ?? ''])) as Record<
  (typeof NAMES)[number],
  string
>;
if (missing.length > 0 || settings.DOOR_PASSWORD.length < SHORTEST_PASSWORD) {
  console.error(
    missing.length > 0
      ? `Deze instellingen ontbreken: ${missing.join(', ')}.`
      : `DOOR_PASSWORD moet ten minste ${SHORTEST_PASSWORD} tekens hebben.`,
  );
  process.exit(1);
}

const server = temporalDoor({
  pages: settings.TEMPORAL_PAGES,
  codecKeys: parseCodecKeys(settings.DOORLIJN_CODEC_KEY),
  user: settings.DOOR_USER,
  password: settings.DOOR_PASSWORD,
});
server.listen(PORT, '0.0.0.0', () => console.log(`De deur naar Temporal staat op poort ${PORT}.`));
for (const signal of ['SIGTERM', 'SIGINT'] as const)
  process.once(signal, () => {
    server.closeAllConnections();
    server.close();
  });
