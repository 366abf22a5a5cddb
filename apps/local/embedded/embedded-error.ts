/**
 * Something that Doorlijn carries with it could not be started.
 *
 * `message` is for the log; `sentence` is Dutch, for the person who started the command.
 */
export class EmbeddedError extends Error {
  constructor(
    readonly code: `EMBEDDED.${string}`,
    message: string,
    readonly sentence: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
    this.name = 'EmbeddedError';
  }
}
