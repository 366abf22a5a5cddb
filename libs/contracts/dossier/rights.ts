import { CORRECTION_ANSWERS, EXCEPTION_REASONS } from '../../domain/codes.js';
import { PURPOSES } from '../../domain/grounds.js';
import { z } from '../dutch.js';
import { id, oneOf, version, words } from '../fields.js';
import { SectionSchema } from './sections.js';

export const PurposeSchema = z.enum(PURPOSES);

/** POST …/views: somebody has read what would be shared, with whom and why. */
export const ConfirmViewSchema = z
  .strictObject({
    response: words.optional().describe('Eigen reactie (zienswijze); reist mee met het dossier.'),
    version: version.optional(),
  })
  .meta({ examples: [{ response: 'Ik wil graag vertellen dat ik van de ochtend houd.' }] });
export type ConfirmViewBody = z.infer<typeof ConfirmViewSchema>;

/** POST …/opening-exceptions: the file opens without that the student has read it first. */
export const OpeningExceptionSchema = z
  .strictObject({ reason: oneOf(EXCEPTION_REASONS), words: words.describe('Wat er is geprobeerd, en waarom het niet kan wachten.') })
  .meta({ examples: [{ reason: 'not-reachable', words: 'Drie keer gebeld en een brief gestuurd.' }] });
export type OpeningExceptionBody = z.infer<typeof OpeningExceptionSchema>;

const answer = z.strictObject({
  purpose: PurposeSchema,
  recipient: id.nullable().default(null).describe('De organisatie of hulpverlener; leeg voor de ouders.'),
  choice: z.enum(['given', 'refused'], { error: 'Kies ja (given) of nee (refused).' }),
});

/** POST …/consents. A choice that is not named stays as it is; nothing is ticked beforehand. */
export const AnswerConsentsSchema = z
  .strictObject({
    answers: z.array(answer).min(1).max(30),
    inPersonReason: words.optional().describe('Alleen als mentor: waarom het in een gesprek is besloten.'),
  })
  .meta({ examples: [{ answers: [{ purpose: 'parents-after-18', recipient: null, choice: 'refused' }] }] });
export type AnswerConsentsBody = z.infer<typeof AnswerConsentsSchema>;

/** POST …/consent-withdrawals. Without a recipient it holds for every recipient of the purpose. */
export const WithdrawConsentSchema = z
  .strictObject({ purpose: PurposeSchema, recipient: id.optional() })
  .meta({ examples: [{ purpose: 'care-details' }] });
export type WithdrawConsentBody = z.infer<typeof WithdrawConsentSchema>;

export const AskCorrectionSchema = z
  .strictObject({ section: SectionSchema, words: words.describe('Wat klopt er niet, en hoe moet het worden?') })
  .meta({ examples: [{ section: 'learning', words: 'Mijn rekenniveau is 2F.' }] });
export type AskCorrectionBody = z.infer<typeof AskCorrectionSchema>;

export const AnswerCorrectionSchema = z
  .strictObject({ answer: oneOf(CORRECTION_ANSWERS), words })
  .meta({ examples: [{ answer: 'corrected', words: 'Je hebt gelijk, het staat er nu goed.' }] });
export type AnswerCorrectionBody = z.infer<typeof AnswerCorrectionSchema>;

export const InviteHelperSchema = z
  .strictObject({
    section: SectionSchema,
    name: z.string().trim().min(1).max(100),
    organisation: z.string().trim().min(1).max(120),
  })
  .meta({ examples: [{ section: 'needs', name: 'A. Jansen', organisation: 'Jeugdteam Noord' }] });
export type InviteHelperBody = z.infer<typeof InviteHelperSchema>;

/** What a helper gives each time: the link of the invitation and the code that was told apart from it. */
export const HelperReadingSchema = z.strictObject({ token: z.string().min(20).max(200), code: z.string().trim().min(4).max(20) });
export type HelperReadingBody = z.infer<typeof HelperReadingSchema>;
