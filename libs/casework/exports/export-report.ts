import { localDateOf } from '../../calendar/index.js';
import type { ExportedSection, TransferExport } from '../../contracts/transfer-export.js';
import { facts, heading, list, paragraph, type Part, type PrintedDocument } from '../../documents/printed-document.js';
import { labelOf } from '../../domain/steps.js';
import type { PlanText } from '../../domain/support-plan.js';
import { contentParts } from '../reports/handover-report.js';
import { needsAndActions } from '../reports/plan-annex.js';
import { printedDate, printedDay } from '../reports/words-of-print.js';

const dayOf = (moment: string): string => printedDay(Date.parse(moment));
const timeOf = (moment: string): string =>
  `${dayOf(moment)}, ${new Date(moment).toLocaleTimeString('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' })}`;

/** The export of one transfer on paper: the same as in its fields, in the order in which people want to read it. */
export function reportOfExport(told: TransferExport): PrintedDocument {
  const { student, schools, registration } = told;
  const name = student.lastName === null ? student.firstName : `${student.firstName} ${student.lastName}`;
  return {
    title: 'Dossier van de overstap',
    about: `${name} · van ${schools.vso.name}${schools.mbo === null ? '' : ` naar ${schools.mbo.name}`}`,
    parts: [
      facts(
        ['Stand', `${registration.phaseLabel}, sinds ${printedDate(registration.phaseSince)}`],
        ['Geboortejaar', String(student.birthYear)],
        ['Leerlingnummer', student.studentNumber],
        ['Woont in', student.municipality.name],
        [
          'Opleiding',
          [
            registration.programme.name,
            registration.programme.level?.toLowerCase() ?? null,
            registration.programme.leerweg,
          ]
            .filter((each) => each !== null)
            .join(', '),
        ],
        ['Eerste dag', printedDate(registration.start)],
        ['Laatste schooldag', printedDate(registration.leavesSchool)],
        ['Bestemming', registration.destination?.label],
      ),
      ...peopleIn(told),
      ...told.sections.flatMap(partsOfSection),
      ...planIn(told),
      ...stepsIn(told),
      ...talksIn(told),
      ...closedIn(told),
    ],
    foot: `Doorlijn · dossier ${told.transfer.slice(0, 8)} · afgedrukt op ${printedDate(localDateOf(Date.parse(told.exportedAt)))}`,
  };
}

function peopleIn({ people }: TransferExport): Part[] {
  const rows = people.map(({ name, roleName, organisation, phone, email }) => [
    name,
    `${roleName}, ${organisation}`,
    phone ?? email,
  ]);
  return rows.length === 0
    ? []
    : [heading('Mensen'), { kind: 'table', caption: 'Wie erbij horen', head: ['Wie', 'Wat', 'Bereikbaar'], rows }];
}

function partsOfSection({ section, label, content, documents, words, osoCategory }: ExportedSection): Part[] {
  return [
    heading(label),
    ...(content === null ? [] : contentParts(section, content)),
    ...(documents.length === 0 ? [] : [list(documents.map((document) => `Document: ${document.name}`))]),
    paragraph(`Te lezen op grond van: ${words}.${osoCategory === null ? '' : ` OSO-categorie: ${osoCategory.name}.`}`),
  ];
}

function planIn({ plan, student }: TransferExport): Part[] {
  if (plan === null) return [];
  const text = plan.text as PlanText;
  return [
    heading(`Ondersteuningsplan, versie ${plan.version}`),
    facts(['Ondertekend', plan.signedAt === null ? 'Nog niet door iedereen' : dayOf(plan.signedAt)]),
    paragraph(text.goal),
    ...(text.strengths === undefined
      ? []
      : [heading(`Waar ${student.firstName} goed in is`, 3), paragraph(text.strengths)]),
    ...needsAndActions(text, 3),
  ];
}

function stepsIn({ steps, appointments }: TransferExport): Part[] {
  const rows = steps.map(({ label, status, due, outcomeLabel, doneAt }) => [
    label,
    doneAt === null ? (due === null ? 'Open' : `Uiterlijk ${printedDate(due)}`) : dayOf(doneAt),
    outcomeLabel ?? (status === 'paused' ? 'Pauze' : ''),
  ]);
  const planned = appointments.map(
    ({ step, startsAt, place }) => `${labelOf(step)}: ${timeOf(startsAt)}${place === null ? '' : `, ${place}`}`,
  );
  return [
    ...(rows.length === 0
      ? []
      : [
          heading('Stappen'),
          {
            kind: 'table' as const,
            caption: 'Wat gebeurd is en wat nog komt',
            head: ['Stap', 'Wanneer', 'Uitkomst'],
            rows,
          },
        ]),
    ...(planned.length === 0 ? [] : [heading('Afspraken'), list(planned)]),
  ];
}

function talksIn({ checkIns, contacts }: TransferExport): Part[] {
  return [
    ...(checkIns.length === 0 ? [] : [heading('Landingsgesprekken')]),
    ...checkIns.flatMap(({ step, at, colourWords, goesWell, studentWords, agreements, by }): Part[] => [
      heading(`${labelOf(step)}, ${dayOf(at)}`, 3),
      facts(
        ['Kleur', colourWords],
        ['Wat goed gaat', goesWell],
        ['De student zei', studentWords],
        ['Afgesproken', agreements],
        ['Door', by],
      ),
    ]),
    ...(contacts.length === 0
      ? []
      : [
          heading('Contact'),
          list(
            contacts.map(({ at, kindName, reached, by, words }) => {
              const told = `${dayOf(at)}: ${kindName.toLowerCase()}, ${reached ? 'gesproken' : 'niet bereikt'}${by === null ? '' : ` (${by})`}`;
              return words === null ? told : `${told}. ${words}`;
            }),
          ),
        ]),
  ];
}

function closedIn({ closed }: TransferExport): Part[] {
  if (closed.length === 0) return [];
  return [heading('Wat niet meegaat'), list(closed.map(({ label, words }) => `${label}: ${words}`))];
}
