import { instantOf, isoInAmsterdam } from '../../calendar/index.js';
import type { ExportedSection, TransferExport } from '../../contracts/transfer-export.js';
import type { Instant } from '../../domain/time.js';
import { associationState } from '../../mappings/ooapi.js';
import { osoPlaceOf } from '../../mappings/oso.js';
import type { StaffActor, Actor } from '../../persistence/actor.js';
import { DossierDocumentRow } from '../../persistence/entities/dossier-document.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { contentPlace } from '../dossier/documents.js';
import { openDossier, type Dossier } from '../dossier/dossier.js';
import { auditOfReading, isToldIn, sectionsFor, type SectionView } from '../dossier/read-dossier.js';
import { CaseworkError } from '../errors.js';
import { ReadPlans } from '../plan/read-plans.js';
import { ReadTransfer, type TransferView } from '../read-transfer.js';

/** A document of the file, under the place that it has in the export. */
export interface ExportedFile {
  path: string;
  bytes: Buffer;
}

export interface ExportedTransfer {
  told: TransferExport;
  /** Empty unless they were asked for. */
  files: ExportedFile[];
}

/**
 * One transfer for the file of the reader's own school. Everything in it is read by the use cases that a page would ask, so that nobody
 * takes home what they could not read there; every section is on record with its ground.
 */
export class ExportTransfer {
  private readonly transfer: ReadTransfer;
  private readonly plans: ReadPlans;

  constructor(private readonly casework: Casework) {
    this.transfer = new ReadTransfer(casework);
    this.plans = new ReadPlans(casework);
  }

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; VaultError `VAULT.ERASED` */
  async execute(actor: Actor, { transfer, documents }: { transfer: string; documents: boolean }): Promise<ExportedTransfer> {
    if (actor.kind !== 'staff') throw new CaseworkError('ACTION.NOT_YOURS', 'an export is for the file of a school');
    const { sections, closed, files } = await this.sectionsFor(actor, transfer, documents);
    const view = await this.transfer.execute(actor, { transfer });
    const plan = await this.planFor(actor, transfer);
    return { told: { ...this.headOf(actor, view), ...partsOf(view), sections, closed, plan }, files };
  }

  private headOf(actor: StaffActor, view: TransferView): Pick<TransferExport, 'format' | 'formatVersion' | 'exportedAt' | 'exportedFor' | 'transfer'> {
    return {
      format: 'doorlijn-transfer',
      formatVersion: 1,
      exportedAt: momentOf(this.casework.clock.now()),
      exportedFor: { organisation: actor.organisation, role: actor.role },
      transfer: view.id,
    };
  }

  private async sectionsFor(
    actor: StaffActor,
    transfer: string,
    documents: boolean,
  ): Promise<Pick<TransferExport, 'sections' | 'closed'> & { files: ExportedFile[] }> {
    return openDossier(this.casework, actor, { transfer, action: 'read-dossier' }, async (dossier) => {
      const { manager } = dossier;
      const read = await sectionsFor(dossier);
      const sections = read.filter(isToldIn).map(sectionOf);
      const closed = read.filter(({ allowed }) => !allowed).map(({ section, label, words }) => ({ section, label, words }));
      const files = documents ? await filesOf(dossier, sections) : [];
      for (const line of auditOfReading(dossier, read)) await writeAudit(this.casework, manager, actor, { ...line, action: 'transfer.exported' });
      return { sections, closed, files };
    });
  }

  /** A plan that is not open to the reader is left out; any other refusal is one. */
  private async planFor(actor: StaffActor, transfer: string): Promise<TransferExport['plan']> {
    try {
      const { plans } = await this.plans.execute(actor, { transfer });
      const [latest] = plans;
      if (latest === undefined) return null;
      const { version, status, signedAt, text } = latest;
      return { version, status, signedAt: maybe(signedAt), text };
    } catch (error) {
      if (error instanceof CaseworkError && error.code === 'PLAN.NOT_READABLE') return null;
      throw error;
    }
  }
}

const momentOf = (at: Instant): string => new Date(at).toISOString();
const maybe = (at: Instant | null): string | null => (at === null ? null : momentOf(at));

