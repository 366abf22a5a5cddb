import type { ConsentHolder } from '../../domain/consent-holder.js';
import type { ConsentChoice, ConsentState } from '../../domain/consents.js';
import { PURPOSE_TEXTS, sectionsOfPurpose, type Purpose } from '../../domain/grounds.js';
import { SECTION_LABELS } from '../../domain/sections.js';
import type { Instant } from '../../domain/time.js';
import type { Actor } from '../../persistence/actor.js';
import { writeAudit } from '../audit-line.js';
import type { Casework } from '../casework.js';
import { choicesOf } from './consent-recipients.js';
import { noticesOf, type DeletionNoticeView } from './deletion-notices.js';
import { openDossier, readerOf } from './dossier.js';
import { activeHelpers } from './helpers.js';
import { stateOfConsent } from './standing.js';

export interface ConsentLine {
  purpose: Purpose;
  recipient: string | null;
  recipientName: string;
  question: string;
  why: string;
  wording: string;
  /** Parts of the file that a yes opens. */
  sections: string[];
  state: ConsentState;
  /** Every answer so far, the oldest first. */
  answers: { choice: ConsentChoice; by: 'student' | 'representative'; at: Instant }[];
}

export interface ConsentsView {
  holder: ConsentHolder;
  /** The reader is the one who decides now. */
  yours: boolean;
  choices: ConsentLine[];
  notices: DeletionNoticeView[];
}

/** What is asked, how each choice stands, and who was asked to delete what. A receiver sees only what is about itself. */
export class ReadConsents {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError TRANSFER.UNKNOWN, ACTION.NOT_YOURS; VaultError `VAULT.ERASED` */
  async execute(actor: Actor, { transfer }: { transfer: string }): Promise<ConsentsView> {
    return openDossier(this.casework, actor, { transfer, action: 'read-consents' }, async (dossier) => {
      const { standing, role, manager } = dossier;
      const { recipient: own } = readerOf(actor, standing);
      const isReceiver = actor.kind === 'staff' && own !== standing.vso.id;
      const asked = choicesOf(standing, await activeHelpers(dossier)).filter(({ recipient }) => !isReceiver || recipient === own);
      const notices = (await noticesOf(dossier)).filter(({ organisation }) => !isReceiver || organisation === standing.mbo?.name);
      await writeAudit(this.casework, manager, actor, {
        action: 'consents.read',
        fields: asked.map(({ purpose }) => purpose),
        transfer,
        lead: dossier.transfer.leadMembershipId,
        ground: 'statutory',
      });
      return {
        holder: standing.holder,
        yours: role === (standing.holder === 'student' ? 'student' : 'parent'),
        choices: asked.map(({ purpose, recipient, recipientName }) => {
          const { question, why, wording } = PURPOSE_TEXTS[purpose];
          const answers = standing.answers.filter((answer) => answer.purpose === purpose && answer.recipient === recipient);
          return {
            purpose,
            recipient,
            recipientName,
            question,
            why,
            wording,
            sections: sectionsOfPurpose(purpose).map((section) => SECTION_LABELS[section]),
            state: stateOfConsent(standing, purpose, recipient),
            answers: answers.map(({ choice, by, at }) => ({ choice, by, at })),
          };
        }),
        notices,
      };
    });
  }
}
