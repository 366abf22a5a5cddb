import { standaard2026 } from '../../../../libs/domain/policies/standaard-2026.js';
import { type ExampleTour } from './tour.js';

function aDocument(): FormData {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7 een document']), 'opp.pdf');
  return form;
}

/** Everything up to the application: profile, activities, coach, dossier, consents, rights. */
export async function tourOrientation(tour: ExampleTour): Promise<void> {
  const mentor = await tour.as('vso-mentor');
  const transfer = await tour.start('2027-08-23', '2027-07-16');
  const id = { params: { id: transfer } };
  await tour.do('listTransfers', mentor, { query: { whose: 'mine', limit: '10' } });
  await tour.do('readTransfer', mentor, id);
  await tour.do('readTimeLine', mentor, id);
  await tour.do('listOwnSteps', mentor, { query: { until: '2027-12-31' } });
  await tour.do('readOwnSchool', mentor);
  const student = await tour.student(transfer);
  await tour.do('writeProfile', mentor, {
    ...id,
    body: {
      strengths: { strengths: ['Werkt precies'] },
      whatWorks: { works: ['Een vaste plek'] },
      profile: { introduction: 'Ik ben graag buiten.' },
      needs: { domains: { learning: { need: 'Korte opdrachten' } } },
      screening: { limitedNetwork: true, expectedTrouble: true, extraSupport: true },
    },
  });
  await tour.harness.settle();
  await tour.do('readOrientation', mentor, id);
  const visit = { kind: 'college-visit', startsAt: '2026-10-12T10:00:00+02:00', endsAt: '2026-10-12T12:00:00+02:00', place: 'Hoofdgebouw' };
  const activity = (await tour.do('planActivity', mentor, { ...id, body: visit })).recorded.created as string;
  const other = (await tour.do('planActivity', mentor, { ...id, body: { ...visit, kind: 'trial-day' } })).recorded.created as string;
  await tour.do('cancelActivity', mentor, { params: { id: transfer, activity: other } });
  const supporter = { name: 'Tante Els', relation: 'tante', studentAgreedOn: '2026-10-05', supporterAgreedOn: '2026-10-05' };
  const helped = (await tour.do('recordSupporter', mentor, { ...id, body: supporter })).recorded.created as string;
  await tour.do('endSupporter', mentor, { params: { id: transfer, supporter: helped } });

  const coach = tour.member('transfercoach', tour.region.region);
  await tour.do('proposeCoach', mentor, { ...id, body: { coach, why: 'Kent de buurt.' } });
  await tour.do('chooseCoach', student, { ...id, body: { answer: 'yes' } });
  const asCoach = await tour.as('transfercoach', tour.region.region);
  await tour.do('logCoaching', asCoach, { ...id, body: { kind: 'talk', reached: true, minutes: 45, words: 'Samen gekeken naar de reis.' } });
  await tour.do('phaseOutCoaching', asCoach, { ...id, body: { rhythm: 'fortnightly' } });
  await tour.do('answerCoach', asCoach, { ...id, body: { answer: 'ended', reason: 'landed', words: 'Het lukt zelf.' } });

  const dossier = await tour.do('readDossier', mentor, id);
  const learning = (dossier.sections as { section: string; version?: number }[]).find(({ section }) => section === 'learning');
  await tour.do('writeSection', mentor, {
    params: { id: transfer, key: 'learning' },
    body: { content: { level: 'mbo-2', goesWell: ['Rekenen'] }, version: learning?.version ?? 0 },
  });
  const added = await tour.do('addDocument', mentor, { params: { id: transfer, key: 'opp' }, body: aDocument() });
  const ofDocument = { params: { id: transfer, document: added.id as string } };
  await tour.do('readDocument', mentor, ofDocument);
  await tour.do('removeDocument', mentor, ofDocument);
  await tour.do('previewSharing', student, id);
  await tour.do('confirmView', student, { ...id, body: { response: 'Ik wil graag vertellen dat ik van de ochtend houd.' } });
  await tour.harness.settle();
  await tour.do('readConsents', student, id);
  const purpose = { purpose: 'former-mentor', recipient: tour.school.organisation };
  await tour.do('answerConsents', student, { ...id, body: { answers: [{ ...purpose, choice: 'given' }] } });
  await tour.do('withdrawConsent', student, { ...id, body: purpose });
  const asked = await tour.do('askCorrection', student, { ...id, body: { section: 'learning', words: 'Ik ben ook goed in taal.' } });
  await tour.do('listCorrections', mentor, id);
  await tour.do('answerCorrection', mentor, { params: { id: transfer, correction: asked.correction as string }, body: { answer: 'corrected', words: 'Het staat er nu bij.' } });
  const helper = await tour.do('inviteHelper', mentor, { ...id, body: { section: 'needs', name: 'A. Jansen', organisation: 'Jeugdteam' } });
  await tour.do('answerConsents', student, { ...id, body: { answers: [{ purpose: 'helper', recipient: helper.helper as string, choice: 'given' }] } });
  await tour.do('readAsHelper', undefined, { body: { token: helper.token as string, code: helper.code as string } });
  await tour.do('endHelper', mentor, { params: { id: transfer, helper: helper.helper as string } });
  await tour.do('exportPerson', student, id);
  await tour.do('askHelp', student, { ...id, body: { words: 'Ik weet niet wie ik moet bellen.' } });
  await tour.do('mailCode', student);

  const { state } = await tour.do('readContactDetails', mentor, id);
  await tour.do('changeContactDetails', mentor, {
    ...id,
    body: { email: 'nieuw@leerling.example', phone: '06 12345678', firstParent: { name: 'E. Jansen', phone: '06 87654321' }, seen: state as string },
  });
  await tour.mailIsRefused(transfer);
  const undelivered = (await tour.do('listUndelivered', mentor, id)).items as { id: string }[];
  await tour.do('takeAnotherRoute', mentor, { ...id, body: { messages: undelivered.map((message) => message.id), route: 'called' } });
  await tour.do('recordContact', mentor, { ...id, body: { kind: 'phone', reached: true, words: 'Komt maandag.' } });
  await tour.do('recordNeed', mentor, { ...id, body: { words: 'Heeft een rustige plek nodig.' } });
  await tour.do('recordSignal', mentor, { ...id, body: { signal: 'money' } });
  await tour.do('recordMove', mentor, { ...id, body: { municipality: 'Amsterdam' } });
  await tour.do('changeDates', mentor, { ...id, body: { start: '2027-08-30' } });
  await tour.harness.settle();
  await tour.do('pauseStep', mentor, { params: { id: transfer, key: 'application' }, body: { reason: 'illness', until: '2026-11-02' } });
  await tour.harness.settle();
  await tour.do('resumeStep', mentor, { params: { id: transfer, key: 'application' } });
  await tour.harness.settle();
  const meeting = { step: 'application', startsAt: '2026-10-14T10:00:00+02:00', endsAt: '2026-10-14T11:00:00+02:00' };
  const appointment = (await tour.do('planAppointment', mentor, { ...id, body: meeting })).recorded.appointment as string;
  await tour.do('cancelAppointment', mentor, { params: { id: transfer, appointment } });
  await tour.do('changeDeputy', mentor, { ...id, body: { deputy: tour.member('vso-contact') } });
  await tour.do('acceptLead', await tour.as('vso-aftercare'), { ...id, body: {} });

  await tour.passTo('2026-10-13');
  await tour.do('tellActivity', await tour.as('vso-mentor'), { params: { id: transfer, activity }, body: { attended: true, learned: 'Dat het er rustig is.' } });

  const gap = await tour.start('2027-08-23', '2027-07-16');
  const fresh = await tour.as('vso-mentor');
  await tour.outcome('vso-mentor', gap, 'profile', { outcome: 'completed' });
  await tour.do('openByException', fresh, { params: { id: gap }, body: { reason: 'not-reachable', words: 'Drie keer gebeld en een brief gestuurd.' } });
  await tour.do('goDormant', fresh, { params: { id: gap }, body: {} });
  await tour.harness.settle();
  await tour.do('wakeUp', fresh, { params: { id: gap }, body: { reason: 'request' } });
  const leaves = await tour.start('2027-08-23', '2027-07-16');
  await tour.do('withdraw', fresh, { params: { id: leaves }, body: { ground: 'work' } });
}

