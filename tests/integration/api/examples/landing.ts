import { type ExampleTour } from './tour.js';

/** From the first day to the aftercare, with a desk that hears of absence. */
export async function tourLanding(tour: ExampleTour, transfer: string): Promise<void> {
  const id = { params: { id: transfer } };
  await tour.passTo('2026-11-16');
  await tour.do('recordStartReasons', await tour.as('mbo-mentor'), { ...id, body: { reasons: ['unknown'] } });
  await tour.do('readOctoberList', await tour.as('mbo-mentor'));
  await tour.outcome('mbo-mentor', transfer, 'started', { outcome: 'present' });
  await tour.passTo('2026-11-17');
  const mentor = await tour.as('mbo-mentor');
  const student = await tour.student(transfer);
  const first = { params: { id: transfer, key: 'check-in-1' } };
  await tour.do('giveOwnAnswer', student, { ...first, body: { attending: 'yes', feeling: 2, words: 'Het is druk' } });
  await tour.do('recordCheckIn', mentor, { ...first, body: { attending: 'yes', mentor: 5, goesWell: 'Maakt grappen', agreements: 'Rustige plek in de pauze' } });
  await tour.harness.settle();
  await tour.do('readLanding', mentor, id);
  await tour.do('whoNeedsAttention', mentor, { query: { whose: 'mine' } });
  await tour.do('recordSick', mentor, { ...id, body: {} });
  await tour.do('recordDiploma', mentor, id);
  await tour.do('readAbsence', mentor, id);
  await tour.do('recordAbsentWeek', mentor, { ...id, body: { week: '2026-11-16', hours: 18, reported: true } });
  await tour.do('recordAbsence', mentor, { ...id, body: { hours: 16, reported: true } });
  await tour.harness.settle();
  await tourDesk(tour, transfer);
  await tourTable(tour);
  await tour.do('readStudyAdvice', mentor, id);
  await tour.do('warnAboutAdvice', mentor, { ...id, body: { givenOn: '2026-11-17', words: 'Drie vakken moeten beter. Elke week bespreken we het.' } });
  await tour.do('readDeregistrationGate', mentor, id);
  await tour.do('readEndReport', mentor, id);
  await tour.do('printEndReport', mentor, { ...id, query: { format: 'html' } });
  await tour.do('askNazorg', student, { ...id, body: { words: 'Mag ik langer een contactpersoon?' } });
  await tour.do('logNazorgContact', await tour.as('vso-aftercare'), { ...id, body: { kind: 'phone', reached: true, words: 'Het gaat goed.' } });
  await tourReviewAndAdvice(tour, transfer);
}

/** A hundred days later: they look back together, and the advice of a one-year programme comes. */
async function tourReviewAndAdvice(tour: ExampleTour, transfer: string): Promise<void> {
  const id = { params: { id: transfer } };
  await tour.passTo('2027-03-02');
  const mentor = await tour.as('mbo-mentor');
  await tour.do('holdLandingReview', mentor, { ...id, body: { outcome: 'continued', attended: ['student', 'mbo-mentor'], goesWell: 'Komt elke dag' } });
  await tour.harness.settle();
  await tour.outcome('mbo-mentor', transfer, 'study-advice', { outcome: 'negative' });
  await tour.do('appealAdvice', await tour.student(transfer), { ...id, body: { words: 'Ik was ziek.' } });
  await tour.do('answerAppeal', mentor, { ...id, body: { answer: 'rejected' } });
  await tour.do('switchProgramme', mentor, { ...id, body: { mbo: { institution: 'Ander college' }, start: '2027-03-22' } });
}

async function tourDesk(tour: ExampleTour, transfer: string): Promise<void> {
  const desk = await tour.as('region-coordinator', tour.region.region);
  const inbox = await tour.do('listEscalations', desk, { query: { limit: '10' } });
  const absent = (inbox.items as { id: string; reason: string }[]).find(({ reason }) => reason === 'absence');
  const id = { params: { id: absent?.id ?? '' } };
  await tour.do('readEscalation', desk, id);
  await tour.do('printEscalation', desk, { ...id, query: { format: 'html' } });
  await tour.do('acknowledgeEscalation', desk, id);
  await tour.harness.settle();
  await tour.do('takeEscalation', desk, id);
  await tour.do('openMore', desk, { ...id, body: { ground: 'leerplicht-task', sections: ['time-line'] } });
  await tour.do('askSchools', desk, { ...id, body: { question: 'Wie heeft de student gesproken?' } });
  await tour.harness.settle();
  const mentor = await tour.as('mbo-mentor');
  const actions = await tour.do('readActions', mentor, { params: { id: transfer } });
  const [asked] = (actions.items as { step: string; what: string }[]).filter(({ what }) => what === 'Wie heeft de student gesproken?');
  await tour.do('answerQuestion', mentor, { params: { id: transfer, key: asked?.step ?? '' }, body: { answer: 'De mentor, maandag' } });
  await tour.do('answerEscalation', desk, { ...id, body: { answer: 'answered', code: 'taken-up' } });
}

async function tourTable(tour: ExampleTour): Promise<void> {
  const planner = await tour.as('mbo-coordinator');
  await tour.do('readTableAgenda', planner);
  const planned = await tour.do('planTable', planner, { body: { startsAt: '2026-11-25T15:00:00+01:00', endsAt: '2026-11-25T16:00:00+01:00' } });
  const id = { params: { id: planned.table as string } };
  await tour.do('listTables', planner);
  await tour.do('readTable', planner, id);
  await tour.do('cancelTable', planner, id);
}
