import { randomUUID } from 'node:crypto';

import type { HelperReadingBody, InviteHelperBody } from '../../contracts/dossier/rights.js';
import { groundFor } from '../../domain/grounds.js';
import { SECTION_LABELS, type Section } from '../../domain/sections.js';
import type { Instant } from '../../domain/time.js';
import { hashShortCode, hashToken, newShortCode, newToken, sameHash } from '../../identity/tokens.js';
import { SYSTEM, withActor, type Actor, type HelperActor } from '../../persistence/actor.js';
import { HelperRow } from '../../persistence/entities/helper.js';
import { findTransfer } from '../../persistence/find-transfer.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { CaseworkError } from '../errors.js';
import { requireAction, withTransferFile } from '../transfer-file.js';
import { openDossier, readerOf, type Dossier } from './dossier.js';
import { DossierError } from './errors.js';
import { auditOfReading, readSections, type SectionView } from './read-dossier.js';
import { askRegister, standingOf } from './standing.js';

const DAY_MS = 86_400_000;
/** Choice: as long as the link of a student; who helps longer is invited again. */
const INVITATION_DAYS = 60;
/** One in 200,000 for who guesses. */
const MOST_TRIES = 5;

interface Who {
  name: string;
  organisation: string;
}

export interface HelperView extends Who {
  id: string;
  section: Section;
  expiresAt: Instant;
}

const whoPlace = (id: string): string => `helpers.who:${id}`;

/** The invitations that still work. */
export async function activeHelpers({
  casework,
  manager,
  transfer,
}: Pick<Dossier, 'casework' | 'manager' | 'transfer'>): Promise<HelperView[]> {
  const rows = await manager.query<Pick<HelperRow, 'id' | 'section' | 'who' | 'expiresAt'>[]>(
    `SELECT id, section, who, expires_at AS "expiresAt" FROM helpers
     WHERE transfer_id = $1 AND ended_at IS NULL AND expires_at > $2 ORDER BY at, id`,
    [transfer.id, new Date(casework.clock.now())],
  );
  const student = transfer.studentId;
  const who = await casework.vault.openMany<Who>(
    manager,
    rows.map(({ id, who: bytes }) => ({ student, place: whoPlace(id), bytes })),
  );
  return rows.map(({ id, section, expiresAt }, index) => {
    const { name, organisation } = who[index] ?? { name: 'Een hulpverlener', organisation: '' };
    return { id, section, expiresAt, name, organisation };
  });
}

/** Who from outside is invited now, and to which section. */
export class ListHelpers {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<HelperView[]> {
    return openDossier(this.casework, actor, { transfer, action: 'invite-helper' }, async (dossier) => {
      const helpers = await activeHelpers(dossier);
      const lead = dossier.transfer.leadMembershipId;
      const fields = helpers.map(({ section }) => section);
      await writeAudit(this.casework, dossier.manager, actor, { action: 'helpers.read', fields, transfer, lead });
      return helpers;
    });
  }
}

export interface Invitation {
  helper: string;
  /** For the link; told once and kept nowhere. */
  token: string;
  /** To be told apart from the link; told once and kept nowhere. */
  code: string;
  expiresAt: Instant;
}

/** Invites somebody from outside to one section. Nothing opens before the student, or who decides for them, has said yes. */
export class InviteHelper {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; DossierError SECTION.NOT_OPEN when the inviter may not read it either */
  async execute(
    actor: Actor,
    { transfer, section, name, organisation }: InviteHelperBody & { transfer: string },
  ): Promise<Invitation> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'invite-helper');
      if (actor.kind !== 'staff') throw new CaseworkError('ACTION.NOT_YOURS', 'only staff invites');
      const standing = await standingOf(this.casework, file.manager, file.transfer);
      const { allowed } = askRegister(standing, section, readerOf(actor, standing));
      const couldOpen = groundFor(section, 'helper', standing.today) !== undefined;
      if (!allowed || !couldOpen) throw new DossierError('SECTION.NOT_OPEN', `${section} is not for a helper`);
      const id = randomUUID();
      const token = newToken();
      const code = newShortCode();
      const expiresAt = file.now + INVITATION_DAYS * DAY_MS;
      await file.manager.insert(HelperRow, {
        id,
        transferId: transfer,
        section,
        who: await this.casework.vault.seal(file.manager, file.transfer.studentId, whoPlace(id), {
          name,
          organisation,
        }),
        tokenHash: hashToken(token),
        codeHash: hashShortCode(id, code),
        tries: 0,
        invitedBy: actor.membership,
        at: file.now,
        expiresAt,
        endedAt: null,
      });
      await writeAudit(this.casework, file.manager, actor, {
        action: 'helper.invited',
        fields: [section],
        transfer,
        ground: 'consent',
      });
      return { helper: id, token, code, expiresAt };
    });
  }
}

