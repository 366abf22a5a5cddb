import { Body, Controller, Param, Post } from '@nestjs/common';
import { AnswerQuestion, AskSchools } from '../../../libs/casework/desk/questions.js';
import { AnswerQuestionSchema, AskSchoolsSchema } from '../../../libs/contracts/desk.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { Allow } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded, etagOf } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { type OfStep, OfStepSchema, STEP_REFUSALS } from '../transfers/params.js';

const OfEscalationSchema = z.object({ id: id.describe('De melding.') });
const AskedSchema = z.object({ escalation: id, version: z.int() });

/** A desk asks the schools back, and they answer. */
@Controller('api/v1')
export class QuestionsController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly ask: AskSchools,
    private readonly answer: AnswerQuestion,
  ) {}

  @Post('escalations/:id/questions')
  @Allow('answer-escalation')
  @Operation({
    summary: 'De scholen iets vragen over een melding',
    tag: 'Meldingen aan leerplicht en Doorstroompunt',
    answers: [{ status: 201, description: 'De vraag staat op de werklijst van de regievoerder.', schema: AskedSchema }],
    refusals: ['ESCALATION.UNKNOWN', 'ESCALATION.NOT_ACKNOWLEDGED', 'ESCALATION.ALREADY_ANSWERED', 'QUESTION.WAITING'],
  })
  async askSchools(
    @Commanded() { actor, reply }: Command,
    @Param({ schema: OfEscalationSchema }) params: z.infer<typeof OfEscalationSchema>,
    @Body({ schema: AskSchoolsSchema }) body: z.infer<typeof AskSchoolsSchema>,
  ): Promise<z.infer<typeof AskedSchema>> {
    const { escalation, version } = await this.ask.execute(actor, { ...body, escalation: params.id });
    void reply.header('etag', etagOf(version));
    return { escalation, version };
  }

  @Post('transfers/:id/questions/:key/answers')
  @Allow('answer-question')
  @Operation({
    summary: 'Antwoord geven op een vraag van een loket',
    tag: 'Meldingen aan leerplicht en Doorstroompunt',
    answers: commandAnswers(200),
    refusals: [...STEP_REFUSALS, 'QUESTION.UNKNOWN', 'QUESTION.ALREADY_ANSWERED'],
  })
  answerQuestion(
    @Commanded() command: Command,
    @Param({ schema: OfStepSchema }) { id: transfer, key }: OfStep,
    @Body({ schema: AnswerQuestionSchema }) body: z.infer<typeof AnswerQuestionSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, transfer, () =>
      this.answer.execute(command.actor, { ...body, transfer, step: key }),
    );
  }
}
