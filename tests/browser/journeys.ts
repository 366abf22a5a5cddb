import type { Casework } from '../../libs/casework/casework.js';
import { GoDormant } from '../../libs/casework/leave-the-way.js';
import { PlanAppointment } from '../../libs/casework/appointments.js';
import { RecordContact } from '../../libs/casework/record-contact.js';
import { RecordOutcome, type RecordOutcomeInput } from '../../libs/casework/record-outcome.js';
import { StartTransfer } from '../../libs/casework/start-transfer.js';
import { StartTransferSchema, type StartTransferInput } from '../../libs/contracts/start-transfer.js';
import { instantOf, isoInAmsterdam } from '../../libs/calendar/index.js';
import type { Role } from '../../libs/domain/roles.js';
import type { LocalDate } from '../../libs/domain/time.js';
import type { City } from './city.js';
import type { TestClock } from './test-clock.js';

/** Students by the name of the test that meets them. */
export const STUDENTS = {
  fresh: 'Noor Achterweg',
  informed: 'Sem de Boer',
  handedOver: 'Yara Özdemir',
  atIntake: 'Daan Smits',
  stalled: 'Lina van Rijn',
  landing: 'Milan Brouwer',
  wobbly: 'Ayoub Mansouri',
  later: 'Eva Postma',
  dormant: 'Ties Kramer',
  young: 'Jada Pengel',
  missed: 'Bilal Yilmaz',
} as const;
export type StudentKey = keyof typeof STUDENTS;
export type Transfers = Record<StudentKey, string>;

export interface Tools {
  casework: Casework;
  city: City;
  clock: TestClock;
  /** Works out everything up to the present moment of the clock. */
  settle(): Promise<void>;
}

let numbers = 0;

export class Journey {
  constructor(
    private readonly tools: Tools,
    readonly transfer: string,
  ) {}

  static async start(
    tools: Tools,
    name: string,
    changes: Partial<StartTransferInput> = {},
    birthDate = '2009-05-14',
  ): Promise<Journey> {
    const { casework, city } = tools;
    const [firstName = '', ...rest] = name.split(' ');
    numbers += 1;
    const body = StartTransferSchema.parse({
      student: {
        studentNumber: `26-${String(100 + numbers)}`,
        firstName,
        lastName: rest.join(' '),
        birthDate,
        municipality: 'Amsterdam',
        email: `${firstName.toLowerCase()}@voorbeeld.nl`,
        phone: '06 11122233',
        parents: [{ name: `Ouder van ${firstName}`, email: `ouder.${firstName.toLowerCase()}@voorbeeld.nl` }],
      },
      vsoLocation: city.vsoLocation,
      mentorEmail: city.staff['vso-mentor'].email,
      mbo: { institution: city.mboLocation },
      programme: { name: 'Kok', level: '2', leerweg: 'bol' },
      start: '2027-09-01',
      ...changes,
    });
    const { transfer } = await new StartTransfer(casework).execute(city.staff['vso-mentor'], body);
    await tools.settle();
    return new Journey(tools, transfer);
  }

  async done(role: Role, step: string, outcome: string, more: Partial<RecordOutcomeInput> = {}): Promise<void> {
    const { casework, city, clock, settle } = this.tools;
    clock.minutes(3);
    await new RecordOutcome(casework).execute(city.staff[role], { transfer: this.transfer, step, outcome, ...more });
    await settle();
  }

  async toHandover(): Promise<void> {
    await this.done('vso-mentor', 'profile', 'completed', {
      words:
        'Wat gaat goed? Werkt graag in een kleine groep en helpt anderen.\nWat werkt? Eerst voordoen, dan zelf.\nWat is nodig? Een vaste plek bij toetsen.',
    });
    await this.done('vso-mentor', 'inform', 'viewed-with-response', {
      words: 'Klopt. Ik wil zelf vertellen waar ik goed in ben.',
    });
    await this.done('vso-mentor', 'application', 'applied');
  }

  async toPlan(): Promise<void> {
    await this.toHandover();
    await this.done('mbo-contact', 'handover', 'accepted', {
      lead: this.tools.city.staff['mbo-coordinator'].membership,
    });
    await this.done('mbo-intaker', 'intake', 'held-extra-support', {
      words: 'Kijkt uit naar koken voor een volle zaal.',
      attended: ['student', 'vso-mentor'],
    });
    await this.done('mbo-coordinator', 'specialist-intake', 'held', { words: 'Heeft baat bij een vaste plek.' });
    await this.done('mbo-intaker', 'placement', 'placed');
  }

  async toLanding(): Promise<void> {
    await this.toPlan();
    await this.done('mbo-coordinator', 'plan', 'drafted', {
      words: 'Welke steun spreken jullie af? Rustige plek bij toetsen, elke week tien minuten met de mentor.',
    });
    await this.done('mbo-coordinator', 'plan-agreement', 'signed');
    await this.done('mbo-coordinator', 'ready', 'ready');
  }

