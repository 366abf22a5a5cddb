import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { PurposeSchema } from '../../../libs/contracts/dossier/rights.js';
import { SectionSchema } from '../../../libs/contracts/dossier/sections.js';
import { CORRECTION_ANSWERS, type CorrectionAnswer } from '../../../libs/domain/codes.js';
import { RECIPIENTS } from '../../../libs/domain/grounds.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { instant } from '../openapi/instant.js';

const text = z.string().nullable();
const ground = z.enum(['statutory', 'consent', 'forbidden']);
const state = z.enum(['given', 'refused', 'withdrawn', 'expired', 'open']);
const choice = z.enum(['given', 'refused', 'withdrawn']);

export const OfSectionSchema = z.object({
  id: id.describe('De overstap.'),
  key: SectionSchema.describe('Het onderdeel van het dossier.'),
});
export type OfSection = z.infer<typeof OfSectionSchema>;

export const DocumentSchema = z.object({
  id,
  name: z.string(),
  type: z.enum(['pdf', 'docx', 'odt', 'png', 'jpg', 'txt']),
  size: z.int().describe('In bytes.'),
  at: instant,
});

const section = z.object({
  section: SectionSchema,
  label: z.string(),
  kind: z.enum(['words', 'documents']),
  allowed: z.boolean().describe('Mag jij dit lezen?'),
  ground,
  words: z.string().describe('De grond in een paar woorden.'),
  source: z.string(),
  version: z.int().describe('0 zolang het leeg is, of als je het niet mag lezen.'),
  at: instant.nullable(),
  author: text,
  changedAfterView: z.boolean().describe('Veranderd nadat de leerling het dossier las.'),
  content: z.unknown(),
  documents: z.array(DocumentSchema),
});

const SECTION_EXAMPLE = {
  section: 'strengths',
  label: 'Wat gaat goed',
  kind: 'words',
  allowed: true,
  ground: 'statutory',
  words: 'wettelijk',
  source: 'WEC 43 en WVO 2020 (onderwijskundig rapport): wettelijke taak, geen toestemming nodig',
  version: 1,
  at: '2027-03-04T09:30:00.000Z',
  author: 'M. de Vries',
  changedAfterView: false,
  content: { strengths: ['Werkt graag met zijn handen'] },
  documents: [],
} as const;

export const DossierSchema = z
  .object({
    transfer: id,
    phase: z.enum(PHASES),
    opened: z.boolean().describe('Open voor het mbo: aangemeld, en gelezen door de leerling (of een uitzondering met reden).'),
    viewedAt: instant.nullable(),
    sections: z.array(section),
  })
  .meta({
    examples: [
      { transfer: '0198c0de-0000-7000-8000-000000000001', phase: 'acquaintance', opened: true, viewedAt: null, sections: [SECTION_EXAMPLE] },
    ],
  });

export const WrittenSchema = z
  .object({
    section: SectionSchema,
    version: z.int(),
    warnings: z
      .array(z.object({ field: z.string(), code: z.enum(['diagnosis', 'citizen-number']), message: z.string() }))
      .describe('Om nog eens naar te kijken. De tekst is wel opgeslagen.'),
  })
  .meta({
    examples: [
      {
        section: 'needs',
        version: 2,
        warnings: [{ field: 'domains.self.need', code: 'diagnosis', message: 'Hier staat "adhd". Schrijf liever wat iemand nodig heeft dan wat iemand heeft.' }],
      },
    ],
  });

export const PreviewSchema = z
  .object({
    transfer: id,
    recipients: z.array(
      z.object({
        recipient: z.enum(RECIPIENTS),
        name: z.string(),
        sections: z.array(
          z.object({
            section: SectionSchema,
            label: z.string(),
            filled: z.boolean(),
            shared: z.boolean(),
            ground,
            words: z.string(),
            source: z.string(),
            readers: z.array(z.string()),
            consent: z.object({ purpose: PurposeSchema, state }).nullable(),
          }),
        ),
      }),
    ),
  })
  .meta({
    examples: [
      {
        transfer: '0198c0de-0000-7000-8000-000000000001',
        recipients: [
          {
            recipient: 'mbo',
            name: 'MBO College',
            sections: [
              {
                section: 'care',
                label: 'Hulp buiten school',
                filled: true,
                shared: false,
                ground: 'consent',
                words: 'alleen met toestemming',
                source: 'AVG 6 lid 1a: alleen met toestemming',
                readers: [],
                consent: { purpose: 'care-details', state: 'open' },
              },
            ],
          },
        ],
      },
    ],
  });

