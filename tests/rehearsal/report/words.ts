import type { EscalationReason, Phase } from '../../../libs/domain/index.js';

export const REASONS: Record<EscalationReason, string> = {
  stall: 'Stap blijft liggen',
  'not-started': 'Niet gestart',
  'contact-lost': 'Contact kwijt',
  'no-show-twice': 'Twee keer niet bij de intake',
  'declined-without-destination': 'Gestopt zonder bestemming',
  deregistered: 'Uitgeschreven zonder vervolg',
  absence: 'Verzuim',
};

export const ENDS: Record<Phase, string> = {
  orientation: 'loopt: oriëntatie',
  application: 'loopt: aanmelding',
  acquaintance: 'loopt: kennismaking',
  placement: 'loopt: plaatsing',
  start: 'loopt: start',
  landing: 'loopt: landing',
  nazorg: 'loopt: nazorg',
  closed: 'afgerond',
  dormant: 'tussenjaar',
  withdrawn: 'gestopt met bestemming',
};

/** Names of the invariants for whoever reads the report. */
export const INVARIANTS: Record<string, string> = {
  'every student of the cohort has a transfer': 'Iedereen van het cohort is ingelezen en gevolgd',
  'nobody without case lead': 'Niemand zonder regievoerder',
  'nobody closed without destination and owner': 'Niemand afgesloten zonder bestemming en eigenaar',
  'every overdue step has fired exactly its rungs': 'Elke stap die te laat was, riep precies de afgesproken mensen op',
  'every term counted on the calendar of whose turn it is': 'Elke termijn telt op de kalender van wie aan zet is',
  "no message outside the recipient's working hours": 'Geen bericht buiten de werktijd van de ontvanger',
  'every message sent or no longer needed': 'Elk bericht is verstuurd of was niet meer nodig',
  'no consent step outside the schools': 'Over toestemming hoort niemand buiten de school',
  'every escalation acknowledged or re-raised': 'Elke melding is bevestigd, of er is opnieuw aan de bel getrokken',
  'nothing personal in any history': 'Niets persoonlijks in de geschiedenissen van Temporal',
  'database, workflow and simulation agree': 'Database, workflow en simulatie zeggen hetzelfde',
  'every effect key unique': 'Niets is twee keer gedaan',
  'no early leaver discovered later than 10 school days after the last contact':
    'Wie voortijdig stopt, wordt binnen tien schooldagen opgemerkt',
  'nobody refused what was theirs to do': 'Iedereen kon doen wat op de werklijst stond',
  'no trouble in relay, worker and sender': 'Geen storing in het logboek',
};
