import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate, oneOf } from '../../../libs/contracts/fields.js';
import { LIFE_DOMAINS } from '../../../libs/domain/sections.js';
import { ACTION_OWNERS } from '../../../libs/domain/support-plan.js';
import { instant } from '../openapi/instant.js';
import { COMMAND_REFUSALS } from '../transfers/params.js';

export const OfPlanSchema = z.object({ id: id.describe('De overstap.'), plan: id.describe('De versie van het plan.') });
export const PLAN_REFUSALS = [...COMMAND_REFUSALS, 'PLAN.UNKNOWN', 'PLAN.NOT_READABLE'];

const domain = oneOf(LIFE_DOMAINS);
const signer = z.enum(['student', 'mbo', 'parent']);

const FindingSchema = z.object({
  code: z.string(),
  weight: z.enum(['blocks', 'warns']),
  action: id.optional(),
  domain: domain.optional(),
  sentence: z.string(),
});
export const FindingsSchema = z.object({ items: z.array(FindingSchema) });

const ActionSchema = z.object({
  id,
  domain,
  what: z.string(),
  owner: oneOf(ACTION_OWNERS),
  start: localDate,
  end: localDate.optional(),
  seenBy: z.string(),
  offer: id.optional(),
});

const PlanSchema = z.object({
  id,
  version: z.int(),
  status: z.enum(['draft', 'offered', 'signed', 'replaced', 'withdrawn']),
  text: z.object({
    goal: z.string(),
    strengths: z.string().optional(),
    ownWords: z.string().optional(),
    needs: z.partialRecord(domain, z.string()),
    actions: z.array(ActionSchema),
  }),
  digest: z.string().nullable().describe('Van de tekst die wordt getekend.'),
  draftedBy: z.string(),
  draftedAt: instant,
  seen: z.int().describe('Stuur dit mee als je verder schrijft.'),
  offeredAt: instant.nullable(),
  signedAt: instant.nullable(),
  signers: z.array(signer),
  signatures: z.array(z.object({ signer, way: z.enum(['link', 'session', 'in-person']), by: z.string().nullable(), at: instant })),
  findings: z.array(FindingSchema),
});

export const PlansSchema = z.object({
  plans: z.array(PlanSchema),
  deliveries: z
    .array(z.object({ action: z.string(), step: z.string(), at: instant, delivered: z.enum(['yes', 'partly', 'no']) }))
    .describe('Per afspraak: kwam ze er, volgens elk landingsgesprek.'),
});

export const OfferSchema = z.object({
  id,
  domain,
  domainLabel: z.string(),
  name: z.string(),
  description: z.string().nullable(),
  location: id.nullable().describe('Leeg: op elke locatie van de school.'),
  validFrom: localDate,
  validUntil: localDate.nullable(),
});
export const CatalogueSchema = z.object({ items: z.array(OfferSchema) });
export const CatalogueQuerySchema = z.strictObject({ location: id });
export const OfOfferSchema = z.object({ offer: id.describe('Het onderdeel van het aanbod.') });
