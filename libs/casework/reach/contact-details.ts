import { createHash } from 'node:crypto';

import type { ContactDetailsBody } from '../../contracts/reach.js';
import type { Actor } from '../../persistence/actor.js';
import type { Casework } from '../casework.js';
import { unchanged, type Done } from '../done.js';
import { isAdult, purposesFor, standingOf, type Standing } from '../dossier/standing.js';
import { endLinks } from '../end-links.js';
import { CaseworkError, mistake, refuseMistakes } from '../errors.js';
import { readFile } from '../reading.js';
import { PERSONAL_PLACE, type Personal } from '../student.js';
import { requireAction, withTransferFile } from '../transfer-file.js';

export type ParentDetails = Personal['parents'][number];

/** Where a student and the parents can be reached. */
export interface ContactDetailsView {
  transfer: string;
  email: string | null;
  phone: string | null;
  /** Null for whoever has no business with the parents of a grown-up. */
  parents: ParentDetails[] | null;
  /** Changes with what it is about. */
  state: string;
}

const PARENT_FIELDS = ['firstParent', 'secondParent'] as const;

/** The school of a student knows the parents; another school may, of a minor or when the student agreed. */
function mayKnowParents(actor: Actor, standing: Standing): boolean {
  if (actor.kind === 'staff' && actor.organisation === standing.vso.id && !standing.started) return true;
  return !isAdult(standing) || purposesFor(standing, null).includes('parents-after-18');
}

const stateOf = ({ email, phone, parents }: Personal): string =>
  createHash('sha256')
    .update(
      JSON.stringify([
        email ?? null,
        phone ?? null,
        parents.map((parent) => [parent.name, parent.email, parent.phone]),
      ]),
    )
    .digest('hex');

/** Reading it is written down, as of everything in the file. */
export class ReadContactDetails {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, TRANSFER.UNKNOWN; VaultError `VAULT.ERASED` */
  async execute(actor: Actor, { transfer: id }: { transfer: string }): Promise<ContactDetailsView> {
    const what = {
      transfer: id,
      action: 'change-contact-details',
      audit: 'contact-details.read',
      fields: ['contactDetails'],
    } as const;
    return readFile(this.casework, actor, what, async ({ manager, transfer }) => {
      const standing = await standingOf(this.casework, manager, transfer);
      const { personal } = standing;
      const parents = mayKnowParents(actor, standing) ? personal.parents : null;
      return {
        transfer: id,
        email: personal.email ?? null,
        phone: personal.phone ?? null,
        parents,
        state: stateOf(personal),
      };
    });
  }
}

/** Other addresses and numbers of the student and the parents. Parents keep their place: links and answers are known by it. */
export class ChangeContactDetails {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError ACTION.NOT_YOURS, TRANSFER.ENDED, VERSION.CONFLICT, INPUT.INVALID; VaultError `VAULT.ERASED` */
  async execute(
    actor: Actor,
    { transfer, seen, ...details }: ContactDetailsBody & { transfer: string },
  ): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'change-contact-details');
      const { manager, transfer: row } = file;
      const standing = await standingOf(this.casework, manager, row);
      const { personal } = standing;
      if (seen !== undefined && seen !== stateOf(personal)) {
        throw new CaseworkError('VERSION.CONFLICT', 'the details were changed by somebody else');
      }
      const parents = parentsAfter(personal.parents, details, mayKnowParents(actor, standing));
      const { email: _email, phone: _phone, ...rest } = personal;
      const { email, phone } = details;
      const after: Personal = {
        ...rest,
        ...(email === undefined ? {} : { email }),
        ...(phone === undefined ? {} : { phone }),
        parents,
      };
      const changed = changesBetween(personal, after);
      if (changed.length === 0) return { transfer, seq: row.seq, version: row.version };
      const sealed = await this.casework.vault.seal(manager, row.studentId, PERSONAL_PLACE, after);
      await manager.query('UPDATE students SET personal = $2 WHERE id = $1', [row.studentId, sealed]);
      // Whoever had a link at an address that is no longer right, is out.
      if (personal.email !== after.email) await endLinks(manager, transfer, { kind: 'student' }, file.now);
      for (const [parent, { email: now }] of parents.entries()) {
        if (personal.parents[parent]?.email !== now)
          await endLinks(manager, transfer, { kind: 'parent', parent }, file.now);
      }
      return unchanged(file, { action: 'contact-details.changed', fields: changed });
    });
  }
}

/** @throws CaseworkError INPUT.INVALID */
function parentsAfter(
  before: readonly ParentDetails[],
  details: ContactDetailsBody,
  mayKnow: boolean,
): ParentDetails[] {
  const given = PARENT_FIELDS.map((field) => details[field]);
  if (!mayKnow) {
    refuseMistakes(
      PARENT_FIELDS.filter((field) => details[field] !== undefined).map((field) =>
        mistake(field, 'INPUT.INVALID', 'De student is 18 of ouder en heeft hier geen toestemming voor gegeven.'),
      ),
    );
    return [...before];
  }
  refuseMistakes(
    PARENT_FIELDS.flatMap((field, place) => {
      if (given[place] !== undefined) return [];
      if (place < before.length)
        return [
          mistake(
            `${field}.phone`,
            'INPUT.INVALID',
            'Laat van deze ouder een telefoonnummer of een e-mailadres staan.',
          ),
        ];
      return given.slice(place + 1).some((later) => later !== undefined)
        ? [mistake(`${field}.name`, 'INPUT.INVALID', 'Vul de ouder hier in, en niet bij de tweede ouder.')]
        : [];
    }),
  );
  return given.flatMap((parent) => (parent === undefined ? [] : [parent]));
}

/** Names of what is different, for the audit. */
function changesBetween(before: Personal, after: Personal): string[] {
  const names = ['email', 'phone', 'parents'] as const;
  return names.filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]));
}
