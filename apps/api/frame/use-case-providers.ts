import { type FactoryProvider, type Type } from '@nestjs/common';
import { CreateApiKey, ListApiKeys, RevokeApiKey } from '../../../libs/casework/admin/api-keys.js';
import { AddOwnDay } from '../../../libs/casework/calendar-days.js';
import { ReadAbsenceTerm, SetAbsenceTerm } from '../../../libs/casework/landing/absence-term.js';
import { AcceptLead, ChangeDeputy } from '../../../libs/casework/case-lead.js';
import { type Casework } from '../../../libs/casework/casework.js';
import { ChangeDates } from '../../../libs/casework/change-dates.js';
import { Deregister, GoDormant, SwitchProgramme, WakeUp, Withdraw } from '../../../libs/casework/leave-the-way.js';
import { RecordCheckIn, RecordOwnAnswer } from '../../../libs/casework/check-ins.js';
import { ReadColumnMapping, SaveColumnMapping } from '../../../libs/casework/imports/column-mapping.js';
import { LookIntoCohort } from '../../../libs/casework/imports/look-into.js';
import { CreateImport, ReadImport } from '../../../libs/casework/cohort-import.js';
import {
  AcknowledgeEscalation,
  AnswerEscalation,
  ListEscalations,
  OpenMoreUnderGround,
  ReadEscalation,
  TakeEscalation,
} from '../../../libs/casework/escalations.js';
import { RegionNumbers } from '../../../libs/casework/region-numbers.js';
import { PauseStep, ResumeStep } from '../../../libs/casework/pause-step.js';
import { ChangeContactDetails, ReadContactDetails } from '../../../libs/casework/reach/contact-details.js';
import { ReadUndelivered, TakeAnotherRoute } from '../../../libs/casework/reach/undelivered.js';
import { RecordContact } from '../../../libs/casework/record-contact.js';
import { RecordOutcome } from '../../../libs/casework/record-outcome.js';
import { StartTransfer } from '../../../libs/casework/start-transfer.js';
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
import { GUIDANCE_USE_CASES } from '../plan/use-cases.js';
import { WEBHOOK_USE_CASES } from '../webhooks/use-cases.js';
import { LANDING_USE_CASES } from '../landing/use-cases.js';
import { OFFICE_USE_CASES } from '../office/use-cases.js';
import { DOSSIER_USE_CASES } from '../dossier/use-cases.js';
import { CancelAppointment, PlanAppointment } from '../../../libs/casework/appointments.js';
import { ListTransfers } from '../../../libs/casework/list-transfers.js';
import { ReadTransfer } from '../../../libs/casework/read-transfer.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import { API_DEPENDENCIES, type ApiDependencies } from './api-dependencies.js';

const USE_CASES: (new (casework: Casework) => object)[] = [
  StartTransfer,
  ReadTransfer,
  ListTransfers,
  WaitForProjection,
  PlanAppointment,
  CancelAppointment,
  RecordOutcome,
  PauseStep,
  ResumeStep,
  RecordContact,
  ReadContactDetails,
  ChangeContactDetails,
  ReadUndelivered,
  TakeAnotherRoute,
  ChangeDates,
  Withdraw,
  Deregister,
  GoDormant,
  WakeUp,
  SwitchProgramme,
  AcceptLead,
  ChangeDeputy,
  RecordNeed,
  RecordSignal,
  AskHelp,
  RecordAbsence,
  RecordSick,
  AskConfirmation,
  RecordDiploma,
  RecordMove,
  RecordCheckIn,
  RecordOwnAnswer,
  CreateImport,
  ReadColumnMapping,
  SaveColumnMapping,
  LookIntoCohort,
  ReadImport,
  ListEscalations,
  ReadEscalation,
  AcknowledgeEscalation,
  TakeEscalation,
  AnswerEscalation,
  OpenMoreUnderGround,
  RegionNumbers,
  AddOwnDay,
  CreateApiKey,
  ListApiKeys,
  RevokeApiKey,
  ReadAbsenceTerm,
  SetAbsenceTerm,
  ...DOSSIER_USE_CASES,
  ...GUIDANCE_USE_CASES,
  ...LANDING_USE_CASES,
  ...WEBHOOK_USE_CASES,
  ...OFFICE_USE_CASES,
];

/** Use cases know no framework; each is made once, from what every use case works with. */
export const USE_CASE_PROVIDERS: FactoryProvider[] = USE_CASES.map((UseCase) => ({
  provide: UseCase as Type,
  inject: [API_DEPENDENCIES],
  useFactory: ({ casework }: ApiDependencies) => new UseCase(casework),
}));
