import type { ActivityKind } from '../domain/codes.js';
import type { Phase } from '../domain/phases.js';
import type { Role } from '../domain/roles.js';
import type { StepKind } from '../domain/steps.js';

/*
 * The words of a mail for steps, roles and stations. They differ from those on the screen on purpose: a mail may be read
 * over a shoulder, so the name of a step that gives away a need or an illness gets a word that does not.
 */

export const ACTIVITY_WORDS: Record<ActivityKind, string> = {
  'college-visit': 'het bezoek aan het mbo',
  'trial-day': 'de meeloopdag',
  wendag: 'de wendag',
  'career-talk': 'het gesprek over kiezen',
  'parents-meeting': 'het gesprek met ouders',
  'study-choice-advice': 'het gesprek over de studiekeuze',
};

interface StepWords {
  /** In a subject: "Uiterlijk 4 maart: de profielschets". */
  subject: string;
  /** For staff; starts with a verb and names the student. */
  task: (name: string) => string;
  /** For the student. */
  own: string;
  /** For a parent. */
  parent: (name: string) => string;
}

export const STEP_WORDS: Record<StepKind, StepWords> = {
  profile: {
    subject: 'de profielschets',
    task: (name) => `Maak de profielschets van ${name}`,
    own: 'Vertel waar je goed in bent',
    parent: (name) => `Denk mee over de profielschets van ${name}`,
  },
  inform: {
    subject: 'lezen en reageren',
    task: (name) => `Laat ${name} het dossier lezen en erop reageren`,
    own: 'Lees wat er over je is opgeschreven',
    parent: (name) => `Lees wat er over ${name} is opgeschreven`,
  },
  consent: {
    subject: 'kiezen wat gedeeld mag worden',
    task: (name) => `Vraag ${name} te kiezen wat gedeeld mag worden`,
    own: 'Kies wat je wilt delen',
    parent: (name) => `Kies wat u wilt delen over ${name}`,
  },
  'coach-match': {
    subject: 'een begeleider zoeken',
    task: (name) => `Zoek samen met ${name} een begeleider voor de overstap`,
    own: 'Kies wie er met je meeloopt',
    parent: (name) => `Denk mee over een begeleider voor ${name}`,
  },
  application: {
    subject: 'de aanmelding bij het mbo',
    task: (name) => `Meld ${name} aan bij het mbo`,
    own: 'Meld je aan bij het mbo',
    parent: (name) => `Help ${name} met de aanmelding bij het mbo`,
  },
  'confirm-application': {
    subject: 'de aanmelding bevestigen',
    task: (name) => `Bevestig de aanmelding van ${name} bij het mbo`,
    own: 'Laat het mbo weten dat je komt',
    parent: (name) => `Bevestig de aanmelding van ${name} bij het mbo`,
  },
  handover: {
    subject: 'een overdracht',
    task: (name) => `Aanvaard de overdracht van ${name}, of stuur deze terug`,
    own: 'Je nieuwe school leest je gegevens',
    parent: (name) => `De nieuwe school leest de gegevens van ${name}`,
  },
  intake: {
    subject: 'het intakegesprek',
    task: (name) => `Plan en voer het intakegesprek met ${name}`,
    own: 'Maak kennis met je nieuwe school',
    parent: (name) => `Ga mee naar het kennismakingsgesprek van ${name}`,
  },
  'specialist-intake': {
    subject: 'het vervolggesprek',
    task: (name) => `Voer het vervolggesprek met ${name}`,
    own: 'Er komt nog een gesprek met je nieuwe school',
    parent: (name) => `Ga mee naar het tweede gesprek van ${name}`,
  },
  placement: {
    subject: 'het plaatsingsbesluit',
    task: (name) => `Neem het plaatsingsbesluit voor ${name}`,
    own: 'Je school beslist over je plek',
    parent: (name) => `De school beslist over de plek van ${name}`,
  },
  plan: {
    subject: 'het plan',
    task: (name) => `Maak samen het plan voor ${name}`,
    own: 'Maak samen je plan',
    parent: (name) => `Maak samen het plan voor ${name}`,
  },
  'plan-agreement': {
    subject: 'de afspraken',
    task: (name) => `Leg de afspraken met ${name} vast en laat ze ondertekenen`,
    own: 'Lees je afspraken en zet je handtekening',
    parent: (name) => `Lees de afspraken van ${name} en onderteken ze`,
  },
  ready: {
    subject: 'klaar voor de eerste dag',
    task: (name) => `Zet alles klaar voor de eerste dag van ${name}`,
    own: 'Je school zet alles klaar voor je eerste dag',
    parent: (name) => `De school zet alles klaar voor de eerste dag van ${name}`,
  },
  started: {
    subject: 'de eerste dag',
    task: (name) => `Leg vast of ${name} is gestart`,
    own: 'Je eerste dag',
    parent: (name) => `De eerste dag van ${name}`,
  },
  'check-in': {
    subject: 'het landingsgesprek',
    task: (name) => `Voer het landingsgesprek met ${name}`,
    own: 'Vertel hoe het gaat',
    parent: (name) => `De mentor praat met ${name} over hoe het gaat`,
  },
  'landing-review': {
    subject: 'terugkijken op 100 dagen',
    task: (name) => `Kijk samen met ${name} terug op de eerste 100 dagen`,
    own: 'Kijk terug op je eerste 100 dagen',
    parent: (name) => `Kijk samen met ${name} terug op de eerste 100 dagen`,
  },
  'bpv-check': {
    subject: 'de stage',
    task: (name) => `Bespreek de stage met ${name}`,
    own: 'Praat over je stage',
    parent: (name) => `De mentor bespreekt de stage met ${name}`,
  },
  'study-advice': {
    subject: 'het studieadvies',
    task: (name) => `Geef het studieadvies aan ${name}`,
    own: 'Je krijgt je studieadvies',
    parent: (name) => `${name} krijgt het studieadvies`,
  },
  'sick-check': {
    subject: 'een gesprek',
    task: (name) => `Bespreek met ${name} hoe het gaat en leg een afspraak vast`,
    own: 'Vertel hoe het gaat',
    parent: (name) => `De school praat met ${name} over hoe het gaat`,
  },
  'nazorg-acceptance': {
    subject: 'de regie overnemen',
    task: (name) => `Neem de regie over voor ${name}`,
    own: 'Je oude school blijft in de buurt',
    parent: (name) => `De oude school blijft in de buurt van ${name}`,
  },
  nazorg: {
    subject: 'het nazorgcontact',
    task: (name) => `Bel ${name} en hoor hoe het gaat`,
    own: 'Vertel hoe het gaat',
    parent: (name) => `De oude school belt ${name} om te horen hoe het gaat`,
  },
  destination: {
    subject: 'een volgende plek',
    task: (name) => `Zoek met ${name} een volgende plek en leg vast wie het overneemt`,
    own: 'Zoek samen een plek die past',
    parent: (name) => `Zoek samen een plek die past bij ${name}`,
  },
  closing: {
    subject: 'de afronding',
    task: (name) => `Rond de overstap van ${name} af`,
    own: 'Je overstap is bijna klaar',
    parent: (name) => `De overstap van ${name} is bijna klaar`,
  },
  action: {
    subject: 'een afspraak',
    task: (name) => `Doe wat u hebt afgesproken over ${name}`,
    own: 'Doe wat je hebt afgesproken',
    parent: (name) => `De school doet wat is afgesproken over ${name}`,
  },
};

