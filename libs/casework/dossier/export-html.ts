import { momentWords } from '../../calendar/index.js';
import { localDateOf } from '../../calendar/index.js';
import type { Instant } from '../../domain/time.js';
import { htmlPage, htmlTable } from './html-page.js';
import type { PersonExport } from './export-person.js';

/** What somebody reads of themselves, in tables: the same as the JSON, to print or keep. */
export function exportHtml(exported: PersonExport): string {
  const today = localDateOf(exported.exportedAt);
  const at = (moment: Instant | null): string => (moment === null ? '' : momentWords(moment, today));
  const { student } = exported;
  return htmlPage(`Alles over ${student.firstName} ${student.lastName}`, [
    htmlTable('Persoon', ['Wat', 'Waarde'], [...linesOf(student), ...linesOf(exported.registration)]),
    htmlTable('Het dossier', ['Onderdeel', 'Inhoud', 'Door', 'Wanneer'], exported.sections
      .filter(({ version, documents }) => version > 0 || documents.length > 0)
      .map((section) => [
        section.label,
        [linesOf(section.content).map(([key, value]) => `${key}: ${value}`).join('\n'), ...section.documents.map(({ name }) => name)].filter(Boolean).join('\n'),
        section.author ?? '',
        at(section.at),
      ])),
    htmlTable('Betrokken organisaties', ['Organisatie', 'Als', 'Vanaf', 'Tot'], exported.parties.map((party) => [party.organisation, party.role, at(party.since), at(party.until)])),
    htmlTable('Mensen', ['Naam', 'Rol', 'Organisatie'], exported.people.map(({ name, roleName, organisation }) => [name, roleName, organisation])),
    htmlTable('Toestemming', ['Waarvoor', 'Aan', 'Keuze', 'Wie', 'Wanneer'], exported.consents.map((each) => [each.purpose, each.recipient ?? '', each.choice, each.by, at(each.at)])),
    htmlTable('Gevraagd om te verwijderen', ['Organisatie', 'Waarvoor', 'Gevraagd', 'Bevestigd'], exported.notices.map((each) => [each.organisation, each.purpose, at(each.at), at(each.confirmedAt)])),
    htmlTable('Hulpverleners van buiten', ['Naam', 'Organisatie', 'Onderdeel'], exported.helpers.map((each) => [each.name, each.organisation, each.section])),
    htmlTable('Stappen', ['Stap', 'Stand', 'Uitkomst'], exported.steps.map((each) => [each.label, each.status, each.outcome ?? ''])),
    ...lists(exported).map(([title, items]) => htmlTable(title, ['Gegevens'], items.map((item) => [linesOf(item).map(([key, value]) => `${key}: ${value}`).join(' · ')]))),
    htmlTable('Meldingen', ['Reden', 'Sinds', 'Loket', 'Stand'], exported.escalations.map((each) => [each.reason, each.since, each.desk ?? '', each.status])),
    htmlTable('Mails aan jou', ['Soort', 'Verstuurd'], exported.mails.map((each) => [each.template, at(each.at)])),
    htmlTable('Wie keek of iets veranderde, wanneer en waarom', ['Wanneer', 'Organisatie', 'Rol', 'Wat', 'Onderdelen', 'Grond'], exported.looked.map((each) => [at(each.at), each.organisation ?? '', each.role, each.action, each.fields.join(', '), each.ground ?? ''])),
    htmlTable('Wanneer het gewist mag worden', ['Soort', 'Vanaf'], Object.entries(exported.erasableFrom).map(([kind, day]) => [kind, day ?? 'zolang de overstap loopt niet'])),
  ]);
}

function lists({ appointments, checkIns, contacts, guidance, landing, timeLine }: PersonExport): [string, unknown[]][] {
  return [
    ['Afspraken', appointments],
    ['Gesprekken', checkIns],
    ['Contacten', contacts],
    ['Activiteiten', guidance.activities],
    ['Transfercoach', guidance.coaches],
    ['Steunfiguren (JIM)', guidance.supporters],
    ['Overdrachten', guidance.handovers],
    ['Plaatsingsbesluiten', guidance.placements],
    ['Overstaptafels', guidance.overstaptafels],
    ['Ondersteuningsplannen', guidance.plans],
    ['Waarom nog niet gestart', landing.startReasons],
    ['Gesprek op dag 100', landing.reviews],
    ['Studieadvies', landing.studyAdvice],
    ['Gemiste uren per week', landing.absence],
    ['Gemeld verzuim', landing.absenceReports],
    ['Uitschrijving zonder wat was afgesproken', landing.breaches],
    ['Afgesproken acties', landing.agreedActions],
    ['Vragen van leerplicht of Doorstroompunt', landing.questions],
    ['Overleg van scholen', landing.tables],
    ['Verzoeken om iets te verbeteren', landing.corrections],
    ['Tijdlijn', timeLine],
  ];
}

/** Everything that was filled in, one line per value. */
function linesOf(value: unknown, name = ''): [string, string][] {
  if (value === null || value === undefined || value === '') return [];
  if (typeof value === 'object') {
    return Object.entries(value).flatMap(([key, inner]) => linesOf(inner, Array.isArray(value) ? name : [name, key].filter(Boolean).join('.')));
  }
  return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
}
