import { RoleSchema } from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate, oneOf } from '../../../libs/contracts/fields.js';
import { AdmissionAnswersSchema } from '../../../libs/contracts/guidance/intake.js';
import { REFUSAL_GROUNDS } from '../../../libs/domain/codes.js';
import { SECTIONS } from '../../../libs/domain/sections.js';
import { instant } from '../openapi/instant.js';

export const OfProposalSchema = z.object({ id: id.describe('De overstap.'), proposal: id.describe('Het voorstel.') });

export const ProposalsSchema = z.object({
  items: z.array(
    z.object({
      id,
      step: z.string(),
      stepLabel: z.string(),
      status: z.enum(['open', 'chosen', 'none-fits', 'replaced']),
      slots: z.array(z.object({ startsAt: instant, endsAt: instant, place: z.string().nullable(), words: z.string() })),
      invited: z.array(RoleSchema),
      appointment: id.nullable(),
    }),
  ),
});

export const OverstaptafelsSchema = z.object({
  agenda: z.array(z.object({ title: z.string(), points: z.array(z.string()) })),
  held: z.array(
    z.object({
      id,
      reason: z.string(),
      heldOn: localDate,
      attended: z.array(RoleSchema),
      discussed: z.array(z.string()),
      decisions: z.array(z.object({ what: z.string(), owner: id, ownerName: z.string(), by: localDate })),
    }),
  ),
});

const talker = z.object({ membership: id, name: z.string() });
export const HandoversSchema = z.object({
  handovers: z.array(
    z.object({
      id,
      number: z.int(),
      status: z.enum(['prepared', 'accepted', 'returned', 'redirected']),
      location: id,
      caller: talker,
      called: talker.nullable(),
      callAt: instant.nullable(),
      talkAbout: z.string().nullable(),
      preparedAt: instant,
      answeredAt: instant.nullable(),
      answeredBy: z.string().nullable(),
      reason: z.string().nullable(),
      reasonWords: z.string().nullable(),
      callHeld: z.boolean().nullable(),
    }),
  ),
  sections: z.array(z.object({ section: z.enum(SECTIONS), label: z.string(), words: z.string() })).describe('Wat je van het dossier mag lezen, en op welke grond.'),
});

const flag = z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional();
const count = z.coerce.number().pipe(z.int().min(0)).optional();
/** The answers of the intaker in the address, to see what they change before anything is decided. */
export const AdmissionQuerySchema = z.strictObject(
  Object.fromEntries(
    Object.keys(AdmissionAnswersSchema.shape).map((name) => [name, name === 'negativeAdvices' || name === 'yearsWithoutDiploma' ? count : flag]),
  ) as Record<Exclude<keyof typeof AdmissionAnswersSchema.shape, 'negativeAdvices' | 'yearsWithoutDiploma'>, typeof flag> &
    Record<'negativeAdvices' | 'yearsWithoutDiploma', typeof count>,
);

const ground = oneOf(REFUSAL_GROUNDS);
export const AdmissionSchema = z.object({
  rightOfAdmission: z.enum(['yes', 'no', 'unknown']),
  conditions: z.array(
    z.object({ code: z.string(), label: z.string(), state: z.enum(['met', 'not-met', 'unknown']), source: z.string() }),
  ),
  grounds: z.array(z.object({ code: ground, words: z.string(), fails: z.string().nullable().describe('Waarom deze grond niet geldt.') })),
  decisions: z.array(
    z.object({
      id,
      outcome: z.enum(['placed', 'alternative', 'declined']),
      ground: ground.nullable(),
      groundWords: z.string().nullable(),
      reported: z.boolean().nullable(),
      adjustment: z.string().nullable(),
      words: z.string().nullable(),
      at: instant,
    }),
  ),
});
