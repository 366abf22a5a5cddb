import type { WriteProfileBody } from '../../contracts/guidance/orientation.js';
import { warningsIn } from '../../domain/warnings.js';
import type { Actor } from '../../persistence/actor.js';
import { StepRow } from '../../persistence/entities/step.js';
import { TransferRow } from '../../persistence/entities/transfer.js';
import type { Casework } from '../casework.js';
import { writeContent } from '../dossier/write-section.js';
import { unchanged, type Done } from '../done.js';
import { finishStep } from '../record-outcome.js';
import { recordChange, requireAction, requireVersion, withTransferFile } from '../transfer-file.js';

/** The parts of the body that are parts of the file, strengths first. */
const SECTIONS = { strengths: 'strengths', whatWorks: 'what-works', profile: 'profile', needs: 'needs', practical: 'practical', network: 'network' } as const;

/**
 * The profile in one go: several sections, the screening, and the step. The screening tells the workflow whether a transfercoach may help;
 * it opens help, and refuses nobody anything. Written again later, it changes the sections only.
 */
export class WriteProfile {
  constructor(private readonly casework: Casework) {}

  /** @throws CaseworkError VERSION.CONFLICT */
  async execute(actor: Actor, { transfer, version, screening, ...body }: WriteProfileBody & { transfer: string }): Promise<Done> {
    return withTransferFile(this.casework, actor, transfer, async (file) => {
      requireAction(file, 'write-profile');
      requireVersion(file, version);
      const written: string[] = [];
      for (const [part, section] of Object.entries(SECTIONS) as [keyof typeof SECTIONS, (typeof SECTIONS)[keyof typeof SECTIONS]][]) {
        const content = body[part];
        if (content === undefined) continue;
        await writeContent(file, section, content, 'any');
        written.push(section);
      }
      const warnings = warningsIn(body).map(({ message }) => message);
      await file.manager.update(TransferRow, transfer, { extraSupport: screening.extraSupport });
      const step = await file.manager.findOneBy(StepRow, { transferId: transfer, key: 'profile' });
      if (step?.status !== 'open') return unchanged(file, { action: 'profile.written', fields: written }, { warnings });
      const change = await finishStep(file, { transfer, step: 'profile', outcome: 'completed' });
      const told = {
        coachFits: screening.limitedNetwork && screening.expectedTrouble,
        extraSupport: screening.extraSupport,
      };
      const recorded = await recordChange(file, {
        ...change,
        fact: change.fact.type === 'outcome' ? { ...change.fact, screening: told } : change.fact,
        words: { ...change.words, screening },
        audit: { action: 'profile.written', fields: [...written, 'screening'] },
      });
      return { ...recorded, warnings };
    });
  }
}
