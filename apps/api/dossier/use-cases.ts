import type { Casework } from '../../../libs/casework/casework.js';
import { AnswerConsents, WithdrawConsent } from '../../../libs/casework/dossier/consents.js';
import { ConfirmDeletion, ListDeletionNotices } from '../../../libs/casework/dossier/deletion-notices.js';
import { AnswerCorrection, AskCorrection, ListCorrections } from '../../../libs/casework/dossier/corrections.js';
import { AddDocument, ReadDocument, RemoveDocument } from '../../../libs/casework/dossier/documents.js';
import { ListCertificates } from '../../../libs/casework/dossier/erasure-certificates.js';
import { ExportPerson } from '../../../libs/casework/dossier/export-person.js';
import { EndHelper, InviteHelper, ReadAsHelper } from '../../../libs/casework/dossier/helpers.js';
import { PreviewSharing } from '../../../libs/casework/dossier/preview-sharing.js';
import { ReadConsents } from '../../../libs/casework/dossier/read-consents.js';
import { ReadDossier } from '../../../libs/casework/dossier/read-dossier.js';
import { ConfirmView, RecordOpeningException } from '../../../libs/casework/dossier/view.js';
import { ExportTransfer } from '../../../libs/casework/exports/export-transfer.js';
import { WriteSection } from '../../../libs/casework/dossier/write-section.js';

/** What is done with the file of a student: reading, writing, sharing and rights. */
export const DOSSIER_USE_CASES: (new (casework: Casework) => object)[] = [
  ReadDossier,
  WriteSection,
  PreviewSharing,
  ConfirmView,
  RecordOpeningException,
  ReadConsents,
  AnswerConsents,
  WithdrawConsent,
  ListDeletionNotices,
  ConfirmDeletion,
  AskCorrection,
  AnswerCorrection,
  ListCorrections,
  AddDocument,
  ReadDocument,
  RemoveDocument,
  InviteHelper,
  EndHelper,
  ReadAsHelper,
  ExportPerson,
  ExportTransfer,
  ListCertificates,
];
