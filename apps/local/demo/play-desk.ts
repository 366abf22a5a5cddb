import { AcknowledgeEscalation, AnswerEscalation } from '../../../libs/casework/escalations.js';
import type { StaffActor } from '../../../libs/persistence/actor.js';
import type { Play, Stage } from './play-use-cases.js';

/** Whoever works at the desk that the escalation went to: which desk that is follows from age and home of the student. */
async function atTheDesk({ people, waitingEscalation }: Stage): Promise<{ id: string; actor: StaffActor } | undefined> {
  const waiting = await waitingEscalation();
  const actor = waiting && people.atDesk(waiting.organisation);
  return waiting && actor && { id: waiting.id, actor };
}

export const acknowledgeDesk: Play = async (stage) => {
  const desk = await atTheDesk(stage);
  return desk && new AcknowledgeEscalation(stage.casework).execute(desk.actor, { escalation: desk.id });
};

export const answerDesk: Play = async (stage) => {
  const desk = await atTheDesk(stage);
  if (desk === undefined) return undefined;
  return new AnswerEscalation(stage.casework).execute(desk.actor, {
    escalation: desk.id,
    answer: 'answered',
    code: 'talk-planned',
    words: 'Wij zijn langs geweest en hebben een gesprek met leerling en ouder gepland.',
  });
};
