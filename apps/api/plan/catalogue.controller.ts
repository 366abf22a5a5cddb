import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { AddOffer, EndOffer, ReadCatalogue } from '../../../libs/casework/plan/catalogue.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { AddOfferSchema, EndOfferSchema } from '../../../libs/contracts/guidance/plan.js';
import { type SignedIn, type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow } from '../access/allow.js';
import { Who, WhoOfStaff } from '../access/who.js';
import { Operation } from '../openapi/operation.js';
import { CatalogueQuerySchema, CatalogueSchema, OfOfferSchema } from './plan-schemas.js';

const TAG = 'Ondersteuningsaanbod';
const AddedSchema = z.object({ id, domain: z.string() });
const EndedSchema = z.object({ id, lastDay: localDate });

/** What the locations of schools can do: a plan promises nothing else. */
@Controller('api/v1/support-offers')
export class CatalogueController {
  constructor(
    private readonly read: ReadCatalogue,
    private readonly add: AddOffer,
    private readonly end: EndOffer,
  ) {}

  @Get()
  @Allow('read-transfer')
  @Operation({
    summary: 'Het ondersteuningsaanbod van een locatie',
    tag: TAG,
    scope: 'reference:read',
    answers: [{ status: 200, description: 'Wat deze locatie vandaag kan.', schema: CatalogueSchema }],
  })
  async readCatalogue(
    @Who() who: SignedIn,
    @Query({ schema: CatalogueQuerySchema }) query: z.infer<typeof CatalogueQuerySchema>,
  ): Promise<z.input<typeof CatalogueSchema>> {
    return { items: await this.read.execute(who.actor, query) };
  }

  @Post()
  @Allow('manage-catalogue')
  @Operation({
    summary: 'Iets toevoegen aan het aanbod van de eigen school',
    tag: TAG,
    answers: [{ status: 201, description: 'Toegevoegd.', schema: AddedSchema }],
    refusals: ['LOCATION.NOT_YOURS'],
  })
  addOffer(@WhoOfStaff() who: SignedInStaff, @Body({ schema: AddOfferSchema }) body: z.infer<typeof AddOfferSchema>): Promise<z.infer<typeof AddedSchema>> {
    return this.add.execute(who.actor, body);
  }

  @Post(':offer/endings')
  @Allow('manage-catalogue')
  @Operation({
    summary: 'Iets uit het aanbod halen; plannen die erop rekenen laten het verschil zien',
    tag: TAG,
    answers: [{ status: 200, description: 'De laatste dag is vastgelegd.', schema: EndedSchema }],
    refusals: ['OFFER.UNKNOWN', 'INPUT.INVALID'],
  })
  endOffer(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfOfferSchema }) { offer }: z.infer<typeof OfOfferSchema>,
    @Body({ schema: EndOfferSchema }) body: z.infer<typeof EndOfferSchema>,
  ): Promise<z.infer<typeof EndedSchema>> {
    return this.end.execute(who.actor, { ...body, offer });
  }
}
