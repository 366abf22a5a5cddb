import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { type FastifyReply } from 'fastify';
import { ReadOwnDays } from '../../../libs/casework/calendar-days.js';
import { ExportBadLines } from '../../../libs/casework/export-bad-lines.js';
import { ReadOwnSteps } from '../../../libs/casework/own-steps.js';
import { ReadOwnSchool } from '../../../libs/casework/people-to-choose.js';
import { ReadRegionCourse } from '../../../libs/casework/region-course.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { RegionNumbersSchema } from '../../../libs/contracts/lists.js';
import { ChoiceSchema, OwnStepsSchema } from '../../../libs/contracts/office.js';
import { PHASES } from '../../../libs/domain/phases.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { STEP_KINDS } from '../../../libs/domain/steps.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow, allowRoles } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { sendAsDownload } from '../dossier/download.js';
import { Operation } from '../openapi/operation.js';

const STAFF = ROLES.filter((role) => role !== 'student' && role !== 'parent');
const OF_SCHOOLS = ROLES.filter((role) => role.startsWith('vso-') || role.startsWith('mbo-'));
const OfImportSchema = z.object({ id: id.describe('De import.') });
const cell = z.union([z.int(), z.literal('<5')]).describe('Afgerond op vijf; minder dan vijf wordt niet precies getoond.');

const OwnDaysSchema = z.object({
  items: z.array(z.object({ id, date: localDate, reason: z.string(), location: z.string().nullable() })),
});
const OwnSchoolSchema = z.object({
  locations: z.array(ChoiceSchema).describe('Vestigingen van je school.'),
  mentors: z.array(ChoiceSchema).describe('Mentoren, met hun e-mailadres als waarde.'),
  mboSchools: z.array(ChoiceSchema).describe('Vestigingen van het mbo waar leerlingen heen kunnen.'),
});
const OwnStepListSchema = z.object({
  items: z.array(
    z.object({
      transfer: id,
      firstName: z.string(),
      lastName: z.string().nullable(),
      phase: z.enum(PHASES),
      step: z.string(),
      label: z.string(),
      task: z.string(),
      due: localDate,
      dueWords: z.string(),
    }),
  ),
});
const RegionCourseSchema = z.object({
  schoolYear: z.int(),
  times: z.array(
    z.object({
      step: z.enum(STEP_KINDS),
      label: z.string(),
      done: cell,
      middle: z.number().nullable().describe('Dagen van openen tot klaar: de helft gaat sneller.'),
      slow: z.number().nullable().describe('Negen van de tien gaan sneller.'),
    }),
  ),
  firstDays: z.object({
    started: cell,
    points: z.array(z.object({ day: z.int(), stopped: z.int(), there: z.number() })),
    stopped: z.int(),
  }),
  support: z.object({
    ...{ students: cell, needed: cell, held: cell, signed: cell, inTime: cell },
    schools: z.array(z.object({ location: id, name: z.string(), students: cell, needed: cell, signed: cell })),
  }),
});

/** What an office asks besides the files: own work, own days, own school, numbers, and what an import could not take. */
@Controller('api/v1')
export class OfficeController {
  constructor(
    private readonly days: ReadOwnDays,
    private readonly school: ReadOwnSchool,
    private readonly steps: ReadOwnSteps,
    private readonly course: ReadRegionCourse,
    private readonly badLines: ExportBadLines,
  ) {}

  @Get('own-days')
  @allowRoles(STAFF)
  @Operation({
    summary: 'De dagen vanaf vandaag waarop je organisatie dicht is, naast de vakanties',
    tag: 'Regio',
    scope: 'reference:read',
    answers: [{ status: 200, description: 'De eerste dag eerst.', schema: OwnDaysSchema }],
  })
  async listOwnDays(@WhoOfStaff() who: SignedInStaff): Promise<z.infer<typeof OwnDaysSchema>> {
    const { days } = await this.days.execute(who.actor);
    return { items: days };
  }

  @Get('own-school')
  @allowRoles(OF_SCHOOLS)
  @Operation({
    summary: 'Wat je kunt invullen bij een nieuwe overstap: vestigingen, mentoren en mbo-scholen',
    tag: 'Overstappen',
    scope: 'reference:read',
    answers: [{ status: 200, description: 'Van je eigen school, en het mbo in de regio.', schema: OwnSchoolSchema }],
  })
  readOwnSchool(@WhoOfStaff() who: SignedInStaff): Promise<z.infer<typeof OwnSchoolSchema>> {
    return this.school.execute(who.actor);
  }

  @Get('me/steps')
  @allowRoles(OF_SCHOOLS)
  @Operation({
    summary: 'Mijn werk: stappen die op mijn rol wachten, naast de dringendste van elke overstap',
    tag: 'Overstappen',
    scope: 'transfers:read',
    answers: [{ status: 200, description: 'Wat het eerst af moet, eerst; hoogstens vijftig.', schema: OwnStepListSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async listOwnSteps(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: OwnStepsSchema }) query: z.infer<typeof OwnStepsSchema>,
  ): Promise<z.infer<typeof OwnStepListSchema>> {
    return { items: await this.steps.execute(who.actor, query) };
  }

  @Get('region-course')
  @Allow('read-region')
  @Operation({
    summary: 'Het verloop in de regio: tijd per stap, de eerste honderd dagen, en plannen bij wie steun nodig heeft',
    tag: 'Regio',
    scope: 'insights:read',
    answers: [{ status: 200, description: 'Zonder namen, afgerond.', schema: RegionCourseSchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  readRegionCourse(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: RegionNumbersSchema }) query: z.infer<typeof RegionNumbersSchema>,
  ): Promise<z.infer<typeof RegionCourseSchema>> {
    return this.course.execute(who.actor, query);
  }

  @Get('cohort-imports/:id/bad-lines')
  @Allow('import-cohort')
  @Operation({
    summary: 'De regels van een import die niet goed waren, als bestand voor een rekenblad',
    tag: 'Een cohort importeren',
    scope: 'transfers:write',
    answers: [{ status: 200, description: 'CSV, gescheiden door puntkomma’s.', mediaType: 'text/csv' }],
    refusals: ['IMPORT.UNKNOWN'],
  })
  async exportBadLines(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfImportSchema }) params: z.infer<typeof OfImportSchema>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const file = await this.badLines.execute(who.actor, { import: params.id });
    sendAsDownload(reply, { name: 'regels-die-niet-goed-waren.csv', mediaType: 'text/csv; charset=utf-8' });
    return Buffer.from(file, 'utf8');
  }
}
