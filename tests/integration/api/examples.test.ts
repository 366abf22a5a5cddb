import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EXAMPLES } from '../../../apps/api/openapi/examples.js';
import { type OidcProvider } from '../../../libs/identity/oidc.js';
import { useHarness } from '../../workflows/harness.js';
import { knownAs, startOidcProvider, type StandInProvider } from '../identity/oidc-provider.js';
import { addStaff } from '../persistence/world.js';
import { tourLanding } from './examples/landing.js';
import { tourOffice, tourOrientation } from './examples/orientation.js';
import { tourPlacement } from './examples/placement.js';
import { exampleOf, ExampleTour, MadeUpIds, requestOf, TourClock } from './examples/tour.js';
import { openRegion } from './region.js';
import { useApi } from './running-api.js';

/*
 * Every operation of the API is done once, in an order in which it can be, with PostgreSQL and the workflows running. What is asked is what
 * the description shows as its example; what is answered is held against its schema by `useApi`. `npm run client` writes them anew.
 */
const FILE = join(import.meta.dirname, '../../../apps/api/openapi/examples.json');
const stage = useHarness();
const clock = new TourClock();
/** Filled before the first log-in: where it is, is known only once it runs. */
const oidcProviders: OidcProvider[] = [];
const api = useApi(stage.database, { oidcProviders }, {}, clock);
let provider: StandInProvider | undefined;
let tour: ExampleTour;

beforeAll(async () => {
  const { harness } = stage;
  await harness.startOn('2026-10-05');
  clock.shift = (await harness.now()) - Date.now();
  const { world } = harness.stage;
  world.region.staff.transfercoach = await addStaff(stage.database.admin, world.region, 'transfercoach');
  world.college.staff.admin = await addStaff(stage.database.admin, world.college, 'admin');
  provider = await startOidcProvider();
  oidcProviders.push(knownAs(provider.issuer));
  tour = new ExampleTour(api, await openRegion(stage.database, api, world), harness, clock, provider);
  await tourOrientation(tour);
  const ready = await tourPlacement(tour);
  await tourLanding(tour, ready);
  await tourOffice(tour);
  if (process.env.WRITE_EXAMPLES === 'yes') {
    const ids = new MadeUpIds();
    const examples = Object.fromEntries([...tour.done].map(([name, done]) => [name, exampleOf(done, ids)]));
    writeFileSync(FILE, `${JSON.stringify(examples, null, 1)}\n`);
  }
}, 400_000);

afterAll(() => provider?.close());

describe('the examples of the description', () => {
  it('can all be done, one after the other', () => {
    expect(tour.failed).toEqual([]);
  });

  it('are there for every operation', () => {
    const described = api.api.routes.filter(({ path }) => path.startsWith('/api/v1')).map(({ name }) => name);
    expect(described.filter((name) => !tour.done.has(name))).toEqual([]);
    if (process.env.WRITE_EXAMPLES !== 'yes') expect(described.filter((name) => EXAMPLES[name] === undefined)).toEqual([]);
  });

  it('ask what was asked here, and tell the status that was answered here', () => {
    const ids = new MadeUpIds();
    const different = [...tour.done].filter(([name, done]) => {
      const shown = EXAMPLES[name];
      return shown === undefined || JSON.stringify(requestOf(shown)) !== JSON.stringify(requestOf(exampleOf(done, ids)));
    });
    if (process.env.WRITE_EXAMPLES !== 'yes') expect(different.map(([name]) => name)).toEqual([]);
  });
});