function sectionOf(view: SectionView): ExportedSection {
  const { section, label, ground, words, source, version, at, author, content } = view;
  if (ground === 'forbidden') throw new Error(`section ${section} is open without a ground`);
  const names = new Map<string, number>();
  return {
    section,
    label,
    ground,
    words,
    source,
    osoCategory: osoPlaceOf(section),
    version,
    at: maybe(at),
    author,
    content: content ?? null,
    documents: view.documents.map((document) => ({
      ...document,
      at: momentOf(document.at),
      file: `documenten/${section}/${freeName(document.name, names)}`,
    })),
  };
}

/** Two documents of one name stand beside each other: `plan.pdf`, `2 plan.pdf`. */
function freeName(name: string, taken: Map<string, number>): string {
  const known = name.toLowerCase();
  const times = (taken.get(known) ?? 0) + 1;
  taken.set(known, times);
  return times === 1 ? name : `${times} ${name}`;
}

async function filesOf({ casework, manager, transfer }: Dossier, sections: readonly ExportedSection[]): Promise<ExportedFile[]> {
  const files: ExportedFile[] = [];
  // One after the other: a file is up to ten megabytes, and twice that while it is opened.
  for (const { id, file: path } of sections.flatMap(({ documents }) => documents)) {
    const row = await manager.findOneByOrFail(DossierDocumentRow, { id, transferId: transfer.id });
    files.push({ path, bytes: await casework.vault.openFile(manager, transfer.studentId, contentPlace(id), row.content) });
  }
  return files;
}

/** What the page of the transfer tells this reader. */
function partsOf(view: TransferView): Pick<
  TransferExport,
  'student' | 'schools' | 'registration' | 'ooapiAssociation' | 'people' | 'steps' | 'appointments' | 'contacts' | 'checkIns'
> {
  const { student, municipality, studentNumber, vso, mbo, destination } = view;
  const { firstName, lastName, birthYear, email, phone } = student;
  const placeOf = ({ name, organisation }: { name: string; organisation: string }): { name: string; organisation: string } => ({ name, organisation });
  return {
    student: { firstName, lastName, birthYear, studentNumber, email, phone, municipality },
    schools: { vso: placeOf(vso), mbo: mbo === null ? null : placeOf(mbo) },
    registration: {
      schoolYear: view.schoolYear,
      phase: view.phase,
      phaseLabel: view.phaseLabel,
      phaseSince: view.phaseSince,
      start: view.start,
      leavesSchool: view.leavesSchool,
      programme: view.programme,
      route: view.route,
      outflowProfile: view.outflowProfile,
      extraSupport: view.extraSupport,
      destination: destination === null ? null : { code: destination.code, label: destination.label },
    },
    ooapiAssociation: associationIn(view),
    people: view.people.map(({ name, role, roleName, organisation, email: mail, phone: number }) => ({
      name,
      role,
      roleName,
      organisation,
      email: mail,
      phone: number,
    })),
    steps: view.steps.map(({ key, label, status, opened, due, outcome, outcomeLabel, doneAt }) => ({
      key,
      label,
      status,
      opened,
      due,
      outcome,
      outcomeLabel,
      doneAt: maybe(doneAt),
    })),
    appointments: view.appointments.map(({ step, startsAt, endsAt, place, status }) => ({
      step,
      startsAt: momentOf(startsAt),
      endsAt: momentOf(endsAt),
      place,
      status,
    })),
    contacts: view.contacts.map(({ at, kind, kindName, reached, words, by }) => ({ at: momentOf(at), kind, kindName, reached, words, by })),
    checkIns: view.checkIns.map(({ step, at, colour, colourWords, goesWell, studentWords, agreements, by }) => ({
      step,
      at: momentOf(at),
      colour,
      colourWords,
      goesWell,
      studentWords,
      agreements,
      by,
    })),
  };
}

function associationIn({ phase, steps, destination, start }: TransferView): TransferExport['ooapiAssociation'] {
  const placement = steps.find(({ key }) => key === 'placement')?.outcome ?? null;
  const state = associationState({ phase, placement, destination: destination?.code ?? null });
  return state === null ? null : { role: 'student', state, startDateTime: isoInAmsterdam(instantOf(start, 0)) };
}
