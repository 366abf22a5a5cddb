import { momentWords } from '../../calendar/index.js';
import { facts, heading, list, paragraph, type Part, type PrintedDocument } from '../../documents/printed-document.js';
import { LIFE_DOMAINS } from '../../domain/sections.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { filledSections, handoversOf, type HandoverView } from '../intake/read-handover.js';
import { readFile } from '../reading.js';
import { placesOf } from './places-of-transfer.js';
import { printedDate } from './words-of-print.js';

/** What a school hands over about one student, in the order in which people want to read it; only what the reader may know. */
export class PrintHandover {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<PrintedDocument> {
    const what = { transfer, action: 'read-transfer', audit: 'handover.printed', fields: ['handovers', 'sections'] } as const;
    return readFile(this.casework, actor, what, async (reading) => {
      const places = await placesOf(reading);
      const sections = await filledSections(reading);
      const [latest] = await handoversOf(reading);
      return {
        title: 'Warme overdracht',
        about: `${places.name} · van ${places.vso}${places.mbo === null ? '' : ` naar ${places.mbo}`}`,
        parts: [
          facts(['Opleiding', places.programme], ['Eerste dag', printedDate(places.start)], ...conversation(latest, reading.today)),
          ...sections.flatMap(({ section, label, content, documents, words }): Part[] => [
            heading(label),
            ...(content === null ? [] : contentParts(content)),
            ...(documents.length === 0 ? [] : [list(documents.map(({ name }) => `Document: ${name}`))]),
            ...(section === 'response' ? [] : [paragraph(`Gedeeld op grond van: ${words}.`)]),
          ]),
          ...(sections.length === 0 ? [paragraph('Er is nu niets dat u mag lezen.')] : []),
        ],
        foot: `Doorlijn · warme overdracht · afgedrukt op ${printedDate(reading.today)}`,
      };
    });
  }
}

function conversation(talk: HandoverView | undefined, today: string): [string, string | null][] {
  if (talk === undefined) return [];
  const called = talk.called === null ? 'de contactpersoon van het mbo' : talk.called.name;
  const when = talk.callAt === null ? '' : `, ${momentWords(talk.callAt, today)}`;
  return [
    ['Gesprek', `${talk.caller.name} belt ${called}${when}`],
    ['Om te bespreken', talk.talkAbout],
  ];
}

/** Names of fields as a reader knows them; a field that is not here is told without a name. */
const FIELDS: Record<string, string> = {
  introduction: 'Over mij',
  interests: 'Wat ik leuk vind',
  dream: 'Wat ik later wil',
  othersSay: 'Wat anderen zeggen',
  doesNotWork: 'Wat niet werkt',
  whatHelps: 'Wat helpt',
  need: 'Wat nodig is',
  goesWell: 'Wat goed gaat',
  isHard: 'Wat moeilijk is',
  howILearn: 'Hoe ik leer',
  travel: 'Reizen',
  timetable: 'Rooster',
  aids: 'Hulpmiddelen',
  examArrangements: 'Bij toetsen en examens',
  choice: 'Mijn keuze',
  learned: 'Wat ik leerde',
  presentPercent: 'Aanwezig (procent)',
  schoolYear: 'Schooljaar',
  organisation: 'Organisatie',
  helpsWith: 'Helpt met',
  relation: 'Wie dat is',
  name: 'Naam',
  ...LIFE_DOMAINS,
};

/** What somebody wrote, whatever its form: texts as paragraphs, lists as lists, and everything else under its own name. */
export function contentParts(content: unknown): Part[] {
  if (typeof content !== 'object' || content === null) return [paragraph(String(content))];
  return Object.entries(content).flatMap(([key, value]): Part[] => {
    if (value === null || value === undefined || (Array.isArray(value) && value.length === 0)) return [];
    const name = FIELDS[key];
    if (Array.isArray(value)) {
      if (value.every((item) => typeof item === 'string')) return [...(name === undefined ? [] : [heading(name, 3)]), list(value)];
      return value.flatMap((item) => [lineOf(item)]);
    }
    if (typeof value === 'object') return [...(name === undefined ? [] : [heading(name, 3)]), ...contentParts(value)];
    return [facts([name ?? key, String(value)])];
  });
}

function lineOf(item: unknown): Part {
  const told = Object.entries(item as object).filter(([, value]) => typeof value === 'string' || typeof value === 'number');
  return facts(...told.map(([key, value]): [string, string] => [FIELDS[key] ?? key, String(value)]));
}
