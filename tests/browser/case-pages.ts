import type { Page } from 'playwright-core';
import type { Role } from '../../libs/domain/roles.js';
import type { ShownPage } from './pages.js';
import type { Stage } from './stage.js';

type Of = keyof Stage['transfers'];
type CaseOf = keyof Stage['cases'];

/** A page under the transfer of one of the students. */
const at =
  (of: Of | CaseOf, path: string) =>
  async (page: Page, { transfers, cases }: Stage): Promise<void> => {
    const all: Record<string, string> = { ...transfers, ...cases };
    await page.goto(`/overstap/${all[of] ?? ''}${path}`);
  };
const of = (name: string, role: Role, student: Of | CaseOf, path: string): ShownPage => ({
  name,
  role,
  open: at(student, path),
});
const own = (name: string, student: Of | CaseOf, path: string): ShownPage => ({
  name,
  link: { of: student, holder: { kind: 'student' } },
  open: async (page) => {
    await page.goto(`/mijn-overstap${path}`);
  },
});

const parents = (name: string, student: Of | CaseOf, path: string): ShownPage => ({
  ...own(name, student, path),
  link: { of: student, holder: { kind: 'parent', parent: 0 } },
});

/** The pages about one transfer. */
export const CASE_PAGES: readonly ShownPage[] = [
  of('profiel', 'vso-mentor', 'applying', '/profiel'),
  of('profiel-sterk', 'vso-mentor', 'applying', '/profiel/sterk'),
  of('profiel-nodig', 'vso-mentor', 'applying', '/profiel/nodig'),
  of('profiel-leren', 'vso-mentor', 'applying', '/profiel/leren'),
  of('profiel-praktisch', 'vso-mentor', 'applying', '/profiel/praktisch'),
  of('profiel-slot', 'vso-mentor', 'applying', '/profiel/tot-slot'),
  of('inzage', 'vso-mentor', 'coached', '/inzage'),
  of('contactgegevens', 'vso-mentor', 'coached', '/contactgegevens'),
  of('niet-aangekomen', 'vso-mentor', 'coached', '/niet-aangekomen'),
  of('overstap-coach', 'vso-mentor', 'coached', ''),
  of('coach', 'vso-mentor', 'coached', '/coach'),
  of('coach-voorstellen', 'vso-mentor', 'coached', '/coach/voorstellen'),
  of('coach-keuze', 'vso-mentor', 'coached', '/coach/keuze'),
  of('orientatie', 'vso-mentor', 'coached', '/orientatie'),
  of('orientatie-plannen', 'vso-mentor', 'coached', '/orientatie/plannen'),
  of('steunfiguur', 'vso-mentor', 'coached', '/steunfiguur'),
  of('steunfiguur-nieuw', 'vso-mentor', 'coached', '/steunfiguur/nieuw'),
  of('documenten', 'vso-mentor', 'coached', '/documenten'),
  of('meenemen', 'vso-mentor', 'coached', '/meenemen'),
  of('toestemming', 'vso-mentor', 'signing', '/toestemming'),
  of('toestemming-gesprek', 'vso-mentor', 'signing', '/toestemming/gesprek'),
  of('verbeteren', 'vso-mentor', 'coached', '/verbeteren'),
  of('hulpverleners', 'vso-mentor', 'coached', '/hulpverleners'),
  of('hulpverlener-nieuw', 'vso-mentor', 'coached', '/hulpverleners/nieuw'),
  { name: 'hulpverlener-leest', open: async (page) => void (await page.goto(`/lezen/${'a'.repeat(43)}`)) },
  of('overdracht', 'mbo-contact', 'handing', '/overdracht'),
  of('overdracht-aanvaarden', 'mbo-contact', 'handing', '/overdracht/aanvaarden'),
  of('overdracht-terug', 'mbo-contact', 'handing', '/overdracht/terug'),
  of('overdracht-doorsturen', 'mbo-contact', 'handing', '/overdracht/doorsturen'),
  of('overdracht-voorbereiden', 'vso-mentor', 'handing', '/overdracht/voorbereiden'),
  of('intake', 'mbo-intaker', 'choosing', '/intake'),
  of('intake-gepland', 'mbo-intaker', 'atIntake', '/intake'),
  of('intake-momenten', 'mbo-intaker', 'choosing', '/intake/intake/momenten'),
  of('intake-uitkomst', 'mbo-intaker', 'atIntake', '/intake/intake/uitkomst'),
  { name: 'gesprekken-week', role: 'mbo-intaker', open: async (page) => void (await page.goto('/gesprekken')) },
  of('overstaptafel', 'mbo-intaker', 'missed', '/overstaptafel'),
  of('plaatsing', 'mbo-intaker', 'placing', '/plaatsing'),
  of('plaatsing-niet', 'mbo-intaker', 'placing', '/plaatsing/niet'),
  of('plaatsing-anders', 'mbo-intaker', 'placing', '/plaatsing/anders'),
  of('plan-leeg', 'mbo-coordinator', 'stalled', '/plan'),
  of('plan-concept', 'mbo-coordinator', 'handing', '/plan'),
  of('plan-schrijven', 'mbo-coordinator', 'handing', '/plan/schrijven'),
  of('plan-tekenen', 'mbo-coordinator', 'signing', '/plan'),
  of('plan-in-gesprek', 'mbo-coordinator', 'signing', '/plan/in-gesprek'),
  of('plan-geldt', 'mbo-mentor', 'landing', '/plan'),
  of('landing', 'mbo-mentor', 'wobbly', '/landing'),
  of('landingsgesprek-gemist', 'mbo-mentor', 'landing', '/stap/check-in-5/vastleggen?uitkomst=missed'),
  of('studieadvies', 'mbo-mentor', 'landing', '/studieadvies'),
  of('studieadvies-waarschuwing', 'mbo-mentor', 'landing', '/studieadvies/waarschuwing'),
  of('verzuim', 'mbo-mentor', 'wobbly', '/verzuim'),
  of('niet-gestart', 'mbo-mentor', 'absent', '/niet-gestart'),
  of('nazorg', 'vso-aftercare', 'landing', '/nazorg'),
  of('nazorg-vragen', 'vso-aftercare', 'landing', '/nazorg-vragen'),
  own('student-tekenen', 'signing', ''),
  own('student-plan', 'signing', '/plan'),
  own('student-moment', 'choosing', '/afspraak'),
  own('student-coach', 'coached', '/meelopen'),
  own('student-lezen', 'coached', '/lezen'),
  own('student-gesprekken', 'landing', '/gesprekken'),
  own('student-wiebelt', 'wobbly', ''),
  own('student-advies', 'wobbly', '/advies'),
  own('student-oude-school', 'landing', '/oude-school'),
  own('student-steunfiguur', 'landing', '/steunfiguur'),
  own('student-gelukt', 'landing', '/gelukt?wat=steunfiguur'),
  parents('ouder-plan', 'signing', '/plan'),
  parents('ouder-lezen', 'young', '/lezen'),
];
