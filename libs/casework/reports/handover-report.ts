import { momentWords } from '../../calendar/index.js';
import { facts, heading, list, paragraph, type Part, type PrintedDocument } from '../../documents/printed-document.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { toldBy } from '../dossier/section-told.js';
import { filledSections, handoversOf, type HandoverView } from '../intake/read-handover.js';
import { readFile } from '../reading.js';
import { placesOf } from './places-of-transfer.js';
import { printedDate } from './words-of-print.js';

/** What a school hands over about one student, in the order in which people want to read it; only what the reader may know. */
export class PrintHandover {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<PrintedDocument> {
    const what = {
      transfer,
      action: 'read-transfer',
      audit: 'handover.printed',
      fields: ['handovers', 'sections'],
    } as const;
    return readFile(this.casework, actor, what, async (reading) => {
      const places = await placesOf(reading);
      const sections = await filledSections(reading);
      const [latest] = await handoversOf(reading);
      return {
        title: 'Warme overdracht',
        about: `${places.name} · van ${places.vso}${places.mbo === null ? '' : ` naar ${places.mbo}`}`,
        parts: [
          facts(
            ['Opleiding', places.programme],
            ['Eerste dag', printedDate(places.start)],
            ...conversation(latest, reading.today),
          ),
          ...sections.flatMap(({ section, label, content, documents, words }): Part[] => [
            heading(label),
            ...(content === null ? [] : contentParts(section, content)),
            ...(documents.length === 0 ? [] : [list(documents.map(({ name }) => `Document: ${name}`))]),
            ...(section === 'response' ? [] : [paragraph(`Te lezen op grond van: ${words}.`)]),
          ]),
          ...(sections.length === 0 ? [paragraph('Er is nu niets om te lezen.')] : []),
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

/** What somebody wrote in a section, each under its own words; more than one thing as a list. */
export function contentParts(section: string, content: unknown): Part[] {
  return toldBy(section, content, printedDate).flatMap(({ label, points }): Part[] => [
    ...(label === undefined ? [] : [heading(label, 3)]),
    points.length === 1 ? paragraph(points.join('')) : list(points),
  ]);
}
