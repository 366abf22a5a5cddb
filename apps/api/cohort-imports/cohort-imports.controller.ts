import { Controller, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { CreateImport, ReadImport } from '../../../libs/casework/cohort-import.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { API_PREFIX } from '../frame/api-version.js';
import { instant } from '../openapi/instant.js';
import { Operation } from '../openapi/operation.js';
import { COHORT_MEDIA_TYPES, problemOfLine } from './cohort-schemas.js';
import { uploadedFile } from './uploaded-file.js';

const TAG = 'Een cohort importeren';
const OfImportSchema = z.object({ id: id.describe('De import.') });

const CreatedSchema = z.object({
  id,
  total: z.int().describe('Leerlingen in het bestand.'),
  failed: z.int().describe('Regels die niet te lezen zijn.'),
  notices: z.array(problemOfLine),
});
const ImportSchema = z.object({
  id,
  status: z.enum(['queued', 'running', 'done', 'failed', 'cancelled']),
  total: z.int(),
  done: z.int(),
  skipped: z.int().describe('Hoeveel van de verwerkte leerlingen al een overstap hadden.'),
  failed: z.int(),
  finished: z.boolean(),
  createdAt: instant,
  finishedAt: instant.nullable(),
  errors: z.array(problemOfLine),
});

/** Cohort files of a school. */
@Controller('api/v1/cohort-imports')
export class CohortImportsController {
  constructor(
    private readonly create: CreateImport,
    private readonly progress: ReadImport,
  ) {}

  @Post()
  @Allow('import-cohort')
  @Operation({
    summary: 'Een lijst met leerlingen inleveren (CSV of Excel)',
    tag: TAG,
    scope: 'transfers:write',
    bodyMediaTypes: [...COHORT_MEDIA_TYPES],
    answers: [
      {
        status: 202,
        description: 'Ontvangen; goede regels worden verwerkt, foute staan in de import.',
        schema: CreatedSchema,
      },
    ],
    refusals: ['IMPORT.NOT_READABLE', 'REQUEST.TOO_LARGE', 'REQUEST.MEDIA_TYPE'],
  })
  async createCohortImport(
    @WhoOfStaff() who: SignedInStaff,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<z.infer<typeof CreatedSchema>> {
    const created = await this.create.execute(who.actor, { file: await uploadedFile(request) });
    void reply.header('location', `${API_PREFIX}/cohort-imports/${created.import}`);
    return { id: created.import, total: created.total, failed: created.failed, notices: created.notices };
  }

  @Get(':id')
  @Allow('import-cohort')
  @Operation({
    summary: 'Hoe ver een import is, en welke regels niet goed waren',
    tag: TAG,
    scope: 'transfers:write',
    answers: [{ status: 200, description: 'De stand van de import.', schema: ImportSchema }],
    refusals: ['IMPORT.UNKNOWN'],
  })
  async readCohortImport(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfImportSchema }) params: z.infer<typeof OfImportSchema>,
  ): Promise<z.input<typeof ImportSchema>> {
    const view = await this.progress.execute(who.actor, { import: params.id });
    const errors = view.errors.map(({ sentence, ...error }) => ({ ...error, message: sentence }));
    return z.encode(ImportSchema, { ...view, errors });
  }
}
