/**
 * character_not_in_repertoire and untranslatable_character (PostgreSQL manual, appendix A): a NUL or half a character that no schema
 * looks for, in a text that somebody sent.
 */
const NO_TEXT = ['22021', '22P05'];

/** Whether PostgreSQL refused what somebody sent, because no text can hold it. */
export function isNoText(error: unknown): boolean {
  if (typeof error !== 'object' || error === null) return false;
  if ('code' in error && typeof error.code === 'string' && NO_TEXT.includes(error.code)) return true;
  return 'driverError' in error && isNoText(error.driverError);
}