/** Ends an invitation at once. Doing it again changes nothing. */
export class EndHelper {
  constructor(private readonly casework: Casework) {}

  /** @throws DossierError HELPER.UNKNOWN */
  async execute(actor: Actor, { transfer, helper }: { transfer: string; helper: string }): Promise<void> {
    await withTransferFile(this.casework, actor, transfer, async (file) => {
      const row = await file.manager.findOneBy(HelperRow, { id: helper, transferId: transfer });
      if (row === null) throw new DossierError('HELPER.UNKNOWN', `no helper ${helper}`);
      if (row.endedAt === null) await file.manager.update(HelperRow, helper, { endedAt: file.now });
      const lead = file.transfer.leadMembershipId;
      await writeAudit(this.casework, file.manager, actor, {
        action: 'helper.ended',
        fields: [row.section],
        transfer,
        lead,
      });
    });
  }
}

export interface HelperReading {
  firstName: string;
  section: SectionView;
}

/** What a helper reads: one section, for who has both link and code. There is no session; every reading proves itself anew. */
export class ReadAsHelper {
  constructor(private readonly casework: Casework) {}

  /** @throws DossierError HELPER.UNKNOWN, HELPER.CODE_WRONG, HELPER.TOO_MANY_ATTEMPTS; SECTION.NOT_OPEN without a consent that holds */
  async execute({ token, code }: HelperReadingBody): Promise<HelperReading> {
    const helper = await this.find(token);
    const actor: HelperActor = { kind: 'helper', helper: helper.id, transfer: helper.transferId };
    await this.prove(actor, helper, code);
    return withActor(this.casework.dataSource, actor, async (manager) => {
      const transfer = await findTransfer(manager, helper.transferId);
      if (transfer === undefined) throw new DossierError('HELPER.UNKNOWN', `transfer of helper ${helper.id}`);
      const standing = await standingOf(this.casework, manager, transfer);
      const answer = askRegister(standing, helper.section, readerOf(actor, standing));
      const sections = await readSections({ casework: this.casework, manager, transfer, standing }, [
        { section: helper.section, answer },
      ]);
      for (const line of auditOfReading({ transfer }, sections)) await writeAudit(this.casework, manager, actor, line);
      const [section] = sections;
      return section === undefined || !answer.allowed ? undefined : { firstName: standing.personal.firstName, section };
    }).then((reading) => {
      // That somebody tried is on record, so the refusal comes after the transaction.
      if (reading !== undefined) return reading;
      const label = SECTION_LABELS[helper.section];
      throw new DossierError(
        'SECTION.NOT_OPEN',
        `helper ${helper.id}`,
        `Voor "${label}" is (nu) geen toestemming. Neem contact op met de school.`,
      );
    });
  }

  private async find(token: string): Promise<Pick<HelperRow, 'id' | 'transferId' | 'section' | 'codeHash' | 'tries'>> {
    const [row] = await withActor(this.casework.dataSource, SYSTEM, (manager) =>
      manager.query<Pick<HelperRow, 'id' | 'transferId' | 'section' | 'codeHash' | 'tries'>[]>(
        `SELECT id, transfer_id AS "transferId", section, code_hash AS "codeHash", tries FROM helper_by_hash($1)
         WHERE ended_at IS NULL AND expires_at > $2`,
        [hashToken(token), new Date(this.casework.clock.now())],
      ),
    );
    if (row === undefined) throw new DossierError('HELPER.UNKNOWN', 'no invitation with this token');
    return row;
  }

  /** The counted try stays, so this is a transaction of its own. */
  private async prove(
    actor: HelperActor,
    { id, codeHash }: Pick<HelperRow, 'id' | 'codeHash'>,
    code: string,
  ): Promise<void> {
    const right = sameHash(codeHash, hashShortCode(id, code.replaceAll(/\s/g, '')));
    const [rows] = await withActor(this.casework.dataSource, actor, (manager) =>
      manager.query<[{ tries: number }[], number]>(
        'UPDATE helpers SET tries = CASE WHEN $2 AND tries < $3 THEN 0 ELSE least(tries + 1, $3) END WHERE id = $1 RETURNING tries',
        [id, right, MOST_TRIES],
      ),
    );
    const tries = rows[0]?.tries ?? MOST_TRIES;
    if (right && tries === 0) return;
    throw new DossierError(
      tries >= MOST_TRIES ? 'HELPER.TOO_MANY_ATTEMPTS' : 'HELPER.CODE_WRONG',
      `helper ${id}, try ${tries}`,
    );
  }
}
