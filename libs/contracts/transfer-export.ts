import { SECTIONS } from '../domain/sections.js';
import { PHASES } from '../domain/phases.js';
import { z } from './dutch.js';
import { id, localDate } from './fields.js';

const text = z.string().nullable();
const at = z.iso.datetime().describe('Moment in UTC (RFC 3339).');
const day = localDate.nullable();

const document = z.object({
  id,
  name: z.string().describe('Naam van het bestand, zoals de school het noemde.'),
  type: z.enum(['pdf', 'docx', 'odt', 'png', 'jpg', 'txt']),
  size: z.int().describe('In bytes.'),
  at,
  file: z.string().describe('Waar het bestand in de zip staat.'),
});

const oso = z
  .object({
    code: z.string().describe('Code van het hoofdblok, zoals `cat_verzuim`.'),
    name: z.string().describe('Naam van het hoofdblok, zoals `Verzuim`.'),
  })
  .nullable();

const section = z.object({
  section: z.enum(SECTIONS).describe('Het onderdeel van het dossier.'),
  label: z.string(),
  ground: z.enum(['statutory', 'consent']).describe('Op welke grond de ontvanger dit mag lezen.'),
  words: z.string().describe('De grond in een paar woorden.'),
  source: z.string().describe('De wet of de toestemming erachter.'),
  osoCategory: oso.describe('Het hoofdblok van de OSO-gegevensset waar dit onder valt; null als die set er geen blok voor heeft.'),
  version: z.int(),
  at: at.nullable().describe('Wanneer het voor het laatst is geschreven.'),
  author: text,
  content: z.unknown().describe('Wat er staat, met de velden van dit onderdeel; null bij een onderdeel dat uit documenten bestaat.'),
  documents: z.array(document),
});

const closed = z.object({ section: z.enum(SECTIONS), label: z.string(), words: z.string().describe('Waarom het niet meegaat.') });

/** One transfer for the file of one school: what this reader may know of it at this moment, and nothing else. */
export const TransferExportSchema = z.object({
  format: z.literal('doorlijn-transfer').describe('Wat voor bestand dit is.'),
  formatVersion: z.literal(1).describe('Gaat omhoog als een veld verandert of verdwijnt; een nieuw veld verandert niets.'),
  exportedAt: at,
  exportedFor: z.object({ organisation: id, role: z.string() }).describe('Voor wie het is gemaakt: wat erin staat, hangt daarvan af.'),
  transfer: id,
  student: z.object({
    firstName: z.string(),
    lastName: text,
    birthYear: z.int(),
    studentNumber: z.string().describe('Nummer bij de school die de leerling verlaat.'),
    email: text,
    phone: text,
    municipality: z.object({ cbsCode: z.string(), name: z.string() }),
  }),
  schools: z.object({
    vso: z.object({ name: z.string(), organisation: z.string() }),
    mbo: z.object({ name: z.string(), organisation: z.string() }).nullable(),
  }),
  registration: z.object({
    schoolYear: z.int().describe('Het jaar waarin het schooljaar begint.'),
    phase: z.enum(PHASES),
    phaseLabel: z.string(),
    phaseSince: localDate,
    start: localDate.describe('Eerste dag op het mbo.'),
    leavesSchool: localDate,
    programme: z.object({ name: text, crebo: text, level: text, leerweg: text }),
    route: text,
    outflowProfile: text,
    extraSupport: z.boolean(),
    destination: z.object({ code: z.string(), label: z.string() }).nullable(),
  }),
  ooapiAssociation: z
    .object({ role: z.literal('student'), state: z.enum(['pending', 'cancelled', 'denied', 'associated', 'finished']), startDateTime: z.string() })
    .nullable()
    .describe('Waar de overstap staat in de woorden van OOAPI v6 (ProgrammeOfferingAssociation); null zolang er niet is aangemeld.'),
  people: z.array(z.object({ name: z.string(), role: z.string(), roleName: z.string(), organisation: z.string(), email: z.string(), phone: text })),
  steps: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      status: z.string(),
      opened: localDate,
      due: day,
      outcome: text.describe('Code van hoe de stap afliep.'),
      outcomeLabel: text,
      doneAt: at.nullable(),
    }),
  ),
  appointments: z.array(z.object({ step: z.string(), startsAt: at, endsAt: at, place: text, status: z.string() })),
  contacts: z.array(z.object({ at, kind: z.string(), kindName: z.string(), reached: z.boolean(), words: text, by: text })),
  checkIns: z
    .array(
      z.object({
        step: z.string(),
        at,
        colour: z.enum(['green', 'amber', 'red']).nullable(),
        colourWords: text,
        goesWell: text,
        studentWords: text,
        agreements: text,
        by: text,
      }),
    )
    .describe('De landingsgesprekken.'),
  sections: z.array(section).describe('Wat in het dossier staat en meegaat.'),
  closed: z.array(closed).describe('Wat niet meegaat, en waarom. Of er iets in staat, staat hier niet.'),
  plan: z
    .object({ version: z.int(), status: z.string(), signedAt: at.nullable(), text: z.unknown() })
    .nullable()
    .describe('De nieuwste versie van het ondersteuningsplan; null als het er niet is of niet mee mag.'),
});
export type TransferExport = z.infer<typeof TransferExportSchema>;
export type ExportedSection = TransferExport['sections'][number];

export const EXPORT_FORMATS = ['json', 'pdf', 'zip'] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

