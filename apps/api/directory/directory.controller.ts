import { Body, Controller, Get, Param, Put, Query } from '@nestjs/common';
import { ReadDirectory, ReadDirectoryEntry, SaveDirectoryEntry } from '../../../libs/casework/directory/directory.js';
import { DirectoryEntrySchema, DirectoryQuerySchema } from '../../../libs/contracts/directory.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id } from '../../../libs/contracts/fields.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow, allowRoles } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { CatalogueSchema } from '../plan/plan-schemas.js';

const TAG = 'Mbo-scholen';
const STAFF = ROLES.filter((role) => role !== 'student' && role !== 'parent');
const OfLocationSchema = z.object({ location: id.describe('De locatie van het mbo.') });
const LineSchema = z.object({
  location: id,
  name: z.string(),
  college: id,
  collegeName: z.string(),
  own: z.boolean().describe('Of je deze locatie mag aanpassen.'),
  entry: z
    .object({
      application: z.string().describe('Hoe je een leerling aanmeldt.'),
      website: z.string().nullable(),
      contact: z.object({ name: z.string(), email: z.string(), phone: z.string().nullable() }),
      starts: z.array(z.string()).describe('Dagen van het jaar waarop een student kan beginnen, als MM-DD.'),
    })
    .nullable()
    .describe('Leeg zolang de school niets heeft ingevuld.'),
  version: z.int(),
});
const DirectorySchema = z.object({ items: z.array(LineSchema) });
const PageSchema = LineSchema.extend({ offers: CatalogueSchema.shape.items });
const SavedSchema = z.object({ location: id, version: z.int() });

/** Where a student can go: what every mbo location asks and offers. */
@Controller('api/v1/directory')
export class DirectoryController {
  constructor(
    private readonly list: ReadDirectory,
    private readonly one: ReadDirectoryEntry,
    private readonly save: SaveDirectoryEntry,
  ) {}

  @Get()
  @allowRoles(STAFF)
  @Operation({
    summary: 'Mbo-locaties, met hoe je aanmeldt, wie je belt en wanneer een student kan beginnen',
    tag: TAG,
    scope: 'reference:read',
    answers: [{ status: 200, description: 'Op naam van de school; hoogstens vijfhonderd.', schema: DirectorySchema }],
    refusals: ['ACTION.NOT_YOURS'],
  })
  async readDirectory(
    @WhoOfStaff() who: SignedInStaff,
    @Query({ schema: DirectoryQuerySchema }) query: z.infer<typeof DirectoryQuerySchema>,
  ): Promise<z.infer<typeof DirectorySchema>> {
    return { items: await this.list.execute(who.actor, query) };
  }

  @Get(':location')
  @allowRoles(STAFF)
  @Operation({
    summary: 'Eén mbo-locatie, met haar aanbod van steun',
    tag: TAG,
    scope: 'reference:read',
    answers: [{ status: 200, description: 'De locatie.', schema: PageSchema }],
    refusals: ['ACTION.NOT_YOURS', 'LOCATION.UNKNOWN'],
  })
  readDirectoryEntry(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfLocationSchema }) params: z.infer<typeof OfLocationSchema>,
  ): Promise<z.input<typeof PageSchema>> {
    return this.one.execute(who.actor, params);
  }

  @Put(':location')
  @Allow('manage-catalogue')
  @Operation({
    summary: 'Opschrijven hoe een locatie van je eigen mbo werkt',
    tag: TAG,
    answers: [{ status: 200, description: 'Scholen zien het meteen.', schema: SavedSchema }],
    refusals: ['ACTION.NOT_YOURS', 'LOCATION.UNKNOWN', 'VERSION.CONFLICT'],
  })
  saveDirectoryEntry(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfLocationSchema }) params: z.infer<typeof OfLocationSchema>,
    @Body({ schema: DirectoryEntrySchema }) body: z.infer<typeof DirectoryEntrySchema>,
  ): Promise<z.infer<typeof SavedSchema>> {
    return this.save.execute(who.actor, { ...body, ...params });
  }
}
