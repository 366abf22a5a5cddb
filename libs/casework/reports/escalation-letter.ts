import { localDateOf } from '../../calendar/index.js';
import { CONTACT_KINDS } from '../../contracts/commands.js';
import { facts, heading, list, paragraph, type PrintedDocument } from '../../documents/printed-document.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import type { EscalationView } from '../escalation-view.js';
import { ReadEscalation } from '../escalations.js';
import { printedDate, printedDay } from './words-of-print.js';

/** An escalation as a letter: the minimum that may leave the schools, and nothing of the file. */
export class PrintEscalation {
  private readonly read: ReadEscalation;

  constructor(private readonly casework: Casework) {
    this.read = new ReadEscalation(casework);
  }

  /** @throws CaseworkError ESCALATION.UNKNOWN */
  async execute(actor: Actor, { escalation }: { escalation: string }): Promise<PrintedDocument> {
    return letterOf(
      await this.read.execute(actor, { escalation }),
      printedDate(localDateOf(this.casework.clock.now())),
    );
  }
}

function letterOf(view: EscalationView, today: string): PrintedDocument {
  const { student, schools, tried, call } = view;
  const kindOfContact = (kind: string): string => (CONTACT_KINDS as Record<string, string>)[kind] ?? kind;
  return {
    title: `Melding: ${view.reasonLabel.toLowerCase()}`,
    about: `${student.name} · geboren in ${student.birthYear} · ${view.municipality}`,
    parts: [
      facts(
        ['Gemeld op', printedDay(view.raisedAt)],
        ['Van', schools.vso],
        ['Naar', schools.mbo],
        ['Stap', view.stepLabel],
        ['Sinds', printedDate(view.since)],
        ['Bevestigen uiterlijk', view.acknowledgeBy === null ? null : printedDate(view.acknowledgeBy)],
        ['Terugkoppelen uiterlijk', view.feedbackBy === null ? null : printedDate(view.feedbackBy)],
      ),
      heading('Wat we vragen'),
      paragraph(view.asked),
      heading('Wat al is geprobeerd'),
      tried.length === 0
        ? paragraph('Er is nog geen contact vastgelegd.')
        : list(
            tried.map(
              ({ at, kind, reached, by }) =>
                `${printedDay(at)}: ${kindOfContact(kind)}, ${reached ? 'gesproken' : 'niet bereikt'}${by === null ? '' : ` (${by})`}`,
            ),
          ),
      heading('Wie u kunt bellen'),
      list(call.map(({ name, roleName, phone, email }) => `${name}, ${roleName}: ${phone ?? email}`)),
      paragraph(
        'Deze brief bevat alleen wat nodig is om te helpen. Meer uit het dossier opent pas na ontvangst, met een vastgelegde grond.',
      ),
    ],
    foot: `Doorlijn · melding ${view.id.slice(0, 8)} · afgedrukt op ${today}`,
  };
}
