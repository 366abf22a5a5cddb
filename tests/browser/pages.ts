import type { Page } from 'playwright-core';
import type { Role } from '../../libs/domain/roles.js';
import type { LinkHolder } from '../../libs/identity/links.js';
import type { CaseStudentKey } from './case-journeys.js';
import { CASE_PAGES } from './case-pages.js';
import type { StudentKey } from './journeys.js';
import { OFFICE_PAGES } from './office-pages.js';
import { enterByLink, linkFor, logInAs, visitor, type Opened, type Stage, type VisitorOptions } from './stage.js';

export interface ShownPage {
  name: string;
  /** As whom; nobody when left out. */
  role?: Role;
  /** By the link of this transfer instead. */
  link?: { of: StudentKey | CaseStudentKey; holder: LinkHolder };
  open(page: Page, stage: Stage): Promise<void>;
}

const at =
  (address: (stage: Stage) => string) =>
  async (page: Page, stage: Stage): Promise<void> => {
    await page.goto(address(stage));
  };
const fixed = (path: string) => at(() => path);

async function firstLetter(page: Page): Promise<void> {
  await page.goto('/meldingen');
  await page.locator('.row a').first().click();
  await page.waitForURL('**/meldingen/*');
}

/** Opens a page as the person that it is for. */
export async function openPage(stage: Stage, shown: ShownPage, options: VisitorOptions = {}): Promise<Opened> {
  const opened =
    shown.link !== undefined
      ? await enterByLink(stage, { ...stage.transfers, ...stage.cases }[shown.link.of], shown.link.holder, options)
      : shown.role === undefined
        ? await visitor(stage, options)
        : await logInAs(stage, shown.role, options);
  await shown.open(opened.page, stage);
  return opened;
}

/** Every page with somebody who uses it. The accessibility test and the pictures go through the same list. */
export const PAGES: readonly ShownPage[] = [
  { name: 'inloggen', open: fixed('/inloggen') },
  { name: 'uitleg', open: fixed('/docs') },
  { name: 'uitleg-vso', open: fixed('/docs/voor-vso') },
  { name: 'uitleg-inlezen', open: fixed('/docs/leerlingen-inlezen') },
  { name: 'uitleg-recovery', open: fixed('/docs/recovery') },
  { name: 'gezondheid', role: 'vso-mentor', open: fixed('/gezondheid') },
  { name: 'werk-vso-mentor', role: 'vso-mentor', open: fixed('/mijn-werk') },
  { name: 'werk-mbo-coordinator', role: 'mbo-coordinator', open: fixed('/mijn-werk') },
  { name: 'werk-mbo-mentor', role: 'mbo-mentor', open: fixed('/mijn-werk') },
  { name: 'werk-vso-supervisor', role: 'vso-supervisor', open: fixed('/mijn-werk') },
  { name: 'werk-nazorg', role: 'vso-aftercare', open: fixed('/mijn-werk') },
  { name: 'werk-leeg', role: 'transfercoach', open: fixed('/mijn-werk') },
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
    open: at(({ transfers }) => `/overstap/${transfers.fresh}/profiel`),
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
  {
    name: 'dossier-schrijven',
    role: 'vso-mentor',
    open: at(({ transfers }) => `/overstap/${transfers.fresh}/dossier/strengths`),
  },
  { name: 'inlogcode', role: 'vso-mentor', open: at(({ transfers }) => `/overstap/${transfers.handedOver}/inlogcode`) },
  {
    name: 'vastgelegd',
    role: 'vso-mentor',
    open: at(({ transfers }) => `/overstap/${transfers.handedOver}/vastgelegd?tot=1`),
  },
  { name: 'nieuwe-overstap', role: 'vso-mentor', open: fixed('/nieuw') },
  { name: 'klas-toevoegen', role: 'vso-coordinator', open: fixed('/imports') },
  { name: 'meldingen-rmc', role: 'rmc', open: fixed('/meldingen') },
  { name: 'melding-rmc', role: 'rmc', open: firstLetter },
  { name: 'meldingen-leerplicht', role: 'leerplicht', open: fixed('/meldingen') },
  { name: 'melding-leerplicht', role: 'leerplicht', open: firstLetter },
  { name: 'een-oktober', role: 'mbo-mentor', open: fixed('/1-oktober') },
  { name: 'vrije-dagen', role: 'mbo-supervisor', open: fixed('/vrije-dagen') },
  { name: 'regio', role: 'region-coordinator', open: fixed('/regio') },
  { name: 'demo-klok', role: 'vso-mentor', open: fixed('/demo') },
  { name: 'geen-toegang', role: 'mbo-mentor', open: fixed('/nieuw') },
  {
    name: 'uitnodiging',
    open: async (page, stage) => {
      await page.goto(`/mijn/${await linkFor(stage, stage.transfers.landing, { kind: 'student' })}`);
    },
  },
  { name: 'student-landing', link: { of: 'landing', holder: { kind: 'student' } }, open: fixed('/mijn-overstap') },
  { name: 'student-kiezen', link: { of: 'handedOver', holder: { kind: 'student' } }, open: fixed('/mijn-overstap') },
  { name: 'ouder', link: { of: 'young', holder: { kind: 'parent', parent: 0 } }, open: fixed('/mijn-overstap') },
  ...CASE_PAGES,
  { name: 'niet-gevonden', role: 'vso-mentor', open: fixed('/dit-bestaat-niet') },
  ...OFFICE_PAGES,
];
