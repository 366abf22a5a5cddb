import type { ConsentState } from '../../domain/consents.js';
import { groundFor, type Ground, type Purpose, type Reader, type ReadingAnswer, type ReadingQuestion, type Recipient } from '../../domain/grounds.js';
import { LINE, type Phase } from '../../domain/phases.js';
import { SECTION_LABELS, SECTIONS, type Section } from '../../domain/sections.js';
import type { Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { ROLE_NAMES } from '../role-names.js';
import { openDossier, type Dossier } from './dossier.js';
import { activeHelpers } from './helpers.js';
import { askRegister, stateOfConsent } from './standing.js';
import { requirePartInView } from './view.js';

export interface SharedSection {
  section: Section;
  label: string;
  /** Whether there is anything in it now. */
  filled: boolean;
  shared: boolean;
  ground: Ground;
  words: string;
  source: string;
  /** Who of the recipient reads it, in words. */
  readers: string[];
  /** The choice that decides on it, and how it stands. */
  consent: { purpose: Purpose; state: ConsentState } | null;
}

export interface RecipientView {
  recipient: Recipient;
  name: string;
  sections: SharedSection[];
}

interface Asked {
  recipient: Recipient;
  name: string;
  /** Whose consent key it is. */
  key: string | null;
  readers: Readers;
  /** The moment that is looked ahead to. */
  suppose: Partial<ReadingQuestion>;
  /** A helper was invited to one section only. */
  only?: Section;
}

type Readers = readonly [Reader, ...Reader[]];

const MBO: Readers = ['mbo-contact', 'mbo-intaker', 'mbo-coordinator', 'mbo-mentor', 'mbo-supervisor'];

/** What would be shared, with whom and why, before anything is: the same register answers, looked ahead to the moment of sharing. */
export class PreviewSharing {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; DossierError VIEW.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<{ transfer: string; recipients: RecipientView[] }> {
    return openDossier(this.casework, actor, { transfer, action: 'preview-sharing' }, async (dossier) => {
      requirePartInView(actor, dossier.standing);
      const filled = await filledSections(dossier);
      const recipients = (await whoWouldKnow(dossier)).map((asked) => recipientView(dossier, asked, filled));
      const lead = dossier.transfer.leadMembershipId;
      await writeAudit(this.casework, dossier.manager, actor, { action: 'sharing.previewed', fields: [], transfer, lead, ground: 'statutory' });
      return { transfer, recipients };
    });
  }
}

async function filledSections({ manager, transfer }: Dossier): Promise<Set<Section>> {
  const rows = await manager.query<{ section: Section }[]>(
    `SELECT section FROM dossier_sections WHERE transfer_id = $1 UNION SELECT section FROM dossier_documents WHERE transfer_id = $1`,
    [transfer.id],
  );
  return new Set(rows.map(({ section }) => section));
}

async function whoWouldKnow(dossier: Dossier): Promise<Asked[]> {
  const { manager, transfer, standing } = dossier;
  const { vso, mbo } = standing;
  const [coach] = await manager.query<{ name: string }[]>(
    `SELECT o.name FROM case_parties p JOIN organisations o ON o.id = p.organisation_id
     WHERE p.transfer_id = $1 AND p.role = 'coach' AND p.until IS NULL LIMIT 1`,
    [transfer.id],
  );
  const helpers = await activeHelpers(dossier);
  return [
    { recipient: 'mbo', name: mbo?.name ?? 'De mbo-school van je keuze', key: mbo?.id ?? null, readers: MBO, suppose: { opened: true, phase: ahead(transfer.phase) } },
    ...(coach === undefined ? [] : [{ recipient: 'transfercoach' as const, name: coach.name, key: null, readers: ['transfercoach'] as const, suppose: {} }]),
    { recipient: 'parents', name: 'Je ouders', key: null, readers: ['parent'], suppose: {} },
    { recipient: 'former-school', name: vso.name, key: vso.id, readers: ['vso-mentor'], suppose: { started: true, phase: 'landing' } },
    ...helpers.map(({ id, section, name, organisation }): Asked => {
      return { recipient: 'helper', name: `${name} (${organisation})`, key: id, readers: ['helper'], suppose: {}, only: section };
    }),
    { recipient: 'desk', name: 'Leerplicht en Doorstroompunt (RMC)', key: null, readers: ['leerplicht', 'rmc'], suppose: {} },
  ];
}

/** Before the application nothing is shared yet: the question is what will be then. */
function ahead(phase: Phase): Phase {
  return LINE.indexOf(phase) >= LINE.indexOf('application') ? phase : 'application';
}

function recipientView({ standing }: Dossier, asked: Asked, filled: ReadonlySet<Section>): RecipientView {
  const { recipient, name, key, readers, suppose, only } = asked;
  const sections = SECTIONS.map((section): SharedSection => {
    const askedAs = (role: Reader): ReadingAnswer => askRegister(standing, section, { role, recipient: key }, suppose);
    const answers = readers.map((role) => ({ role, answer: askedAs(role) }));
    const allowed = answers.filter((each) => each.answer.allowed && (only === undefined || only === section));
    // Of those that may not read, the most telling reason: one that a choice could change.
    const telling = allowed[0] ?? answers.find((each) => each.answer.ground === 'consent');
    const answer = telling?.answer ?? askedAs(readers[0]);
    const outside = only !== undefined && only !== section;
    const purpose = purposeOf(recipient, section, standing.today, answer.ground);
    return {
      section,
      label: SECTION_LABELS[section],
      filled: filled.has(section),
      shared: allowed.length > 0,
      ground: outside ? 'forbidden' : answer.ground,
      words: outside ? 'hoort niet bij deze uitnodiging' : answer.words,
      source: answer.source,
      readers: allowed.map(({ role }) => (role === 'helper' ? 'hulpverlener' : ROLE_NAMES[role])),
      consent: purpose === undefined || outside ? null : { purpose, state: stateOfConsent(standing, purpose, key) },
    };
  });
  return { recipient, name, sections };
}

function purposeOf(recipient: Recipient, section: Section, on: string, ground: Ground): Purpose | undefined {
  if (ground !== 'consent') return undefined;
  return recipient === 'parents' ? 'parents-after-18' : groundFor(section, recipient, on)?.purpose;
}
