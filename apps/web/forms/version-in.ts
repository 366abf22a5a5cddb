import type { Sent } from './form.js';

/** The version of the file that somebody had on the screen. */
export function versionIn(sent: Sent): { version?: number } {
  const version = Number(sent['versie']);
  return Number.isInteger(version) && version > 0 ? { version } : {};
}
