import { type Casework } from '../../../libs/casework/casework.js';

/** Where log lines go; pino fits. Codes and ids only, no words of people. */
export interface Log {
  info(details: object, message: string): void;
  error(details: object, message: string): void;
}

/** Whether the engine behind the workflows answers. The API saves without it, so this is for health only. */
export interface TemporalReach {
  isReachable(): Promise<boolean>;
  /** Not ready while it is away: right where one command starts everything, wrong behind a load balancer. */
  required: boolean;
}

export interface ApiDependencies {
  /** Its data source is connected as `doorlijn_app`. */
  casework: Casework;
  log: Log;
  temporal: TemporalReach;
}

export const API_DEPENDENCIES = Symbol('ApiDependencies');
