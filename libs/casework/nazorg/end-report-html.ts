import { dateWords } from '../../calendar/index.js';
import type { LocalDate } from '../../domain/time.js';
import { ESCALATION_REASONS } from '../time-line.js';
import type { EndReport } from './end-report.js';

const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);

const list = (items: readonly string[]): string => `<ul>${items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`;

/** Without anything under it a heading says nothing. */
const part = (title: string, body: string): string => (body === '' ? '' : `<section><h2>${escape(title)}</h2>${body}</section>`);
const listPart = (title: string, items: readonly string[]): string => part(title, items.length === 0 ? '' : list(items));

/** The end report as one page that prints well: no script, nothing from elsewhere. Dutch. */
export function endReportHtml(report: EndReport, today: LocalDate): string {
  const name = [report.student.firstName, report.student.lastName].filter((each) => each !== null).join(' ');
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Eindverslag van de overstap</title><style>${STYLE}</style></head>
<body><main><h1>Eindverslag van de overstap</h1>
<p>${escape(name)} · ${escape(schoolsLine(report))} · ${escape(report.phaseLabel)}</p>
${listPart('Wat goed ging', report.strengths)}
${listPart('In eigen woorden', report.ownWords)}
${listPart('Waar de overstap op uitkwam', evidenceLines(report, today))}
${listPart('De eerste 100 dagen', landingLines(report, today))}
${listPart('Afgesproken steun', report.support.map(({ what, owner }) => `${what} (${owner})`))}
${report.reviews.map((review) => listPart(`Terugblik van ${dateWords(review.heldOn, today)}`, reviewLines(review))).join('\n')}
${listPart('Contact', report.contacts.map(({ kindName, reached, notReached }) => `${kindName}: ${reached} keer gesproken, ${notReached} keer niet bereikt`))}
${listPart(
    'Meldingen buiten de scholen',
    report.escalations.map(
      ({ reason, raisedOn }) => `${(ESCALATION_REASONS as Record<string, string>)[reason] ?? reason}, ${dateWords(raisedOn, today)}`,
    ),
  )}
${listPart(
    'Wat anders had gemoeten',
    report.breaches.map(({ label, missing }) => `${label}: ${missing.map((each) => each.label.toLowerCase()).join('; ')}`),
  )}
</main></body></html>`;
}

const STYLE =
  'body{font:18px/1.5 "Atkinson Hyperlegible",sans-serif;color:#1B2A2E;background:#fff}main{max-width:70ch;margin:2.5rem auto;padding:0 1rem}' +
  'h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:1.5rem}li{margin:.25rem 0}@media print{main{margin:0}section{break-inside:avoid}}';

function schoolsLine({ schools }: EndReport): string {
  const to = schools.mbo === null ? '' : ` naar ${schools.mbo}`;
  return `van ${schools.vso}${to}${schools.programme === null ? '' : ` (${schools.programme})`}`;
}

function evidenceLines({ evidence }: EndReport, today: LocalDate): string[] {
  return [
    evidence.destination === null ? 'Er is nog geen bestemming vastgelegd.' : `Bestemming: ${evidence.destination}`,
    ...(evidence.owner === null ? [] : [`Wie het daar overneemt: ${evidence.owner}`]),
    ...(evidence.lastSpoken === null ? [] : [`Laatst gesproken: ${dateWords(evidence.lastSpoken, today)}`]),
    ...(evidence.closedOn === null ? [] : [`Afgerond: ${dateWords(evidence.closedOn, today)}`]),
  ];
}

function landingLines({ landing }: EndReport, today: LocalDate): string[] {
  if (landing.started === null) return [];
  const { green, amber, red } = landing.colours;
  return [
    `Gestart: ${dateWords(landing.started, today)}`,
    `Gesprekken: ${landing.talks} gevoerd, ${landing.missed} gemist`,
    `Hoe ze waren: ${green} groen, ${amber} oranje, ${red} rood`,
  ];
}

function reviewLines(review: EndReport['reviews'][number]): string[] {
  const line = (label: string, text: string | null): string[] => (text === null ? [] : [`${label}: ${text}`]);
  return [
    ...line('Wat gaat goed', review.goesWell),
    ...line('De student zei', review.studentWords),
    review.outcomeLabel,
    ...line('Nog nodig', review.stillNeeded),
    ...line('Wat het mbo leert', review.mboLearns),
    ...line('Wat de oude school leert', review.vsoLearns),
  ];
}
