import { facts, heading, list, paragraph, type Part, type PrintedDocument } from '../../documents/printed-document.js';
import { DESTINATIONS } from '../../domain/codes.js';
import { PHASE_LABELS } from '../../domain/phases.js';
import { labelOf } from '../../domain/steps.js';
import type { Instant, LocalDate } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { reviewsOf, type LandingReviewView } from '../landing/review.js';
import { readFile, type Reading } from '../reading.js';
import { placesOf } from './places-of-transfer.js';
import { printedDate, printedDay } from './words-of-print.js';

interface Evidence {
  started: LocalDate | null;
  talks: number;
  missed: number;
  contacts: number;
  green: number;
  amber: number;
  red: number;
  plans: number;
  signedAt: Instant | null;
  escalations: number;
  answered: number;
  owner: string | null;
}

/** Numbers and dates: what was said in talks is for the file, not for a report that leaves it. */
const EVIDENCE = `
  SELECT
    (SELECT min("on") FROM facts WHERE transfer_id = t.id AND type = 'outcome' AND body->>'step' = 'started' AND body->>'code' = 'present') AS started,
    (SELECT count(*) FROM steps WHERE transfer_id = t.id AND kind = 'check-in' AND status = 'done')::int AS talks,
    (SELECT count(*) FROM steps WHERE transfer_id = t.id AND kind = 'check-in' AND status = 'missed')::int AS missed,
    (SELECT count(*) FROM contacts WHERE transfer_id = t.id AND reached)::int AS contacts,
    (SELECT count(*) FROM check_ins WHERE transfer_id = t.id AND colour = 'green')::int AS green,
    (SELECT count(*) FROM check_ins WHERE transfer_id = t.id AND colour = 'amber')::int AS amber,
    (SELECT count(*) FROM check_ins WHERE transfer_id = t.id AND colour = 'red')::int AS red,
    (SELECT count(*) FROM support_plans WHERE transfer_id = t.id AND status IN ('signed', 'replaced'))::int AS plans,
    (SELECT max(signed_at) FROM support_plans WHERE transfer_id = t.id) AS "signedAt",
    (SELECT count(*) FROM escalations WHERE transfer_id = t.id)::int AS escalations,
    (SELECT count(*) FROM escalations WHERE transfer_id = t.id AND status IN ('answered', 'solved'))::int AS answered,
    (SELECT p.name FROM memberships m JOIN people p ON p.id = m.person_id WHERE m.id::text = t.destination_owner
      UNION ALL SELECT o.name FROM organisations o WHERE o.id::text = t.destination_owner LIMIT 1) AS owner
  FROM transfers t WHERE t.id = $1`;

/** How a transfer went and how it ended: the evidence with which it is closed. */
export class PrintEndReport {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<PrintedDocument> {
    const what = {
      transfer,
      action: 'read-transfer',
      audit: 'end-report.printed',
      fields: ['steps', 'numbers', 'destination'],
    } as const;
    return readFile(this.casework, actor, what, endReport);
  }
}

async function endReport(reading: Reading): Promise<PrintedDocument> {
  const { manager, transfer, today } = reading;
  const places = await placesOf(reading);
  const [evidence] = await manager.query<Evidence[]>(EVIDENCE, [transfer.id]);
  const steps = await manager.query<{ key: string; doneAt: Instant | null }[]>(
    `SELECT key, done_at AS "doneAt" FROM steps WHERE transfer_id = $1 AND status = 'done' AND kind NOT IN ('check-in', 'nazorg')
     ORDER BY done_at NULLS LAST, opened, key`,
    [transfer.id],
  );
  const reviews = await reviewsOf(reading.casework, manager, transfer);
  const destination =
    transfer.destinationCode === null
      ? null
      : ((DESTINATIONS as Record<string, string>)[transfer.destinationCode] ?? transfer.destinationCode);
  return {
    title: 'Eindverslag van de overstap',
    about: `${places.name} · van ${places.vso}${places.mbo === null ? '' : ` naar ${places.mbo}`}`,
    parts: [
      facts(
        ['Stand', `${PHASE_LABELS[transfer.phase]}, sinds ${printedDate(transfer.phaseSince)}`],
        ['Opleiding', places.programme],
        ['Gestart', evidence?.started == null ? null : printedDate(evidence.started)],
        ['Bestemming', destination],
        ['Wie het overneemt', evidence?.owner],
      ),
      ...reviews.flatMap((review) => learned(review)),
      heading('Wat er gedaan is'),
      steps.length === 0
        ? paragraph('Er is nog geen stap afgerond.')
        : list(
            steps.map(({ key, doneAt }) => (doneAt === null ? labelOf(key) : `${labelOf(key)}, ${printedDay(doneAt)}`)),
          ),
      ...(evidence === undefined ? [] : [heading('In getallen'), numbersOf(evidence)]),
    ],
    foot: `Doorlijn · eindverslag · afgedrukt op ${printedDate(today)}`,
  };
}

/** What they said together on day 100: strengths first, and what the schools do better next time. */
function learned({ goesWell, studentWords, mboLearns, vsoLearns }: LandingReviewView): Part[] {
  const rows: [string, string | null][] = [
    ['Wat goed ging', goesWell],
    ['De student zei', studentWords],
    ['Wat het mbo leert', mboLearns],
    ['Wat de oude school leert', vsoLearns],
  ];
  return rows.some(([, told]) => told !== null) ? [heading('Terugblik na 100 dagen'), facts(...rows)] : [];
}

function numbersOf(evidence: Evidence): ReturnType<typeof facts> {
  const { talks, missed, green, amber, red, contacts, plans, signedAt, escalations, answered } = evidence;
  return facts(
    ['Landingsgesprekken', `${talks} gevoerd, ${missed} gemist`],
    ['Hoe het ging', green + amber + red === 0 ? null : `${green} keer groen, ${amber} keer oranje, ${red} keer rood`],
    ['Gesprekken daarnaast', String(contacts)],
    [
      'Ondersteuningsplan',
      plans === 0
        ? 'Niet in Doorlijn ondertekend'
        : `${plans} keer ondertekend${signedAt === null ? '' : `, laatst op ${printedDay(signedAt)}`}`,
    ],
    [
      'Meldingen buiten de scholen',
      escalations === 0 ? 'Geen' : `${escalations}, waarvan ${answered} beantwoord of opgelost`,
    ],
  );
}
