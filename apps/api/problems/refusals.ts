import { type AuditErrorCode } from '../../../libs/audit/audit-error.js';
import { type CaseworkErrorCode, REFUSALS } from '../../../libs/casework/errors.js';
import { DOSSIER_REFUSALS, type DossierErrorCode } from '../../../libs/casework/dossier/errors.js';
import { type CalendarErrorCode } from '../../../libs/calendar/calendar-error.js';
import { type IdentityErrorCode } from '../../../libs/identity/identity-error.js';
import { type PersistenceErrorCode } from '../../../libs/persistence/persistence-error.js';
import { type VaultErrorCode } from '../../../libs/vault/vault-error.js';

/** The status of every refusal that no use case gave itself. A new code of these libraries does not compile until it has one. */
const STATUSES: Record<IdentityErrorCode | PersistenceErrorCode | CalendarErrorCode | VaultErrorCode | AuditErrorCode, number> = {
  'SESSION.REQUIRED': 401,
  'SESSION.MEMBERSHIP_UNKNOWN': 403,
  'API_KEY.REFUSED': 401,
  'LOGIN.REFUSED': 401,
  'LOGIN.TOO_MANY_ATTEMPTS': 429,
  'LOGIN.NO_MEMBERSHIP': 403,
  'LOGIN.PROVIDER_UNKNOWN': 404,
  'LOGIN.PROVIDER_FAILED': 502,
  'LOGIN.EXPIRED': 400,
  'DEMO.OFF': 404,
  'DEMO.ACCOUNT_UNKNOWN': 404,
  'ACCOUNT.PASSWORD_TOO_SHORT': 400,
  'ACCOUNT.PASSWORD_TOO_LONG': 400,
  'ACCOUNT.INVITATION_UNKNOWN': 404,
  'ACCOUNT.UNREADABLE': 500,
  'LINK.UNKNOWN': 404,
  'LINK.TRANSFER_UNKNOWN': 404,
  'LINK.CODE_WRONG': 403,
  'LINK.CODE_EXPIRED': 403,
  'LINK.TOO_MANY_ATTEMPTS': 429,
  'LINK.TOO_MANY_CODES': 429,
  'LINK.CODE_NEEDED': 403,
  'IDENTITY.MASTER_KEY_TOO_SHORT': 500,
  'ACTOR.UNKNOWN': 401,
  'TRANSFER.UNKNOWN': 404,
  'CALENDAR.UNKNOWN_LOCATION': 409,
  'DATABASE.NOT_PREPARED': 503,
  'REQUEST.TAKEN_OVER': 409,
  'TRANSACTION.NONE': 500,
  'CALENDAR.INVALID_DATE': 400,
  'CALENDAR.INVALID_MINUTE': 400,
  'CALENDAR.OUT_OF_RANGE': 400,
  'CALENDAR.INVALID_PERIOD': 400,
  'CALENDAR.NO_LIMIT': 409,
  'VAULT.ERASED': 404,
  'VAULT.NO_KEY': 404,
  'VAULT.UNREADABLE': 500,
  'VAULT.MASTER_KEY_INVALID': 500,
  'VAULT.MASTER_KEY_UNKNOWN': 500,
  'AUDIT.KEY_TOO_SHORT': 500,
};

const TITLES: Record<number, string> = {
  400: 'Er klopt iets niet in wat je stuurde',
  401: 'Je bent niet ingelogd',
  403: 'Dit mag niet',
  404: 'Dit is er niet',
  409: 'Dit kan nu niet',
  412: 'Iemand anders was je voor',
  422: 'Dit kan niet worden verwerkt',
  429: 'Te vaak geprobeerd',
  502: 'Een ander systeem doet het niet',
  503: 'Doorlijn is nog niet klaar',
};

/** HTTP status of a dotted code; 500 for one that should never reach a person. */
export function statusOf(code: string): number {
  if (code in REFUSALS) return REFUSALS[code as CaseworkErrorCode].status;
  if (code in DOSSIER_REFUSALS) return DOSSIER_REFUSALS[code as DossierErrorCode].status;
  if (code in STATUSES) return STATUSES[code as keyof typeof STATUSES];
  return 500;
}

/** Dutch, the same for every problem with this status. */
export function titleOf(status: number): string {
  return TITLES[status] ?? 'Er ging bij ons iets mis';
}
