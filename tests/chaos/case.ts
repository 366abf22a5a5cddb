import type { Office } from './world/office.js';
import type { Oracle } from './world/oracle.js';
import type { Visitor } from './world/visitor.js';
import type { World } from './world/world.js';

/** What a case works with. */
export interface Stage {
  world: World;
  office: Office;
  visitor: Visitor;
  oracle: Oracle;
  /** Tells who watches how far it is. */
  tell(what: string): void;
}

/** One fault. It breaks something, lets it get well, and says what it saw. */
export interface Case {
  number: number;
  /** Dutch, for the report. */
  name: string;
  /** @returns a sentence for the report. @throws Error when something does not hold that the oracle cannot see */
  run(stage: Stage): Promise<string>;
}

export interface CaseResult {
  number: number;
  name: string;
  holds: boolean;
  detail: string;
}

/** Plays one case and asks the oracle afterwards. */
export async function play(one: Case, stage: Stage): Promise<CaseResult> {
  const { number, name } = one;
  try {
    await stage.world.everythingRuns();
    const detail = await one.run(stage);
    await stage.world.everythingRuns();
    stage.tell('nakijken');
    const problems = await stage.oracle.problems();
    return { number, name, holds: problems.length === 0, detail: problems.length === 0 ? detail : problems.slice(0, 5).join('; ') };
  } catch (error) {
    return { number, name, holds: false, detail: error instanceof Error ? error.message : String(error) };
  } finally {
    stage.world.mailbox.setFaults(undefined);
  }
}

/** @throws Error with `what` when it is not so */
export function must(holds: boolean, what: string): asserts holds {
  if (!holds) throw new Error(what);
}