/** "U krijgt dit bericht als …". */
export const ROLE_WORDS: Record<Role, string> = {
  'vso-mentor': 'mentor op de school van herkomst',
  'vso-coordinator': 'zorgcoördinator op de school van herkomst',
  'vso-supervisor': 'leidinggevende op de school van herkomst',
  'vso-contact': 'vaste contactpersoon van de school van herkomst',
  'vso-aftercare': 'contactpersoon nazorg van de school van herkomst',
  'mbo-contact': 'vaste contactpersoon van het mbo',
  'mbo-intaker': 'intaker van het mbo',
  'mbo-coordinator': 'zorgcoördinator van het mbo',
  'mbo-mentor': 'mentor op het mbo',
  'mbo-supervisor': 'leidinggevende op het mbo',
  transfercoach: 'transfercoach',
  leerplicht: 'medewerker leerplicht',
  rmc: 'medewerker van het Doorstroompunt (RMC)',
  'rmc-coordinator': 'coördinator van het Doorstroompunt (RMC)',
  'region-coordinator': 'regiocoördinator',
  'privacy-officer': 'functionaris gegevensbescherming',
  admin: 'beheerder',
  student: 'student',
  parent: 'ouder of verzorger',
};

/** The stations in the student's own words. */
export const STUDENT_STATIONS: Record<Phase, string> = {
  orientation: 'Wat past bij mij',
  application: 'Ik meld me aan',
  acquaintance: 'Ik maak kennis',
  placement: 'Ik krijg een plek',
  start: 'Ik ga beginnen',
  landing: 'Mijn eerste maanden',
  nazorg: 'Iemand blijft bellen',
  closed: 'Ik red het zelf',
  dormant: 'Ik neem een tussenjaar',
  withdrawn: 'Ik ga iets anders doen',
};

