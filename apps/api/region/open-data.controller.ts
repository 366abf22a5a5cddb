import { createHash } from 'node:crypto';
import { Body, Controller, Delete, Get, Param, Post, Req, Res } from '@nestjs/common';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import {
  LICENCE,
  ListOpenData,
  PublishOpenData,
  ReadOpenData,
  WithdrawOpenData,
} from '../../../libs/casework/monitor/open-data.js';
import { monitorCsv } from '../../../libs/casework/monitor/region-monitor.js';
import { type z } from '../../../libs/contracts/dutch.js';
import { RegionNumbersSchema } from '../../../libs/contracts/lists.js';
import {
  type OfOpenData,
  OfOpenDataSchema,
  type OpenData,
  type OpenDataList,
  OpenDataListSchema,
  OpenDataSchema,
} from '../../../libs/contracts/open-data.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow, AllowEveryone } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { sendAsDownload } from '../dossier/download.js';
import { Operation } from '../openapi/operation.js';

const TAG = 'Open data';
const UNCHANGED = { status: 304, description: 'Niets veranderd sinds de ETag die je meestuurde.' };
const AN_HOUR = 'public, max-age=3600';

/** Anybody may keep it for an hour and show it on another site; the same bytes keep their mark. @returns whether the reader has it already */
function tellReaders(request: FastifyRequest, reply: FastifyReply, content: string): boolean {
  const etag = `"${createHash('sha256').update(content).digest('base64url').slice(0, 22)}"`;
  void reply.headers({
    etag,
    'cache-control': AN_HOUR,
    link: `<${LICENCE.url}>; rel="license"`,
    'access-control-allow-origin': '*',
    'cross-origin-resource-policy': 'cross-origin',
  });
  const known = (request.headers['if-none-match'] ?? '')
    .split(',')
    .some((each) => each.trim().replace(/^W\//, '') === etag);
  if (known) void reply.code(304);
  return known;
}

/** Figures without names that a region gave to everybody: the only data that is read without a log-in. */
@Controller('api/v1/open-data')
export class OpenDataController {
  constructor(
    private readonly list: ListOpenData,
    private readonly read: ReadOpenData,
    private readonly publish: PublishOpenData,
    private readonly take: WithdrawOpenData,
  ) {}

  @Get()
  @AllowEveryone()
  @Operation({
    summary: 'Welke regio’s hun cijfers openbaar hebben gemaakt',
    tag: TAG,
    answers: [
      { status: 200, description: 'Wat iedereen mag lezen en gebruiken.', schema: OpenDataListSchema },
      UNCHANGED,
    ],
  })
  async listOpenData(
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenDataList | undefined> {
    const found = await this.list.execute();
    return tellReaders(request, reply, JSON.stringify(found)) ? undefined : found;
  }

  @Get(':region/:schoolYear')
  @AllowEveryone()
  @Operation({
    summary: 'De openbare cijfers van een regio over één schooljaar, met definities en licentie',
    tag: TAG,
    answers: [
      { status: 200, description: 'De momentopname die de regio publiceerde.', schema: OpenDataSchema },
      UNCHANGED,
    ],
    refusals: ['OPEN_DATA.UNKNOWN'],
  })
  async readOpenData(
    @Param({ schema: OfOpenDataSchema }) params: OfOpenData,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OpenData | undefined> {
    const found = await this.read.execute(params);
    return tellReaders(request, reply, JSON.stringify(found)) ? undefined : found;
  }

  @Get(':region/:schoolYear/export')
  @AllowEveryone()
  @Operation({
    summary: 'Dezelfde cijfers als bestand voor een rekenblad',
    tag: TAG,
    answers: [
      {
        status: 200,
        description: 'CSV, gescheiden door puntkomma’s; elke regel met definitie en licentie.',
        mediaType: 'text/csv',
      },
      UNCHANGED,
    ],
    refusals: ['OPEN_DATA.UNKNOWN'],
  })
  async exportOpenData(
    @Param({ schema: OfOpenDataSchema }) params: OfOpenData,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    const { publishedOn: _, licence, ...monitor } = await this.read.execute(params);
    const file = monitorCsv(monitor, `${licence.name} (${licence.url})`);
    sendAsDownload(reply, { name: `monitor-${String(params.schoolYear)}.csv`, mediaType: 'text/csv; charset=utf-8' });
    return tellReaders(request, reply, file) ? undefined : Buffer.from(file, 'utf8');
  }

  @Post()
  @Allow('manage-policy')
  @Operation({
    summary: 'De cijfers van je regio openbaar maken, zoals ze vandaag zijn',
    tag: TAG,
    answers: [{ status: 201, description: 'Iedereen kan ze vanaf nu lezen.', schema: OpenDataSchema }],
    refusals: ['ACTION.NOT_YOURS', 'OPEN_DATA.NOTHING', 'OPEN_DATA.TOO_SOON'],
  })
  publishOpenData(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: RegionNumbersSchema }) body: z.infer<typeof RegionNumbersSchema>,
  ): Promise<OpenData> {
    return this.publish.execute(who.actor, body);
  }

  @Delete(':region/:schoolYear')
  @Allow('manage-policy')
  @Operation({
    summary: 'De cijfers van je regio niet langer openbaar maken',
    tag: TAG,
    answers: [{ status: 204, description: 'Niemand kan ze nog lezen.' }],
    refusals: ['ACTION.NOT_YOURS', 'OPEN_DATA.UNKNOWN'],
  })
  async withdrawOpenData(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfOpenDataSchema }) params: OfOpenData,
  ): Promise<void> {
    await this.take.execute(who.actor, params);
  }
}
