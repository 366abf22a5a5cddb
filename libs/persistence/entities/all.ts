import { OrganisationRow } from './organisation.js';
import { LocationRow } from './location.js';
import { OwnDayRow } from './own-day.js';
import { PersonRow } from './person.js';
import { MembershipRow } from './membership.js';
import { PolicyRow } from './policy.js';
import { StudentRow } from './student.js';
import { StudentKeyRow } from './student-key.js';
import { TransferRow } from './transfer.js';
import { CasePartyRow } from './case-party.js';
import { CaseRoleRow } from './case-role.js';
import { StepRow } from './step.js';
import { ApiKeyRow } from './api-key.js';
import { AppointmentRow } from './appointment.js';
import { CheckInRow } from './check-in.js';
import { ContactRow } from './contact.js';
import { FactRow } from './fact.js';
import { DecisionRow } from './decision.js';
import { JournalRow } from './journal-entry.js';
import { EscalationRow } from './escalation.js';
import { MessageRow } from './message.js';
import { OutboxRow } from './outbox-message.js';
import { AuditRow } from './audit-entry.js';
import { IdempotencyKeyRow } from './idempotency-key.js';
import { SessionRow } from './session.js';
import { LinkRow } from './link.js';
import { ImportRow } from './import-job.js';
import { ImportLineRow } from './import-line.js';
import { DossierSectionRow } from './dossier-section.js';
import { DossierDocumentRow } from './dossier-document.js';
import { HelperRow } from './helper.js';
import { ConsentAnswerRow } from './consent-answer.js';
import { DeletionNoticeRow } from './deletion-notice.js';
import { CorrectionRow } from './correction.js';
import { ErasureCertificateRow } from './erasure-certificate.js';
import { ActivityRow } from './activity.js';
import { CoachMatchRow } from './coach-match.js';
import { SupporterRow } from './supporter.js';
import { HandoverRow } from './handover.js';
import { DateProposalRow } from './date-proposal.js';
import { OverstaptafelRow } from './overstaptafel.js';
import { PlacementDecisionRow } from './placement-decision.js';
import { SupportOfferRow } from './support-offer.js';
import { SupportPlanRow } from './support-plan.js';
import { PlanSignatureRow } from './plan-signature.js';

/** Every mapped table. */
export const ENTITIES = [
  OrganisationRow,
  LocationRow,
  OwnDayRow,
  PersonRow,
  MembershipRow,
  PolicyRow,
  StudentRow,
  StudentKeyRow,
  TransferRow,
  CasePartyRow,
  CaseRoleRow,
  StepRow,
  AppointmentRow,
  CheckInRow,
  ContactRow,
  FactRow,
  DecisionRow,
  JournalRow,
  EscalationRow,
  MessageRow,
  OutboxRow,
  AuditRow,
  IdempotencyKeyRow,
  SessionRow,
  ApiKeyRow,
  LinkRow,
  ImportRow,
  ImportLineRow,
  ActivityRow,
  CoachMatchRow,
  SupporterRow,
  HandoverRow,
  DateProposalRow,
  OverstaptafelRow,
  PlacementDecisionRow,
  SupportOfferRow,
  SupportPlanRow,
  PlanSignatureRow,
  DossierSectionRow,
  DossierDocumentRow,
  HelperRow,
  ConsentAnswerRow,
  DeletionNoticeRow,
  CorrectionRow,
  ErasureCertificateRow,
];
