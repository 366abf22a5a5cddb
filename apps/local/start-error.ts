export type StartErrorCode =
  | 'START.OPTIONS'
  | 'START.PORT_IN_USE'
  | 'START.ALREADY_RUNNING'
  | 'START.DATA_FOLDER'
  | 'START.SECRETS'
  | 'START.WORKERS';

/** Why the product could not be started: `message` for the log, `sentence` in Dutch for the person who started it. */
export class StartError extends Error {
  override readonly name = 'StartError';

  constructor(
    readonly code: StartErrorCode,
    message: string,
    readonly sentence: string,
    options?: ErrorOptions,
  ) {
    super(`${code}: ${message}`, options);
  }
}
