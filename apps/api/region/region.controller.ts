import { Body, Controller, Get, Post, Put, Query } from '@nestjs/common';
import { AddOwnDay } from '../../../libs/casework/calendar-days.js';
import { ReadAbsenceTerm, SetAbsenceTerm } from '../../../libs/casework/landing/absence-term.js';
import { RegionNumbers } from '../../../libs/casework/region-numbers.js';
import { AbsenceTermSchema, type AbsenceTermBody } from '../../../libs/contracts/landing.js';
import { AddOwnDaySchema } from '../../../libs/contracts/commands.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { RegionNumbersSchema } from '../../../libs/contracts/lists.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';

const TAG = 'Regio';
const cell = z.union([z.int(), z.literal('<5')]).describe('Minder dan vijf wordt niet precies getoond.');
const phase = z.enum(PHASES);
const RegionViewSchema = z.object({
  schoolYear: z.int(),
  total: cell,
  funnel: z.array(z.object({ phase, label: z.string(), transfers: cell })),
  schools: z.array(
    z.object({ location: id, name: z.string(), transfers: cell }),
  ),
  colours: z.array(z.object({ colour: z.enum(['green', 'amber', 'red']), transfers: cell })),
  stalls: z.array(z.object({ step: z.string(), label: z.string(), transfers: cell })),
  escalations: z.array(
    z.object({
      week: localDate,
      reason: z.string(),
      reasonLabel: z.string(),
      desk: z.string(),
      status: z.string(),
      escalations: cell,
    }),
  ),
});
const OwnDaySchema = z.object({ id });

@Controller('api/v1')
export class RegionController {
  constructor(
    private readonly numbers: RegionNumbers,
    private readonly days: AddOwnDay,
    private readonly absenceTerm: ReadAbsenceTerm,
    private readonly setTerm: SetAbsenceTerm,
  ) {}

  @Get('region-numbers')
  @Allow('read-region')
  @Operation({
    summary: 'Cijfers van de regio, zonder namen',
    tag: TAG,
    scope: 'insights:read',
    answers: [{ status: 200, description: 'De cijfers van één schooljaar.', schema: RegionViewSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async readRegionNumbers(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: RegionNumbersSchema }) query: z.infer<typeof RegionNumbersSchema>,
  ): Promise<z.input<typeof RegionViewSchema>> {
    return z.encode(RegionViewSchema, await this.numbers.execute(who.actor, query));
  }

  @Post('own-days')
  @Allow('manage-calendar')
  @Operation({
    summary: 'Een dag toevoegen waarop je organisatie dicht is; termijnen schuiven mee',
    tag: TAG,
    scope: 'calendar:write',
    answers: [{ status: 201, description: 'De dag staat in de kalender.', schema: OwnDaySchema }],
    refusals: ['ORGANISATION.NOT_YOURS', 'OWN_DAY.EXISTS'],
  })
  addOwnDay(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: AddOwnDaySchema }) body: z.infer<typeof AddOwnDaySchema>,
  ): Promise<z.infer<typeof OwnDaySchema>> {
    return this.days.execute(who.actor, body);
  }

  @Get('absence-term')
  @Allow('manage-calendar')
  @Operation({
    summary: 'Na hoeveel hele weken je mbo verzuim meldt van wie niet meer naar school moet',
    tag: TAG,
    scope: 'reference:read',
    answers: [{ status: 200, description: 'De termijn.', schema: AbsenceTermSchema }],
    refusals: [],
  })
  readAbsenceTerm(@WhoOfStaff() who: SignedInStaff): Promise<AbsenceTermBody> {
    return this.absenceTerm.execute(who.actor);
  }

  @Put('absence-term')
  @Allow('manage-calendar')
  @Operation({
    summary: 'Een kortere termijn dan de vier weken van de wet kiezen',
    tag: TAG,
    answers: [
      {
        status: 200,
        description: 'De termijn geldt vanaf de volgende week die wordt vastgelegd.',
        schema: AbsenceTermSchema,
      },
    ],
    refusals: ['ABSENCE.TERM_OF_MBO'],
  })
  setAbsenceTerm(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: AbsenceTermSchema }) body: AbsenceTermBody,
  ): Promise<AbsenceTermBody> {
    return this.setTerm.execute(who.actor, body);
  }
}
