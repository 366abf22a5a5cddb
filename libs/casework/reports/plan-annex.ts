import { facts, heading, paragraph, type Part, type PrintedDocument } from '../../documents/printed-document.js';
import { LIFE_DOMAINS, type LifeDomain } from '../../domain/sections.js';
import { ACTION_OWNERS, type PlanText, type Signer } from '../../domain/support-plan.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { readPlans, type PlanView, type SignatureView } from '../plan/read-plans.js';
import { readFile } from '../reading.js';
import { placesOf, type TransferPlaces } from './places-of-transfer.js';
import { printedDate, printedDay } from './words-of-print.js';

const SIGNERS: Record<Signer, string> = { student: 'Student', mbo: 'Namens het mbo', parent: 'Ouder of verzorger' };
const WAYS: Record<SignatureView['way'], string> = {
  link: 'digitaal, met de eigen link en code',
  session: 'digitaal, na inloggen',
  'in-person': 'in een gesprek',
};
const STATES: Record<PlanView['status'], string> = {
  draft: 'Concept. Hier kan nog van alles veranderen.',
  offered: 'Ligt klaar om te ondertekenen.',
  signed: 'Ondertekend door iedereen. Dit plan geldt nu.',
  replaced: 'Vervangen door een nieuwer plan.',
  withdrawn: 'Ingetrokken. Dit plan geldt niet.',
};

/** The support plan as the written annex to the enrolment (WEB 8.1.3a), to be printed or kept by each school. */
export class PrintPlan {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, PLAN.NOT_READABLE, PLAN.UNKNOWN */
  async execute(actor: Actor, { transfer, plan: id }: { transfer: string; plan: string }): Promise<PrintedDocument> {
    const what = { transfer, action: 'read-transfer', audit: 'plan.printed', fields: ['plan', 'signatures'] } as const;
    return readFile(this.casework, actor, what, async (reading) => {
      const { plans } = await readPlans(reading);
      const plan = plans.find((each) => each.id === id);
      if (plan === undefined) throw new CaseworkError('PLAN.UNKNOWN', `no plan ${id}`);
      return annexOf(plan, await placesOf(reading), printedDate(reading.today));
    });
  }
}

function annexOf(plan: PlanView, places: TransferPlaces, today: string): PrintedDocument {
  const { text } = plan;
  return {
    title: 'Ondersteuningsplan',
    about: `${places.name} · bijlage bij de inschrijving · versie ${plan.version}`,
    parts: [
      facts(
        ['Stand', STATES[plan.status]],
        ['Van', places.vso],
        ['Naar', places.mbo],
        ['Opleiding', places.programme],
        ['Eerste dag', printedDate(places.start)],
      ),
      heading('Wat we willen bereiken'),
      paragraph(text.goal),
      ...(text.strengths === undefined
        ? []
        : [heading(`Waar ${places.firstName} goed in is`), paragraph(text.strengths)]),
      ...(text.ownWords === undefined
        ? []
        : [heading(`In de woorden van ${places.firstName}`), paragraph(text.ownWords)]),
      ...needsAndActions(text),
      heading('Handtekeningen'),
      ...signatures(plan),
      paragraph('We kijken minstens een keer per jaar samen of dit plan nog past, en eerder als iemand dat vraagt.'),
    ],
    foot: `Doorlijn · ondersteuningsplan versie ${plan.version} · afgedrukt op ${today}${plan.digest === null ? '' : ` · kenmerk ${plan.digest.slice(0, 12)}`}`,
  };
}

/** Per life domain what is needed, and who does what. */
export function needsAndActions(text: PlanText, level: 2 | 3 = 2): Part[] {
  return (Object.keys(LIFE_DOMAINS) as LifeDomain[]).flatMap((domain): Part[] => {
    const need = text.needs[domain];
    const actions = text.actions.filter((action) => action.domain === domain);
    if (need === undefined && actions.length === 0) return [];
    return [
      heading(LIFE_DOMAINS[domain], level),
      ...(need === undefined ? [] : [paragraph(need)]),
      ...(actions.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: `Afspraken: ${LIFE_DOMAINS[domain].toLowerCase()}`,
              head: ['Wat', 'Wie', 'Wanneer', 'Hoe we zien dat het werkt'],
              rows: actions.map(({ what, owner, start, end, seenBy }) => [
                what,
                ACTION_OWNERS[owner],
                end === undefined
                  ? `vanaf ${printedDate(start)}`
                  : `${printedDate(start)} tot en met ${printedDate(end)}`,
                seenBy,
              ]),
            },
          ]),
    ];
  });
}

function signatures({ signers, signatures: given }: PlanView): Part[] {
  if (signers.length === 0) return [paragraph('Er is nog niet gevraagd om te tekenen.')];
  const lines = signers.map((signer): [string, string] => {
    const found = given.find((each) => each.signer === signer);
    if (found === undefined) return [SIGNERS[signer], 'Nog niet getekend'];
    const by = found.by === null ? '' : found.way === 'in-person' ? `, vastgelegd door ${found.by}` : `, ${found.by}`;
    return [SIGNERS[signer], `Getekend op ${printedDay(found.at)}, ${WAYS[found.way]}${by}`];
  });
  return [facts(...lines)];
}
