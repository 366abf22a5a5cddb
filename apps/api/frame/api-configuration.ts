import { type HttpPatience } from '../../../libs/contracts/http-patience.js';
import { type OidcProvider } from '../../../libs/identity/oidc.js';
import { type Contact } from '../openapi/openapi-document.js';

/** What the API has to be told; taken from the configuration of the installation by who starts it. */
export interface ApiConfiguration {
  /** Demo accounts and role switch without a password. Never in production. */
  demo: boolean;
  /** Reached over https: the cookie gets its `__Host-` name. */
  secure: boolean;
  /** There is a reverse proxy in front that sets `X-Forwarded-For`. */
  trustProxy: boolean;
  /** At least 32 bytes; keys for the secrets of log-in are derived from it. */
  masterKey: Uint8Array;
  /** Those that were current before, as long as something was sealed with them. */
  previousMasterKeys?: readonly Uint8Array[];
  oidcProviders: readonly OidcProvider[];
  /** Requests a minute of one session or, without one, one address. */
  requestsPerMinute: number;
  /** Where it differs from what is usual. */
  patience?: Partial<HttpPatience>;
  /** `Authorization: Bearer` for `/metrics`; without it only this machine may read them. */
  metricsToken: string | undefined;
  /** Named in the description of the API. */
  contact: Contact;
}

export const API_CONFIGURATION = Symbol('ApiConfiguration');

/** A JSON body; the largest is a transfer with its words. */
export const BODY_LIMIT_BYTES = 256 * 1024;
/** A cohort file of 50,000 rows stays well below. */
export const FILE_LIMIT_BYTES = 32 * 1024 * 1024;
