import { Body, Controller, Param, Post } from '@nestjs/common';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import {
  AskConfirmation,
  AskHelp,
  RecordAbsence,
  RecordDiploma,
  RecordMove,
  RecordNeed,
  RecordSick,
  RecordSignal,
} from '../../../libs/casework/tell-the-file.js';
import { RecordAbsenceSchema, RecordContactSchema, RecordSignalSchema } from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { words } from '../../../libs/contracts/fields.js';
import { Allow } from '../access/allow.js';
import { Operation } from '../openapi/operation.js';
import { type Command, Commanded } from './command.js';
import { type CommandAnswer, CommandAnswers, commandAnswers } from './command-answers.js';
import { COMMAND_REFUSALS, type OfTransfer, OfTransferSchema } from './params.js';

const TAG = 'Iets melden bij een overstap';
const OwnWordsSchema = z.strictObject({ words: words.optional() }).prefault({});
type OwnWords = z.infer<typeof OwnWordsSchema>;
const MoveSchema = z.strictObject({ municipality: z.string().trim().min(1).max(80).describe('Naam of CBS-code.') });

/** What somebody tells about a student, that others act upon. */
@Controller('api/v1/transfers/:id')
export class TellingsController {
  constructor(
    private readonly answers: CommandAnswers,
    private readonly contact: RecordContact,
    private readonly need: RecordNeed,
    private readonly signal: RecordSignal,
    private readonly help: AskHelp,
    private readonly absence: RecordAbsence,
    private readonly sick: RecordSick,
    private readonly confirmation: AskConfirmation,
    private readonly diploma: RecordDiploma,
    private readonly move: RecordMove,
  ) {}

  @Post('contacts')
  @Allow('record-contact')
  @Operation({ summary: 'Een contact of poging tot contact vastleggen', tag: TAG, scope: 'transfers:write', answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  recordContact(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: RecordContactSchema }) body: z.infer<typeof RecordContactSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.contact.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('needs')
  @Allow('record-need')
  @Operation({ summary: 'Vastleggen dat er extra steun nodig is', tag: TAG, answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  recordNeed(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: OwnWordsSchema }) body: OwnWords,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.need.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('signals')
  @Allow('record-signal')
  @Operation({ summary: 'Een zorg melden tussen twee gesprekken door', tag: TAG, answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  recordSignal(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: RecordSignalSchema }) body: z.infer<typeof RecordSignalSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.signal.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('help-requests')
  @Allow('ask-help')
  @Operation({ summary: 'Om hulp vragen, als student of ouder', tag: TAG, answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  askHelp(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: OwnWordsSchema }) body: OwnWords,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.help.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('absences')
  @Allow('record-absence')
  @Operation({ summary: 'Ongeoorloofd verzuim van 16 uur of meer vastleggen', tag: TAG, scope: 'transfers:write', answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  recordAbsence(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: RecordAbsenceSchema }) body: z.infer<typeof RecordAbsenceSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.absence.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('sick-reports')
  @Allow('record-sick')
  @Operation({ summary: 'Vastleggen dat de student lang ziek thuis is', tag: TAG, scope: 'transfers:write', answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  recordSick(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: OwnWordsSchema }) body: OwnWords,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.sick.execute(command.actor, { ...body, transfer: id }));
  }

  @Post('confirmation-requests')
  @Allow('ask-confirmation')
  @Operation({ summary: 'Vastleggen dat het mbo schriftelijk om bevestiging vroeg', tag: TAG, answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  askConfirmation(@Commanded() command: Command, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.confirmation.execute(command.actor, { transfer: id }));
  }

  @Post('diplomas')
  @Allow('record-diploma')
  @Operation({ summary: 'Een diploma vastleggen', tag: TAG, scope: 'transfers:write', answers: commandAnswers(200), refusals: COMMAND_REFUSALS })
  recordDiploma(@Commanded() command: Command, @Param({ schema: OfTransferSchema }) { id }: OfTransfer): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.diploma.execute(command.actor, { transfer: id }));
  }

  @Post('moves')
  @Allow('record-move')
  @Operation({
    summary: 'Een verhuizing naar een andere gemeente vastleggen',
    tag: TAG,
    scope: 'transfers:write',
    answers: commandAnswers(200),
    refusals: [...COMMAND_REFUSALS, 'MUNICIPALITY.UNKNOWN', 'MUNICIPALITY.AMBIGUOUS'],
  })
  recordMove(
    @Commanded() command: Command,
    @Param({ schema: OfTransferSchema }) { id }: OfTransfer,
    @Body({ schema: MoveSchema }) body: z.infer<typeof MoveSchema>,
  ): Promise<CommandAnswer> {
    return this.answers.after(command, id, () => this.move.execute(command.actor, { ...body, transfer: id }));
  }
}
