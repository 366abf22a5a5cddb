import type { Page } from 'playwright-core';
import type { ShownPage } from './pages.js';
import { chooseList, LEAVERS } from './school-lists.js';
import type { Stage } from './stage.js';

const at =
  (address: (stage: Stage) => string) =>
  async (page: Page, stage: Stage): Promise<void> => {
    await page.goto(address(stage));
  };
const fixed = (path: string) => at(() => path);

const pressed =
  (path: (stage: Stage) => string, button: string, fill: (page: Page) => Promise<void> = async () => undefined) =>
  async (page: Page, stage: Stage): Promise<void> => {
    await page.goto(path(stage));
    await fill(page);
    // The answer is a page of its own; whoever looks sooner sees half of two pages.
    await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: button }).click()]);
  };

/** A change of one number, as a coordinator types it. */
export async function changeAgreements(page: Page): Promise<void> {
  await page.getByText('Hoe lang een stap duurt').click();
  await page.getByLabel('Ondersteuningsplan', { exact: true }).fill('10');
  await page.getByText('De eerste 100 dagen', { exact: true }).click();
  await page.getByLabel('Landingsgesprekken op dag').fill('1, 7, 14, 21, 28, 42, 56, 77');
  await page.getByLabel('Hoe heet deze versie?').fill('Amsterdam 2027');
  await page.getByLabel('Waarom, en wie heeft het besloten?').fill('Besluit van de stuurgroep, 1 december 2026');
}

const uploaded = pressed(
  () => '/imports',
  'Bekijk het bestand',
  (page) => chooseList(page, LEAVERS),
);
/** Whoever came before this on the same stage has told the columns already. */
const askedForColumns = async (page: Page, stage: Stage): Promise<void> => {
  await uploaded(page, stage);
  const again = page.getByRole('button', { name: 'Pas de kolommen aan' });
  if (await again.isVisible()) await Promise.all([page.waitForEvent('load'), again.click()]);
};
const saveColumns = async (page: Page): Promise<void> => {
  await Promise.all([page.waitForEvent('load'), page.getByRole('button', { name: 'Bewaar en bekijk' }).click()]);
};

/** Pages of the office with somebody who uses them; part of `PAGES`. */
export const OFFICE_PAGES: readonly ShownPage[] = [
  { name: 'instellingen', role: 'vso-mentor', open: fixed('/mij') },
  { name: 'klas-kolommen', role: 'vso-coordinator', open: askedForColumns },
  {
    name: 'klas-kolommen-fout',
    role: 'vso-coordinator',
    open: async (page, stage) => {
      await askedForColumns(page, stage);
      await page.getByLabel('Stamnr.').selectOption({ label: 'Niet lezen' });
      await saveColumns(page);
    },
  },
  {
    name: 'klas-nakijken',
    role: 'vso-coordinator',
    open: async (page, stage) => {
      await askedForColumns(page, stage);
      await saveColumns(page);
    },
  },
  { name: 'mensen', role: 'admin', open: fixed('/mensen') },
  { name: 'mensen-nieuw', role: 'admin', open: fixed('/mensen/nieuw') },
  { name: 'mensen-fout', role: 'admin', open: pressed(() => '/mensen/nieuw', 'Voeg een collega toe') },
  { name: 'collega', role: 'admin', open: at(({ city }) => `/mensen/${city.staff['vso-mentor'].person}`) },
  { name: 'collega-rol', role: 'admin', open: at(({ city }) => `/mensen/${city.staff['vso-mentor'].person}/rollen`) },
  {
    name: 'collega-uitnodiging',
    role: 'admin',
    open: pressed(({ city }) => `/mensen/${city.staff['vso-contact'].person}`, 'Maak een uitnodiging'),
  },
  { name: 'sleutels', role: 'admin', open: fixed('/sleutels') },
  { name: 'sleutels-fout', role: 'admin', open: pressed(() => '/sleutels', 'Maak een sleutel') },
  { name: 'webhooks', role: 'admin', open: fixed('/webhooks') },
  { name: 'webhooks-fout', role: 'admin', open: pressed(() => '/webhooks', 'Voeg een adres toe') },
  { name: 'aanbod', role: 'mbo-coordinator', open: fixed('/aanbod') },
  { name: 'mbo-scholen', role: 'vso-mentor', open: fixed('/mbo-scholen') },
  { name: 'mbo-school', role: 'mbo-coordinator', open: at(({ city }) => `/mbo-scholen/${city.mboLocation}`) },
  {
    name: 'mbo-school-aanpassen',
    role: 'mbo-coordinator',
    open: at(({ city }) => `/mbo-scholen/${city.mboLocation}/aanpassen`),
  },
  { name: 'logboek', role: 'privacy-officer', open: fixed('/logboek') },
  { name: 'inzage-zoeken', role: 'privacy-officer', open: fixed('/inzage?nummer=onbekend') },
  { name: 'inzage-verslag', role: 'privacy-officer', open: at(({ transfers }) => `/inzage/${transfers.wobbly}`) },
  { name: 'bewaren', role: 'privacy-officer', open: fixed('/bewaren') },
  { name: 'register', role: 'privacy-officer', open: fixed('/register') },
  { name: 'regio-verloop', role: 'region-coordinator', open: fixed('/regio/verloop') },
  { name: 'regio-monitor', role: 'region-coordinator', open: fixed('/regio/monitor') },
  { name: 'afspraken', role: 'region-coordinator', open: fixed('/afspraken') },
  { name: 'afspraken-aanpassen', role: 'region-coordinator', open: fixed('/afspraken/aanpassen') },
  {
    name: 'afspraken-gevolgen',
    role: 'region-coordinator',
    open: pressed(() => '/afspraken/aanpassen', 'Bekijk wat er verandert', changeAgreements),
  },
  {
    name: 'afspraken-nagespeeld',
    role: 'region-coordinator',
    open: async (page, stage) => {
      await pressed(() => '/afspraken/aanpassen', 'Bekijk wat er verandert', changeAgreements)(page, stage);
      await page.getByRole('button', { name: /^Speel dit na/ }).click();
      await page.getByRole('heading', { name: 'Hoeveel werk het vraagt, per rol' }).waitFor();
    },
  },
  { name: 'vooruit', role: 'vso-mentor', open: fixed('/leerlingen/vooruit') },
  { name: 'een-oktober-vso', role: 'vso-coordinator', open: fixed('/1-oktober') },
  { name: 'rondleiding', open: fixed('/rondleiding') },
  { name: 'rondleiding-station', open: pressed(() => '/rondleiding', 'Begin bij station 1') },
  { name: 'inloggen-zoeken', open: fixed('/inloggen?zoek=mentor') },
];
