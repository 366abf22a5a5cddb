import { Controller, Get, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { monitorCsv, ReadRegionMonitor } from '../../../libs/casework/monitor/region-monitor.js';
import { type z } from '../../../libs/contracts/dutch.js';
import { RegionNumbersSchema } from '../../../libs/contracts/lists.js';
import { OpenMonitorSchema } from '../../../libs/contracts/open-data.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { sendAsDownload } from '../dossier/download.js';
import { Operation } from '../openapi/operation.js';

/** How a cohort of the own region fares, with its definitions; safe to be given away. */
@Controller('api/v1/region-monitor')
export class MonitorController {
  constructor(private readonly monitor: ReadRegionMonitor) {}

  @Get()
  @Allow('read-region')
  @Operation({
    summary: 'De monitor van een schooljaar: van aanmelding tot één jaar, met definities en zonder namen',
    tag: 'Regio',
    scope: 'insights:read',
    answers: [{ status: 200, description: 'Open data: elk getal met zijn definitie.', schema: OpenMonitorSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  readRegionMonitor(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: RegionNumbersSchema }) query: z.infer<typeof RegionNumbersSchema>,
  ): Promise<z.input<typeof OpenMonitorSchema>> {
    return this.monitor.execute(who.actor, query);
  }

  @Get('export')
  @Allow('read-region')
  @Operation({
    summary: 'De monitor als bestand voor een rekenblad',
    tag: 'Regio',
    scope: 'insights:read',
    answers: [{ status: 200, description: 'CSV, gescheiden door puntkomma’s; elke regel met zijn definitie.', mediaType: 'text/csv' }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async exportRegionMonitor(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: RegionNumbersSchema }) query: z.infer<typeof RegionNumbersSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const file = monitorCsv(await this.monitor.execute(who.actor, query));
    sendAsDownload(reply, { name: `monitor-${String(query.schoolYear)}.csv`, mediaType: 'text/csv; charset=utf-8' });
    return Buffer.from(file, 'utf8');
  }
}
