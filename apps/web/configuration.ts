import type { DataSource } from 'typeorm';
import type { Instant } from '../../libs/domain/time.js';
import type { HttpPatience } from '../../libs/contracts/http-patience.js';
import type { WhatIf } from '../../libs/simulation/what-if.js';
import type { Casework } from '../../libs/casework/casework.js';

/** What the pages have to be told by who starts them. */
export interface WebConfiguration {
  /** Demo accounts, role switch and the yellow bar. Never in production. */
  demo: boolean;
  /** Reached over https. */
  secure: boolean;
  /** There is a reverse proxy in front that sets `X-Forwarded-For`. */
  trustProxy: boolean;
  /** Pages and forms a minute of one session or, without one, one address. */
  requestsPerMinute: number;
  /** Where it differs from what is usual. */
  patience?: Partial<HttpPatience>;
  /** At least 32 bytes; the key of the form tokens is derived from it. */
  masterKey: Uint8Array;
  /** Those that were current before, as long as something was sealed with them. */
  previousMasterKeys?: readonly Uint8Array[];
  /** Organisations through which people log in, by the key that the API knows them by. */
  providers?: readonly { key: string; label: string }[] | undefined;
  /** Where the mailbox of the demo is, when there is one. */
  mailboxUrl?: string | undefined;
}

export interface WebLog {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Moves the clock of the whole demo: pages, workflows and sender. */
export interface DemoClock {
  /** Milliseconds forward from where it stands. */
  forward(ms: number): Promise<void>;
  now(): Instant;
}

export interface WebDependencies {
  /** Connected as `doorlijn_app`. */
  dataSource: DataSource;
  casework: Casework;
  log: WebLog;
  /** Only in the demo. */
  demoClock?: DemoClock | undefined;
  /** Plays a cohort under other agreements; in a thread of its own when left out. */
  whatIf?: WhatIf | undefined;
}