/** What is not about one student. */
export async function tourOffice(tour: ExampleTour): Promise<void> {
  const admin = await tour.as('admin');
  const mentor = await tour.as('vso-mentor');
  const region = await tour.as('region-coordinator', tour.region.region);
  await tour.do('readDescription', undefined);
  await tour.do('listDemoAccounts', undefined);
  await tour.do('logInToDemo', undefined, { body: { membershipId: tour.member('vso-contact'), transport: 'bearer' } });
  await tourOidc(tour);
  await tour.do('readMe', mentor);
  await tour.do('chooseRhythm', mentor, { body: { rhythm: 'daily' } });
  await tour.do('setAway', mentor, { body: { from: '2027-05-01', until: '2027-05-14', deputy: tour.member('vso-contact') } });
  await tour.do('comeBack', mentor);
  await tour.do('setColleagueAway', await tour.as('vso-supervisor'), {
    params: { id: tour.member('vso-contact') },
    body: { from: '2027-05-01', until: '2027-05-14', deputy: tour.member('vso-mentor') },
  });
  await tour.do('addOwnDay', admin, { body: { date: '2027-05-07', reason: 'Studiedag' } });
  await tour.do('listOwnDays', mentor);
  await tour.do('readAbsenceTerm', admin);
  const mboAdmin = await tour.as('admin', tour.college);
  await tour.do('setAbsenceTerm', mboAdmin, { body: { weeks: 2 } });
  await tour.do('listPeople', admin);
  const added = await tour.do('addColleague', admin, { body: { name: 'Noor de Vries', email: 'noor@example.org', role: 'vso-mentor' } });
  const [email, password] = ['noor@example.org', 'wandelen langs de Amstel'];
  const code = await tour.account(added.person as string, password);
  await tour.do('logIn', undefined, { body: { email, password, code, transport: 'bearer' } });
  await tour.do('addRole', admin, { params: { person: added.person as string }, body: { role: 'vso-contact' } });
  await tour.do('changeRole', admin, { params: { membership: added.membership as string }, body: { validUntil: '2030-01-01' } });
  const key = await tour.do('createApiKey', admin, { body: { name: 'Leerlingsysteem', scopes: ['transfers:read', 'transfers:write'] } });
  await tour.do('listApiKeys', admin);
  await tour.do('revokeApiKey', admin, { params: { apiKey: key.id as string } });
  const csv =
    'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email\n77;Sam;Jansen;31-02-2009;Amsterdam;School A;mentor@example.org\n';
  const imported = await tour.do('createCohortImport', mentor, { body: csv, headers: { 'content-type': 'text/csv' } });
  await tour.do('readCohortImport', mentor, { params: { id: imported.id as string } });
  await tour.do('nameCohortColumns', mentor, { body: { columns: { stamnr: 'leerlingnummer' } } });
  await tour.do('readCohortColumns', mentor);
  await tour.do('previewCohort', mentor, { body: csv, headers: { 'content-type': 'text/csv' } });
  await tour.do('exportBadLines', mentor, { params: { id: imported.id as string } });
  const offers = await tour.as('mbo-coordinator');
  const offer = await tour.do('addOffer', offers, { body: { domain: 'learning', name: 'Huiswerkklas' } });
  await tour.do('readCatalogue', offers, { query: { location: tour.college.location } });
  const place = { location: tour.college.location };
  await tour.do('saveDirectoryEntry', offers, {
    params: place,
    body: {
      application: 'Meld aan via onze website voor 1 april. Bel ons bij twijfel.',
      website: 'https://www.example.org/aanmelden',
      contact: { name: 'Sam Jansen', email: 'sam@example.org', phone: '020 1234567' },
      starts: ['08-01', '02-01'],
      version: 0,
    },
  });
  await tour.do('readDirectory', mentor, { query: { search: 'huiswerk' } });
  await tour.do('readDirectoryEntry', mentor, { params: place });
  await tour.do('endOffer', offers, { params: { offer: offer.id as string }, body: { lastDay: '2030-01-01' } });
  await tour.do('readRegionNumbers', region, { query: { schoolYear: '2026' } });
  await tour.do('readRegionCourse', region, { query: { schoolYear: '2026' } });
  await tour.do('readRegionMonitor', region, { query: { schoolYear: '2026' } });
  await tour.do('exportRegionMonitor', region, { query: { schoolYear: '2026' } });
  await tourOpenData(tour, region);
  const policies = await tour.do('listPolicies', mentor);
  await tour.do('readPolicy', mentor, { params: { id: policies.items[0].id as string } });
  const document = { ...standaard2026, key: 'regio-2027', label: 'Regio 2027' };
  const policy = await tour.do('addPolicy', region, { body: { document, validFrom: '2030-08-01' } });
  await tour.do('moveToPolicy', region, { params: { id: policy.id as string } });
  await tourPrivacy(tour);
  await tour.do('readProcessingRegister', mentor);
  await tour.do('openCalendarFeed', mentor);
  await tour.do('readCalendarFeed', mentor);
  await tour.do('closeCalendarFeed', mentor);
  await tourWebhooks(tour, admin);
  const leaving = await tour.api.logIn(tour.member('vso-supervisor'));
  await tour.do('switchRole', leaving, { body: { membershipId: tour.member('vso-supervisor') } });
  await tour.do('logOut', leaving);
  await tour.do('logOutEverywhere', await tour.api.logIn(tour.member('vso-supervisor')));
}

