import { Body, Controller, Delete, Get, Param, Post } from '@nestjs/common';
import { CloseFeed, OpenFeed, ReadFeedState } from '../../../libs/casework/calendar/own-feed.js';
import { ChooseRhythm, ComeBack, SetAway } from '../../../libs/casework/desk/away.js';
import { type AwayBody, AwaySchema, NotificationsSchema } from '../../../libs/contracts/desk.js';
import { z } from '../../../libs/contracts/dutch.js';
import { id, localDate } from '../../../libs/contracts/fields.js';
import { ROLES } from '../../../libs/domain/roles.js';
import { type SignedInStaff } from '../../../libs/identity/signed-in.js';
import { Allow, allowRoles } from '../access/allow.js';
import { WhoOfStaff } from '../access/who.js';
import { instant } from '../openapi/instant.js';
import { Operation } from '../openapi/operation.js';

const TAG = 'Mijn berichten en afwezigheid';
const STAFF = ROLES.filter((role) => role !== 'student' && role !== 'parent');
const AwayAnswerSchema = z.object({
  membership: id,
  from: localDate.nullable(),
  until: localDate.nullable(),
  deputy: id.nullable(),
});
const FeedStateSchema = z.object({
  createdAt: instant.nullable().describe('Leeg: er is geen adres.'),
  readAt: instant.nullable().describe('Wanneer een agenda er het laatst naar vroeg.'),
});
const OpenedFeedSchema = z.object({ path: z.string().describe('Achter het adres van deze installatie.') });
const RhythmAnswerSchema = z.object({ rhythm: z.string() });
const OfColleagueSchema = z.object({ id: id.describe('De collega (rol bij je organisatie).') });
type AwayAnswer = z.infer<typeof AwayAnswerSchema>;

/** Being away, who takes over, and in which rhythm mails come. */
@Controller('api/v1')
export class ColleaguesController {
  constructor(
    private readonly away: SetAway,
    private readonly back: ComeBack,
    private readonly rhythm: ChooseRhythm,
    private readonly feed: ReadFeedState,
    private readonly openFeed: OpenFeed,
    private readonly closeFeed: CloseFeed,
  ) {}

  @Post('me/notifications')
  @allowRoles(STAFF)
  @Operation({
    summary: 'Kiezen hoe vaak je mail krijgt: meteen, elke ochtend of elke week',
    tag: TAG,
    answers: [
      { status: 200, description: 'Wat niet kan wachten, komt altijd onder werktijd.', schema: RhythmAnswerSchema },
    ],
  })
  chooseRhythm(
    @WhoOfStaff() who: SignedInStaff,
    @Body({ schema: NotificationsSchema }) body: z.infer<typeof NotificationsSchema>,
  ): Promise<z.infer<typeof RhythmAnswerSchema>> {
    return this.rhythm.execute(who.actor, body);
  }

  @Post('me/absences')
  @allowRoles(STAFF)
  @Operation({
    summary: 'Vastleggen dat je afwezig bent en wie het overneemt',
    tag: TAG,
    answers: [
      { status: 200, description: 'Je vervanger krijgt je berichten en je werklijst.', schema: AwayAnswerSchema },
    ],
    refusals: ['DEPUTY.MISSING', 'DEPUTY.UNKNOWN'],
  })
  setAway(@WhoOfStaff() who: SignedInStaff, @Body({ schema: AwaySchema }) body: AwayBody): Promise<AwayAnswer> {
    return this.away.execute(who.actor, body);
  }

  @Post('me/returns')
  @allowRoles(STAFF)
  @Operation({
    summary: 'Weer aan het werk',
    tag: TAG,
    answers: [{ status: 200, description: 'Je krijgt je berichten weer zelf.', schema: AwayAnswerSchema }],
  })
  comeBack(@WhoOfStaff() who: SignedInStaff): Promise<AwayAnswer> {
    return this.back.execute(who.actor);
  }

  @Get('me/calendar-feed')
  @allowRoles(STAFF)
  @Operation({
    summary: 'Of je agenda een adres heeft waarop een agendaprogramma zich abonneert',
    tag: TAG,
    answers: [{ status: 200, description: 'Het adres zelf is niet meer te zien.', schema: FeedStateSchema }],
  })
  async readCalendarFeed(@WhoOfStaff() who: SignedInStaff): Promise<z.input<typeof FeedStateSchema>> {
    return z.encode(FeedStateSchema, await this.feed.execute(who.actor));
  }

  @Post('me/calendar-feed')
  @allowRoles(STAFF)
  @Operation({
    summary: 'Een nieuw adres voor je agenda maken; een eerder adres werkt dan niet meer',
    tag: TAG,
    secret: true,
    answers: [{ status: 201, description: 'Het adres (iCalendar). Het staat alleen in dit antwoord.', schema: OpenedFeedSchema }],
  })
  async openCalendarFeed(@WhoOfStaff() who: SignedInStaff): Promise<z.infer<typeof OpenedFeedSchema>> {
    const { token } = await this.openFeed.execute(who.actor);
    return { path: `/agenda/${token}.ics` };
  }

  @Delete('me/calendar-feed')
  @allowRoles(STAFF)
  @Operation({
    summary: 'Het adres van je agenda laten stoppen',
    tag: TAG,
    answers: [{ status: 204, description: 'Het adres werkt niet meer.' }],
  })
  async closeCalendarFeed(@WhoOfStaff() who: SignedInStaff): Promise<void> {
    await this.closeFeed.execute(who.actor);
  }

  @Post('colleagues/:id/absences')
  @Allow('set-absence')
  @Operation({
    summary: 'Vastleggen dat een collega afwezig is en wie het overneemt',
    tag: TAG,
    answers: [
      { status: 200, description: 'De vervanger krijgt de berichten en de werklijst.', schema: AwayAnswerSchema },
    ],
    refusals: ['COLLEAGUE.UNKNOWN', 'DEPUTY.MISSING', 'DEPUTY.UNKNOWN'],
  })
  setColleagueAway(
    @WhoOfStaff() who: SignedInStaff,
    @Param({ schema: OfColleagueSchema }) params: z.infer<typeof OfColleagueSchema>,
    @Body({ schema: AwaySchema }) body: AwayBody,
  ): Promise<AwayAnswer> {
    return this.away.execute(who.actor, { ...body, colleague: params.id });
  }
}
