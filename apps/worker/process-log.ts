/** What the parts of the worker write to the log: codes, ids and errors, nothing personal. */
export interface ProcessLog {
  info(detail: Record<string, unknown>, message: string): void;
  warn(detail: Record<string, unknown>, message: string): void;
  error(detail: Record<string, unknown>, message: string): void;
}
