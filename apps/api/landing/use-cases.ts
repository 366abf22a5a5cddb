import { type Casework } from '../../../libs/casework/casework.js';
import { CloseFeed, OpenFeed, ReadFeedState } from '../../../libs/casework/calendar/own-feed.js';
import { ChooseRhythm, ComeBack, SetAway } from '../../../libs/casework/desk/away.js';
import { AnswerQuestion, AskSchools } from '../../../libs/casework/desk/questions.js';
import { ReadAbsence, RecordAbsentWeek } from '../../../libs/casework/landing/absence.js';
import { ReadDeregistrationGate } from '../../../libs/casework/landing/deregistration.js';
import { ReadLanding } from '../../../libs/casework/landing/read-landing.js';
import { HoldLandingReview } from '../../../libs/casework/landing/review.js';
import { ReadOctoberList, RecordStartReasons } from '../../../libs/casework/landing/start.js';
import {
  AnswerAppeal,
  AppealAdvice,
  ReadStudyAdvice,
  WarnAboutAdvice,
} from '../../../libs/casework/landing/study-advice.js';
import { ReadEndReport } from '../../../libs/casework/nazorg/end-report.js';
import { AskNazorg, LogNazorgContact } from '../../../libs/casework/nazorg/nazorg.js';
import { WhoNeedsAttention } from '../../../libs/casework/table/attention.js';
import { ListTables, ReadActions, ReadTable } from '../../../libs/casework/table/read-tables.js';
import { CancelTable, PlanTable, ReadTableAgenda } from '../../../libs/casework/table/school-tables.js';

/** The first 100 days, aftercare, the questions of desks, and tables of schools. */
export const LANDING_USE_CASES: (new (casework: Casework) => object)[] = [
  ReadLanding,
  HoldLandingReview,
  RecordStartReasons,
  ReadOctoberList,
  ReadDeregistrationGate,
  RecordAbsentWeek,
  ReadAbsence,
  ReadStudyAdvice,
  WarnAboutAdvice,
  AppealAdvice,
  AnswerAppeal,
  AskNazorg,
  LogNazorgContact,
  ReadEndReport,
  AskSchools,
  AnswerQuestion,
  SetAway,
  ComeBack,
  ChooseRhythm,
  ReadFeedState,
  OpenFeed,
  CloseFeed,
  WhoNeedsAttention,
  ReadTableAgenda,
  PlanTable,
  CancelTable,
  ListTables,
  ReadTable,
  ReadActions,
];
