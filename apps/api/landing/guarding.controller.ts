import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ReadAbsence, RecordAbsentWeek } from '../../../libs/casework/landing/absence.js';
import {
  AnswerAppeal,
  AppealAdvice,
  ReadStudyAdvice,
  WarnAboutAdvice,
} from '../../../libs/casework/landing/study-advice.js';
import { z } from '../../../libs/contracts/dutch.js';
import {
  type AbsentWeekBody,
  AbsentWeekSchema,
  AdviceAppealSchema,
  AdviceWarningSchema,
  AppealAnswerSchema,
} from '../../../libs/contracts/landing.js';
import { type SignedIn } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from '../transfers/command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from '../transfers/command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema } from '../transfers/params.js';
import { AbsenceSchema, StudyAdviceSchema } from './landing-schemas.js';

const TAG = 'Verzuim en studieadvies';
const READ_REFUSALS = ['TRANSFER.UNKNOWN', 'ACTION.NOT_YOURS'];

/** What the law counts and guards: hours of absence, and the steps of a study advice. */
@Controller('api/v1/transfers/:id')
export class GuardingController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly absence: ReadAbsence,
    private readonly week: RecordAbsentWeek,
    private readonly advice: ReadStudyAdvice,
    private readonly warn: WarnAboutAdvice,
    private readonly appeal: AppealAdvice,
    private readonly answer: AnswerAppeal,
  ) {}

  @Get('absence-weeks')
  @Allow('read-landing')
  @Operation({
    summary: 'De teller van het verzuim',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Per lesweek.', schema: AbsenceSchema }],
    refusals: READ_REFUSALS,
  })
  async readAbsence(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof AbsenceSchema>> {
    return z.encode(AbsenceSchema, await this.absence.execute(who.actor, { transfer: id }));
  }

  @Post('absence-weeks')
  @Allow('record-absence')
  @Operation({
    summary: 'De uren verzuim van een lesweek vastleggen of verbeteren',
    tag: TAG,
    scope: 'transfers:write',
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'ABSENCE.NO_LESSONS', 'ABSENCE.REPORT_ASKED'],
  })
  recordAbsentWeek(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: AbsentWeekSchema }) body: AbsentWeekBody,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.week.execute(command.actor, { ...body, transfer: id }));
  }

  @Get('study-advice')
  @Allow('read-landing')
  @Operation({
    summary: 'Het studieadvies: waarschuwing, advies en beroep',
    tag: TAG,
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Met de periode waarin het advies mag.', schema: StudyAdviceSchema }],
    refusals: READ_REFUSALS,
  })
  async readStudyAdvice(
    @Who() who: SignedIn,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
  ): Promise<z.input<typeof StudyAdviceSchema>> {
    return z.encode(StudyAdviceSchema, await this.advice.execute(who.actor, { transfer: id }));
  }

  @Post('study-advice-warnings')
  @Allow('record-advice')
  @Operation({
    summary: 'Een schriftelijke waarschuwing vastleggen',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: COMMAND_REFUSALS,
  })
  warnAboutAdvice(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: AdviceWarningSchema }) body: z.infer<typeof AdviceWarningSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.warn.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('study-advice-appeals')
  @Allow('appeal-advice')
  @Operation({
    summary: 'In beroep gaan tegen een negatief advies',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'ADVICE.NO_APPEAL'],
  })
  appealAdvice(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: AdviceAppealSchema.prefault({}) }) body: z.infer<typeof AdviceAppealSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.appeal.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('study-advice-appeal-answers')
  @Allow('record-advice')
  @Operation({
    summary: 'De uitkomst van het beroep vastleggen',
    tag: TAG,
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'ADVICE.NO_APPEAL'],
  })
  answerAppeal(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: AppealAnswerSchema }) body: z.infer<typeof AppealAnswerSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.answer.execute(command.actor, { ...body, transfer: id }));
  }
}
