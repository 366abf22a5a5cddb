import { AddColleague, AddRole, ChangeRole } from '../../../libs/casework/admin/change-people.js';
import { ListPeople } from '../../../libs/casework/admin/people.js';
import { AskMoveToPolicy } from '../../../libs/casework/agreements/agreements.js';
import { ReadOwnDays } from '../../../libs/casework/calendar-days.js';
import { type Casework } from '../../../libs/casework/casework.js';
import { ExportBadLines } from '../../../libs/casework/export-bad-lines.js';
import { ListOpenData, PublishOpenData, ReadOpenData, WithdrawOpenData } from '../../../libs/casework/monitor/open-data.js';
import { ReadRegionMonitor } from '../../../libs/casework/monitor/region-monitor.js';
import { ReadDirectory, ReadDirectoryEntry, SaveDirectoryEntry } from '../../../libs/casework/directory/directory.js';
import { AddPolicy } from '../../../libs/casework/organisations.js';
import { ReadOwnSteps } from '../../../libs/casework/own-steps.js';
import { ReadOwnSchool } from '../../../libs/casework/people-to-choose.js';
import { ReadAccessReport } from '../../../libs/casework/privacy/access-report.js';
import { SearchAudit } from '../../../libs/casework/privacy/audit-search.js';
import { ReadRetention } from '../../../libs/casework/privacy/retention.js';
import { ReadRegionCourse } from '../../../libs/casework/region-course.js';

/** What an office does besides the files themselves. */
export const OFFICE_USE_CASES: (new (casework: Casework) => object)[] = [
  ListPeople,
  AddColleague,
  AddRole,
  ChangeRole,
  ReadOwnDays,
  ReadOwnSchool,
  ReadOwnSteps,
  ReadRegionCourse,
  ReadRegionMonitor,
  SearchAudit,
  ReadAccessReport,
  ReadRetention,
  ListOpenData,
  ReadOpenData,
  PublishOpenData,
  WithdrawOpenData,
  ReadDirectory,
  ReadDirectoryEntry,
  SaveDirectoryEntry,
  ExportBadLines,
  AddPolicy,
  AskMoveToPolicy,
];
