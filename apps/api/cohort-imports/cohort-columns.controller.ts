import { Body, Controller, Get, Post, Put, Req } from '@nestjs/common';
import { type FastifyRequest } from 'fastify';
import { ReadColumnMapping, SaveColumnMapping } from '../../../libs/casework/imports/column-mapping.js';
import { LookIntoCohort } from '../../../libs/casework/imports/look-into.js';
import { type CohortMappingBody, CohortMappingSchema, MAPPED_COLUMNS } from '../../../libs/contracts/cohort-mapping.js';
import { z } from '../../../libs/contracts/dutch.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { COHORT_MEDIA_TYPES, problemOfLine } from './cohort-schemas.js';
import { uploadedFile } from './uploaded-file.js';

const TAG = 'Een cohort importeren';
const column = z.enum(MAPPED_COLUMNS);

const MappingSchema = z.object({
  columns: z
    .record(z.string(), column.nullable())
    .describe('Naam van een kolom (kleine letters, streepje laag) → wat hij is; leeg: wordt niet gelezen.'),
  fixed: z
    .object({ vso_vestiging: z.string().optional(), mentor_email: z.string().optional() })
    .describe('Geldt voor elke regel, als het bestand deze kolom niet heeft.'),
});
const PreviewSchema = z.object({
  known: z.boolean().describe('Alle kolommen zijn bekend en alles wat nodig is, is er.'),
  columns: z.array(
    z.object({
      name: z.string(),
      readAs: column.nullable(),
      guessed: z.boolean().describe('Een voorstel op grond van de naam; het telt pas als het is vastgelegd.'),
    }),
  ),
  good: z.int().describe('Leerlingen die kunnen worden toegevoegd.'),
  there: z.int().describe('Hoeveel daarvan al een overstap hebben en dus niet nog eens worden toegevoegd.'),
  failed: z.int().describe('Regels die niet mee kunnen.'),
  errors: z.array(problemOfLine),
  notices: z.array(problemOfLine),
});

/** What a school says about the columns of its files, and what a file would give. */
@Controller('api/v1')
export class CohortColumnsController {
  constructor(
    private readonly mapping: ReadColumnMapping,
    private readonly save: SaveColumnMapping,
    private readonly look: LookIntoCohort,
  ) {}

  @Get('cohort-columns')
  @Allow('import-cohort')
  @Operation({
    summary: 'Hoe je school de kolommen van haar lijsten noemt',
    tag: TAG,
    scope: 'transfers:write',
    answers: [{ status: 200, description: 'Wat eerder is vastgelegd.', schema: MappingSchema }],
  })
  async readCohortColumns(@WhoOfStaff() who: SignedInStaff): Promise<z.infer<typeof MappingSchema>> {
    const { columns, fixed } = await this.mapping.execute(who.actor);
    return { columns: { ...columns }, fixed: { ...fixed } };
  }

  @Put('cohort-columns')
  @Allow('import-cohort')
  @Operation({
    summary:
      'Vastleggen hoe je school de kolommen van haar lijsten noemt; wat eerder is gezegd over andere kolommen blijft',
    tag: TAG,
    scope: 'transfers:write',
    answers: [{ status: 200, description: 'Vastgelegd.', schema: MappingSchema }],
    refusals: ['INPUT.INVALID'],
  })
  async nameCohortColumns(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: CohortMappingSchema }) body: CohortMappingBody,
  ): Promise<z.infer<typeof MappingSchema>> {
    const { columns, fixed } = await this.save.execute(who.actor, body);
    return { columns: { ...columns }, fixed: { ...fixed } };
  }

  @Post('cohort-previews')
  @Allow('import-cohort')
  @Operation({
    summary: 'Kijken wat een bestand zou opleveren, zonder dat er iets wordt bewaard',
    tag: TAG,
    scope: 'transfers:write',
    bodyMediaTypes: [...COHORT_MEDIA_TYPES],
    answers: [{ status: 200, description: 'Kolommen, goede leerlingen en fouten per regel.', schema: PreviewSchema }],
    refusals: ['IMPORT.NOT_READABLE', 'REQUEST.TOO_LARGE', 'REQUEST.MEDIA_TYPE'],
  })
  async previewCohort(
    @WhoOfStaff() who: SignedInStaff,
    @Req() request: FastifyRequest,
  ): Promise<z.infer<typeof PreviewSchema>> {
    const seen = await this.look.execute(who.actor, { file: await uploadedFile(request) });
    return {
      known: seen.known,
      columns: seen.columns.map(({ name, readAs, guessed }) => ({ name, readAs, guessed })),
      good: seen.good.length,
      there: seen.there,
      failed: seen.badLines,
      errors: seen.errors,
      notices: seen.notices,
    };
  }
}