/** What the privacy officer answers for. */
async function tourPrivacy(tour: ExampleTour): Promise<void> {
  const officer = await tour.as('privacy-officer');
  const { items } = await tour.do('listTransfers', await tour.as('vso-mentor'));
  const [transfer] = items as { id: string }[];
  await tour.do('listCertificates', officer);
  await tour.do('searchAudit', officer, { query: { role: 'vso-mentor', from: '2026-10-01' } });
  await tour.do('readAccessReport', officer, { params: { id: transfer?.id ?? '' } });
  await tour.do('readRetention', officer);
}

/** A region gives its figures to everybody, who read them without a log-in, and takes them back. */
async function tourOpenData(tour: ExampleTour, region: string): Promise<void> {
  await tour.do('publishOpenData', region, { body: { schoolYear: 2026 } });
  const { items } = await tour.do('listOpenData', undefined);
  const [published] = items as { regionId: string; schoolYear: number }[];
  const figures = { params: { region: published?.regionId ?? '', schoolYear: String(published?.schoolYear) } };
  await tour.do('readOpenData', undefined, figures);
  await tour.do('exportOpenData', undefined, figures);
  await tour.do('withdrawOpenData', region, figures);
}

/** To the provider of the school and back, in one browser. */
async function tourOidc(tour: ExampleTour): Promise<void> {
  await tour.do('listProviders', undefined);
  const left = await tour.visit('startOidc', undefined, { query: { provider: 'school', returnTo: '/werk' } });
  const [cookie = ''] = left.headers.getSetCookie();
  const [who] = await tour.harness.database.admin.query<{ email: string }[]>('SELECT p.email FROM people p JOIN memberships m ON m.person_id = p.id WHERE m.id = $1', [
    tour.member('vso-coordinator'),
  ]);
  const claims = { sub: 'leraar-1', email: who?.email, email_verified: true };
  const query = Object.fromEntries(tour.provider.logIn(left.headers.get('location') ?? '', claims));
  await tour.do('finishOidc', undefined, { query, headers: { cookie: cookie.split(';')[0] ?? '' } });
}

async function tourWebhooks(tour: ExampleTour, admin: string): Promise<void> {
  const made = await tour.do('registerWebhook', admin, { body: { url: 'https://systeem.example.com/doorlijn', eventTypes: ['nl.doorlijn.step.opened'] } });
  const id = { params: { id: made.id as string } };
  await tour.do('listWebhooks', admin);
  await tour.do('readWebhook', admin, id);
  await tour.do('changeWebhook', admin, { ...id, body: { on: true } });
  await tour.do('rotateWebhookSecret', admin, id);
  const test = await tour.do('testWebhook', admin, id);
  const deliveries = await tour.do('listDeliveries', admin, id);
  await tour.do('replayDead', admin, id);
  await tour.do('replayDelivery', admin, { params: { id: made.id as string, delivery: (test.delivery ?? deliveries.items?.[0]?.id) as string } });
  await tour.do('removeWebhook', admin, id);
}