export const NoticeSchema = z.object({
  id,
  transfer: id,
  organisation: z.string(),
  purpose: PurposeSchema,
  sections: z.array(z.string()),
  at: instant,
  confirmedAt: instant.nullable().describe('Leeg zolang de ontvanger het verwijderen niet heeft bevestigd.'),
});
export const NoticeListSchema = z.object({ items: z.array(NoticeSchema) });
export const ConfirmedSchema = z
  .object({ notice: id, confirmedAt: instant })
  .meta({ examples: [{ notice: '0198c0de-0000-7000-8000-000000000002', confirmedAt: '2027-10-06T08:00:00.000Z' }] });

export const ConsentsSchema = z
  .object({
    holder: z.enum(['student', 'representatives', 'representative']).describe('Wie op dit moment beslist.'),
    yours: z.boolean(),
    choices: z.array(
      z.object({
        purpose: PurposeSchema,
        recipient: id.nullable(),
        recipientName: z.string(),
        question: z.string(),
        why: z.string(),
        wording: z.string(),
        sections: z.array(z.string()),
        state,
        answers: z.array(z.object({ choice, by: z.enum(['student', 'representative']), at: instant })),
      }),
    ),
    notices: z.array(NoticeSchema),
  })
  .meta({
    examples: [
      {
        holder: 'student',
        yours: true,
        choices: [
          {
            purpose: 'former-mentor',
            recipient: '0198c0de-0000-7000-8000-000000000003',
            recipientName: 'School A',
            question: 'Mag je oude mentor weten hoe het op je nieuwe school gaat?',
            why: 'Dan kan je oude mentor je helpen als het even niet gaat.',
            wording: '2026-1',
            sections: ['Ondersteuningsplan'],
            state: 'open',
            answers: [],
          },
        ],
        notices: [],
      },
    ],
  });

const correctionAnswer = z.enum(Object.keys(CORRECTION_ANSWERS) as [CorrectionAnswer, ...CorrectionAnswer[]]);
export const CorrectionAskedSchema = z
  .object({ correction: id, due: localDate.describe('Uiterlijk op deze dag is er een antwoord.') })
  .meta({ examples: [{ correction: '0198c0de-0000-7000-8000-000000000004', due: '2027-04-01' }] });
export const CorrectionListSchema = z.object({
  items: z.array(
    z.object({
      id,
      section: SectionSchema,
      label: z.string(),
      asked: z.string(),
      askedAs: z.enum(['student', 'parent']),
      at: instant,
      due: localDate,
      status: z.enum(['open', 'overdue', 'answered']),
      answer: correctionAnswer.nullable(),
      explanation: text,
      answeredAt: instant.nullable(),
    }),
  ),
});

export const InvitedSchema = z
  .object({
    helper: id,
    token: z.string().describe('Voor de link. Is maar één keer te zien.'),
    code: z.string().describe('Geef deze apart van de link, bijvoorbeeld per telefoon. Is maar één keer te zien.'),
    expiresAt: instant,
  })
  .meta({
    examples: [{ helper: '0198c0de-0000-7000-8000-000000000005', token: 'k9…', code: '204613', expiresAt: '2027-05-01T08:00:00.000Z' }],
  });
export const HelperReadingAnswerSchema = z.object({ firstName: z.string(), section });

export const CertificateListSchema = z.object({
  items: z.array(
    z.object({
      id,
      studentId: id,
      organisationId: id,
      at: instant,
      scope: z.enum(['sections', 'everything']),
      erased: z.record(z.string(), z.int()).describe('Hoeveel regels van elke soort.'),
      hash: z.string(),
      intact: z.boolean(),
    }),
  ),
});
