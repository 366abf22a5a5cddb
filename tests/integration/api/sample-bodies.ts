import { standaard2026 } from '../../../libs/domain/policies/standaard-2026.js';

const ANY_ID = '00000000-0000-4000-8000-000000000000';

interface Sample {
  body?: unknown;
  headers?: Record<string, string>;
}

function aDocument(): FormData {
  const form = new FormData();
  form.set('file', new Blob(['%PDF-1.7 een document']), 'opp.pdf');
  return form;
}

/** By the name of the route (`operationId`): a body that its schema accepts. */
export const SAMPLE_BODIES: Record<string, Sample> = {
  publishOpenData: { body: { schoolYear: 2020 } },
  nameCohortColumns: { body: { columns: { stamnr: 'leerlingnummer' } } },
  registerWebhook: { body: { url: 'https://systeem.school.nl/doorlijn', eventTypes: ['nl.doorlijn.step.opened'] } },
  changeWebhook: { body: { on: false } },
  startTransfer: {
    body: {
      student: { studentNumber: 'X1', firstName: 'Sam', lastName: 'Test', birthDate: '2009-04-12', municipality: 'Amsterdam' },
      vsoLocation: 'School A',
      mentorEmail: 'mentor@example.org',
    },
  },
  changeContactDetails: { body: { phone: '06 12345678' } },
  takeAnotherRoute: { body: { messages: [ANY_ID], route: 'called' } },
  recordOutcome: { body: { outcome: 'completed' } },
  recordCheckIn: { body: { attending: 'yes', mentor: 4, student: 4 } },
  giveOwnAnswer: { body: { attending: 'yes', feeling: 4 } },
  pauseStep: { body: { reason: 'illness', until: '2030-01-01' } },
  planAppointment: { body: { step: 'intake', startsAt: '2030-03-04T10:00:00+01:00', endsAt: '2030-03-04T11:00:00+01:00' } },
  changeDates: { body: { start: '2027-09-06' } },
  withdraw: { body: { ground: 'work' } },
  deregister: {
    body: { causes: ['unknown'], initiator: 'student', warmHandover: false, alternative: false, startkwalificatie: false },
  },
  goDormant: { body: {} },
  wakeUp: { body: { reason: 'request' } },
  switchProgramme: { body: { mbo: { institution: 'College' }, start: '2027-09-06' } },
  acceptLead: { body: {} },
  changeDeputy: { body: { deputy: ANY_ID } },
  recordContact: { body: { kind: 'phone', reached: true } },
  recordNeed: { body: {} },
  recordSignal: { body: { signal: 'money' } },
  askHelp: { body: {} },
  recordAbsence: { body: { hours: 16, reported: true } },
  recordSick: { body: {} },
  answerCoach: { body: { answer: 'no-click' } },
  recordMove: { body: { municipality: 'Amsterdam' } },
  withdrawConsent: { body: { purpose: 'former-mentor' } },
  writeSection: { body: { content: { introduction: 'Ik ben er' }, version: 0 } },
  confirmView: { body: {} },
  openByException: { body: { reason: 'urgent', words: 'Het kan niet wachten.' } },
  answerConsents: { body: { answers: [{ purpose: 'former-mentor', recipient: ANY_ID, choice: 'given' }] } },
  askCorrection: { body: { section: 'learning', words: 'Dit klopt niet.' } },
  answerCorrection: { body: { answer: 'corrected', words: 'Verbeterd.' } },
  addDocument: { body: aDocument() },
  inviteHelper: { body: { section: 'needs', name: 'A. Jansen', organisation: 'Jeugdteam' } },
  readAsHelper: { body: { token: 'x'.repeat(43), code: '123456' } },
  writeProfile: {
    body: {
      strengths: { strengths: ['Werkt precies'] },
      whatWorks: { works: ['Een vaste plek'] },
      profile: { introduction: 'Ik ben graag buiten.' },
      screening: { limitedNetwork: false, expectedTrouble: false, extraSupport: false },
    },
  },
  planActivity: { body: { kind: 'college-visit', startsAt: '2030-03-04T10:00:00+01:00', endsAt: '2030-03-04T12:00:00+01:00' } },
  tellActivity: { body: { attended: true, learned: 'Dat het er rustig is.' } },
  recordSupporter: { body: { name: 'Tante Els', relation: 'tante', studentAgreedOn: '2026-10-01', supporterAgreedOn: '2026-10-01' } },
  proposeCoach: { body: { coach: ANY_ID, why: 'Kent de buurt.' } },
  chooseCoach: { body: { answer: 'none', words: 'Wil het zelf doen.' } },
  logCoaching: { body: { kind: 'talk', reached: true, minutes: 30 } },
  phaseOutCoaching: { body: { rhythm: 'fortnightly' } },
  prepareHandover: { body: {} },
  answerHandover: { body: { answer: 'returned', reason: 'incomplete' } },
  redirectHandover: { body: { location: ANY_ID } },
  decidePlacement: { body: { outcome: 'placed' } },
  proposeDates: {
    body: { step: 'intake', slots: [{ startsAt: '2030-03-04T10:00:00+01:00', endsAt: '2030-03-04T11:00:00+01:00' }] },
  },
  answerProposal: { body: { slot: 0 } },
  holdMeeting: { body: { step: 'intake', outcome: 'held', attended: ['student'] } },
  recordOverstaptafel: {
    body: {
      reason: 'no-show-twice',
      heldOn: '2026-10-01',
      attended: ['vso-mentor', 'mbo-intaker'],
      decisions: [{ what: 'Samen naar de student toe', owner: ANY_ID, by: '2030-01-01' }],
    },
  },
  draftPlan: { body: {} },
  writePlan: { body: { text: { goal: 'Een goede start', actions: [] }, seen: 0 } },
  signPlan: { body: { digest: 'a'.repeat(64) } },
  saveDirectoryEntry: {
    body: { application: 'Bel ons.', contact: { name: 'Sam Jansen', email: 'sam@example.org' }, starts: ['08-01'], version: 0 },
  },
  addOffer: { body: { domain: 'learning', name: 'Huiswerkklas' } },
  endOffer: { body: { lastDay: '2030-01-01' } },
  logIn: { body: { email: 'iemand@example.org', password: 'een heel lang wachtwoord', code: '123456' } },
  logInToDemo: { body: { membershipId: ANY_ID } },
  switchRole: { body: { membershipId: ANY_ID } },
  exchange: { body: { token: 'x'.repeat(43) } },
  giveCode: { body: { code: '123456' } },
  handOverCode: { body: { for: 'student' } },
  previewCohort: {
    body: 'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email\n',
    headers: { 'content-type': 'text/csv' },
  },
  createCohortImport: {
    body: 'leerlingnummer;roepnaam;achternaam;geboortedatum;woongemeente;vso_vestiging;mentor_email\n',
    headers: { 'content-type': 'text/csv' },
  },
  answerEscalation: { body: { answer: 'answered', code: 'taken-up' } },
  holdLandingReview: { body: { outcome: 'continued', attended: ['student'], goesWell: 'Komt elke dag' } },
  recordStartReasons: { body: { reasons: ['unknown'] } },
  setAbsenceTerm: { body: { weeks: 2 } },
  recordAbsentWeek: { body: { week: '2026-10-05', hours: 2 } },
  warnAboutAdvice: { body: { givenOn: '2026-10-05', words: 'Drie vakken moeten beter' } },
  appealAdvice: { body: {} },
  answerAppeal: { body: { answer: 'rejected' } },
  askNazorg: { body: {} },
  logNazorgContact: { body: { kind: 'phone', reached: true } },
  askSchools: { body: { question: 'Wie heeft de student gesproken?' } },
  answerQuestion: { body: { answer: 'De mentor, maandag' } },
  chooseRhythm: { body: { rhythm: 'daily' } },
  setAway: { body: { from: '2030-01-01' } },
  setColleagueAway: { body: { from: '2030-01-01' } },
  planTable: { body: { startsAt: '2030-03-04T10:00:00+01:00', endsAt: '2030-03-04T11:00:00+01:00', transfers: [ANY_ID] } },
  openMore: { body: { ground: 'leerplicht-task', sections: ['time-line'] } },
  createApiKey: { body: { name: 'Leerlingsysteem', scopes: ['transfers:read', 'transfers:write'] } },
  addColleague: { body: { name: 'Noor de Vries', email: 'noor.de.vries@example.org', role: 'vso-mentor' } },
  addRole: { body: { role: 'vso-coordinator' } },
  changeRole: { body: { validUntil: '2030-01-01' } },
  addPolicy: { body: { document: { ...standaard2026, key: 'regio-2027', label: 'Regio 2027' }, validFrom: '2027-08-01' } },
  addOwnDay: { body: { date: '2027-05-04', reason: 'Studiedag' } },
};