  async talk(
    n: number,
    student: 1 | 2 | 3 | 4 | 5,
    mentor: 1 | 2 | 3 | 4 | 5,
    more: Partial<NonNullable<RecordOutcomeInput['checkIn']>> = {},
  ): Promise<void> {
    const checkIn = {
      attending: 'yes' as const,
      goesWell: 'Vindt de praktijkles leuk.',
      student,
      mentor,
      signals: [],
      delivered: {},
      ...more,
    };
    await this.done('mbo-mentor', `check-in-${String(n)}`, 'held', { checkIn });
  }
}

/** Students in all phases, on Tuesday 8 December 2026. The landing ones came in during the school year. */
export async function playJourneys(tools: Tools): Promise<Transfers> {
  const { casework, city, clock, settle } = tools;
  const on = async (day: LocalDate): Promise<void> => {
    clock.at = instantOf(day, 10 * 60);
    await settle();
  };
  await on('2026-09-08');
  const soon = { start: '2026-10-27', leavesSchool: '2026-10-23' };
  const landing = await Journey.start(tools, STUDENTS.landing, soon);
  await landing.toLanding();
  const wobbly = await Journey.start(tools, STUDENTS.wobbly, soon, '2008-02-01');
  await wobbly.toLanding();
  const stalled = await Journey.start(tools, STUDENTS.stalled, {}, '2007-04-02');
  const dormant = await Journey.start(tools, STUDENTS.dormant);
  await on('2026-09-22');
  await stalled.toPlan();
  await new GoDormant(casework).execute(city.staff['vso-mentor'], {
    transfer: dormant.transfer,
    words: 'Werkt een jaar bij zijn oom.',
  });
  await settle();
  await on('2026-10-27');
  await landing.done('mbo-mentor', 'started', 'present');
  await wobbly.done('mbo-mentor', 'started', 'present');
  await on('2026-10-28');
  await landing.talk(1, 4, 4);
  await wobbly.talk(1, 3, 4);
  await on('2026-11-03');
  await landing.talk(2, 4, 5);
  await wobbly.talk(2, 3, 3, { signals: ['lateness'] });
  await on('2026-11-10');
  await landing.talk(3, 5, 4);
  await wobbly.talk(3, 3, 4, { signals: ['lateness'] });
  const later = await Journey.start(tools, STUDENTS.later);
  const informed = await Journey.start(tools, STUDENTS.informed);
  const handedOver = await Journey.start(tools, STUDENTS.handedOver);
  const atIntake = await Journey.start(tools, STUDENTS.atIntake);
  const young = await Journey.start(tools, STUDENTS.young, {}, '2011-03-03');
  await informed.done('vso-mentor', 'profile', 'completed', { words: 'Sterk in tekenen.' });
  await on('2026-11-24');
  await landing.talk(4, 4, 4);
  await wobbly.talk(4, 2, 4, {
    attending: 'partly',
    goesWell: 'Komt wel naar de praktijkles.',
    signals: ['lateness', 'home'],
  });
  await later.toHandover();
  await handedOver.toHandover();
  await atIntake.toHandover();
  const missed = await Journey.start(tools, STUDENTS.missed);
  await missed.toHandover();
  await missed.done('mbo-contact', 'handover', 'accepted');
  await missed.done('mbo-intaker', 'intake', 'no-show', { reason: 'not-reached', words: 'Telefoon stond uit.' });
  await young.done('vso-mentor', 'profile', 'completed');
  await young.done('vso-mentor', 'inform', 'viewed');
  await on('2026-12-01');
  await new RecordContact(casework).execute(city.staff['mbo-intaker'], {
    transfer: missed.transfer,
    kind: 'phone',
    reached: false,
  });
  await missed.done('mbo-intaker', 'intake', 'no-show', { reason: 'unknown' });
  await atIntake.done('mbo-contact', 'handover', 'accepted');
  await new RecordContact(casework).execute(city.staff['vso-mentor'], {
    transfer: atIntake.transfer,
    kind: 'phone',
    reached: true,
    words: 'Daan komt maandag kijken.',
  });
  await settle();
  await new PlanAppointment(casework).execute(city.staff['mbo-intaker'], {
    transfer: atIntake.transfer,
    step: 'intake',
    startsAt: isoInAmsterdam(instantOf('2026-12-10', 630)),
    endsAt: isoInAmsterdam(instantOf('2026-12-10', 690)),
    place: 'lokaal 2.14',
    invited: ['vso-mentor', 'mbo-intaker', 'parent'],
  });
  await settle();
  await on('2026-12-08');
  const fresh = await Journey.start(tools, STUDENTS.fresh);
  const of = (journey: Journey): string => journey.transfer;
  return {
    fresh: of(fresh),
    informed: of(informed),
    handedOver: of(handedOver),
    atIntake: of(atIntake),
    stalled: of(stalled),
    landing: of(landing),
    wobbly: of(wobbly),
    later: of(later),
    dormant: of(dormant),
    young: of(young),
    missed: of(missed),
  };
}
