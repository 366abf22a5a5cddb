import { parseCodecKeys } from '../../libs/temporal/index.js';

/** The key of the stored histories: it protects nothing, since they hold codes of scenarios, and it must open them for ever. */
export const HISTORY_KEY = parseCodecKeys(`histories:${Buffer.alloc(32, 'doorlijn').toString('base64')}`);
