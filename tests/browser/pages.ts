import type { Page } from 'playwright-core';
import type { Role } from '../../libs/domain/roles.js';
import type { Stage } from './stage.js';

export interface ShownPage {
  name: string;
  /** As whom; nobody when left out. */
  role?: Role;
  open(page: Page, stage: Stage): Promise<void>;
}

const at =
  (address: (stage: Stage) => string) =>
  async (page: Page, stage: Stage): Promise<void> => {
    await page.goto(address(stage));
  };
const fixed = (path: string) => at(() => path);

/** Every page with somebody who uses it. The accessibility test and the pictures go through the same list. */
export const PAGES: readonly ShownPage[] = [
  { name: 'inloggen', open: fixed('/inloggen') },
  { name: 'werk-vso-mentor', role: 'vso-mentor', open: fixed('/mijn-werk') },
  { name: 'werk-mbo-coordinator', role: 'mbo-coordinator', open: fixed('/mijn-werk') },
  { name: 'werk-mbo-mentor', role: 'mbo-mentor', open: fixed('/mijn-werk') },
  { name: 'werk-vso-supervisor', role: 'vso-supervisor', open: fixed('/mijn-werk') },
  { name: 'werk-leeg', role: 'vso-aftercare', open: fixed('/mijn-werk') },
  { name: 'leerlingen', role: 'vso-mentor', open: fixed('/leerlingen') },
  { name: 'leerlingen-te-laat', role: 'mbo-coordinator', open: fixed('/leerlingen?stand=te-laat') },
  { name: 'leerlingen-niemand', role: 'vso-mentor', open: fixed('/leerlingen?fase=closed') },
  { name: 'overstap-nieuw', role: 'vso-mentor', open: at(({ transfers }) => `/overstap/${transfers.fresh}`) },
  { name: 'overstap-intake', role: 'mbo-intaker', open: at(({ transfers }) => `/overstap/${transfers.atIntake}`) },
  { name: 'overstap-stil', role: 'mbo-coordinator', open: at(({ transfers }) => `/overstap/${transfers.stalled}`) },
  { name: 'overstap-landing', role: 'mbo-mentor', open: at(({ transfers }) => `/overstap/${transfers.wobbly}`) },
  { name: 'overstap-tussenjaar', role: 'vso-mentor', open: at(({ transfers }) => `/overstap/${transfers.dormant}`) },
  {
    name: 'stap-kiezen',
    role: 'mbo-intaker',
    open: at(({ transfers }) => `/overstap/${transfers.atIntake}/stap/intake`),
  },
  {
    name: 'profielschets',
    role: 'vso-mentor',
    open: at(({ transfers }) => `/overstap/${transfers.fresh}/stap/profile/vastleggen?uitkomst=completed`),
  },
  {
    name: 'landingsgesprek',
    role: 'mbo-mentor',
    open: at(({ transfers }) => `/overstap/${transfers.landing}/stap/check-in-5/vastleggen?uitkomst=held`),
  },
  { name: 'contact', role: 'vso-mentor', open: at(({ transfers }) => `/overstap/${transfers.atIntake}/contact`) },
  { name: 'afspraak', role: 'mbo-intaker', open: at(({ transfers }) => `/overstap/${transfers.atIntake}/afspraak`) },
  {
    name: 'uitschrijven',
    role: 'mbo-mentor',
    open: at(({ transfers }) => `/overstap/${transfers.wobbly}/uitschrijven`),
  },
  { name: 'niet-gevonden', role: 'vso-mentor', open: fixed('/dit-bestaat-niet') },
];