/** The people around a student, as the student calls them: "de mentor van je oude school". */
export const STUDENT_ROLE_WORDS: Record<Role, string> = {
  'vso-mentor': 'je mentor',
  'vso-coordinator': 'de zorgcoördinator van je oude school',
  'vso-supervisor': 'de teamleider van je oude school',
  'vso-contact': 'iemand van je oude school',
  'vso-aftercare': 'iemand van je oude school',
  'mbo-contact': 'iemand van je nieuwe school',
  'mbo-intaker': 'iemand van je nieuwe school',
  'mbo-coordinator': 'de zorgcoördinator van je nieuwe school',
  'mbo-mentor': 'je mentor op je nieuwe school',
  'mbo-supervisor': 'de teamleider van je nieuwe school',
  transfercoach: 'je coach',
  leerplicht: 'iemand van je gemeente',
  rmc: 'iemand van het Doorstroompunt',
  'rmc-coordinator': 'iemand van het Doorstroompunt',
  'region-coordinator': 'iemand van Doorlijn',
  'privacy-officer': 'iemand van Doorlijn',
  admin: 'iemand van Doorlijn',
  student: 'jij',
  parent: 'je ouder of verzorger',
};

/** The same for parents and carers. */
export const PARENT_ROLE_WORDS: Record<Role, string> = {
  'vso-mentor': 'de mentor op de oude school',
  'vso-coordinator': 'de zorgcoördinator van de oude school',
  'vso-supervisor': 'de teamleider van de oude school',
  'vso-contact': 'iemand van de oude school',
  'vso-aftercare': 'iemand van de oude school',
  'mbo-contact': 'iemand van de nieuwe school',
  'mbo-intaker': 'iemand van de nieuwe school',
  'mbo-coordinator': 'de zorgcoördinator van de nieuwe school',
  'mbo-mentor': 'de mentor op de nieuwe school',
  'mbo-supervisor': 'de teamleider van de nieuwe school',
  transfercoach: 'de transfercoach',
  leerplicht: 'iemand van uw gemeente',
  rmc: 'iemand van het Doorstroompunt',
  'rmc-coordinator': 'iemand van het Doorstroompunt',
  'region-coordinator': 'iemand van Doorlijn',
  'privacy-officer': 'iemand van Doorlijn',
  admin: 'iemand van Doorlijn',
  student: 'uw kind',
  parent: 'u',
};
