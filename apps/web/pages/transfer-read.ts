import { dateWords, dayWords, localDateOf, momentWords, weekdayWords } from '../../../libs/calendar/index.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import type { StepView } from '../../../libs/casework/steps-of-transfer.js';
import { ALLOWED, type Action } from '../../../libs/domain/actions.js';
import { LINE, type Phase } from '../../../libs/domain/phases.js';
import { SIGNALS } from '../../../libs/domain/codes.js';
import type { Role } from '../../../libs/domain/roles.js';
import { labelOf } from '../../../libs/domain/steps.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { nl } from '../nl.js';
import { pageOfStep, placeOfStep } from '../forms/step-places.js';
import type { Day } from '../ui/days.js';
import type { Person } from '../ui/people.js';
import type { Fact } from '../ui/summary.js';
import type { OpenStep, Section, Talk, TransferView } from './transfer-view.js';

export const nameOfStudent = ({ student }: FileView): string =>
  [student.firstName, student.lastName].filter(Boolean).join(' ');

/** Which outcomes this reader can tell: a choice of the student is not the mentor's, and a handover lies with one school at a time. */
export function outcomesFor(step: StepView, role: Role): StepView['outcomes'] {
  if (step.key === 'consent') return step.outcomes.filter(({ code }) => code === 'in-person');
  if (step.key === 'handover') {
    const withSender = step.responsible.startsWith('vso-');
    if (role.startsWith('vso-') !== withSender) return [];
    return step.outcomes.filter(({ code }) => (code === 'resent') === withSender);
  }
  return step.outcomes;
}

/** The name behind the role whose turn it is, as far as the file tells it. */
export function whoIsUp(file: FileView, step: StepView): string {
  if (step.responsible === 'student') return file.student.firstName;
  const person = file.people.find(({ role }) => role === step.responsible);
  return person === undefined ? step.responsibleName : `${person.name} (${step.responsibleName})`;
}

function openSteps(file: FileView, role: Role): OpenStep[] {
  const waiting = file.steps.filter(({ status }) => status === 'open' || status === 'paused');
  const steps = waiting.map((step) => {
    const outcomes = step.yours ? outcomesFor(step, role) : [];
    return {
      key: step.key,
      task: step.task,
      label: step.label,
      by: whoIsUp(file, step),
      // Silence on a choice costs nothing, so nobody is told that it is late.
      when: step.key === 'consent' ? nl.transfer.ownChoice : (step.dueWords ?? undefined),
      late: step.late && step.key !== 'consent',
      paused: step.pausedUntil === null ? undefined : step.pausedUntil,
      beyond: step.beyondKnown,
      begins: pageOfStep(file.id, step.key) !== undefined,
      record: outcomes.length > 0 ? placeOfStep(file.id, step.key) : undefined,
      mine: step.responsible === role,
    };
  });
  // The reader's own step first, then by date as it came.
  return [...steps.filter(({ mine }) => mine), ...steps.filter(({ mine }) => !mine)];
}

/** Where an action that stands in the table of allowed actions leads; the others have their own place on the page or no page. */
const ACTION_PAGES: Partial<Record<Action, { path: string; label: string }>> = {
  'record-contact': { path: 'contact', label: nl.actions.contact },
  'change-contact-details': { path: 'contactgegevens', label: nl.actions.contactDetails },
  'plan-appointment': { path: 'afspraak', label: nl.actions.appointment },
  'log-nazorg': { path: 'nazorg', label: nl.actions.nazorg },
  'ask-nazorg': { path: 'nazorg-vragen', label: nl.actions.askNazorg },
  'record-start-reasons': { path: 'niet-gestart', label: nl.actions.startReasons },
  'record-signal': { path: 'signaal', label: nl.actions.signal },
  'record-need': { path: 'steun', label: nl.actions.need },
  'change-dates': { path: 'datums', label: nl.actions.dates },
  'ask-confirmation': { path: 'bevestiging', label: nl.actions.confirmation },
  'accept-lead': { path: 'regie', label: nl.actions.lead },
  'change-deputy': { path: 'vervanger', label: nl.actions.deputy },
  'record-absence': { path: 'verzuim', label: nl.actions.absence },
  'record-sick': { path: 'ziek', label: nl.actions.sick },
  switch: { path: 'wisselen', label: nl.actions.switch },
  'go-dormant': { path: 'tussenjaar', label: nl.actions.dormant },
  wake: { path: 'weer-verder', label: nl.actions.wake },
  withdraw: { path: 'stoppen', label: nl.actions.withdraw },
  deregister: { path: 'uitschrijven', label: nl.actions.deregister },
};
const MAY_HAND_CODES: readonly Role[] = [
  'vso-mentor',
  'vso-coordinator',
  'vso-aftercare',
  'mbo-mentor',
  'mbo-coordinator',
];

/** Who may hand a log-in code to a student across the table. */
export const mayHandCode = (role: Role): boolean => MAY_HAND_CODES.includes(role);

function actionsOf(file: FileView, role: Role, membership: string): TransferView['actions'] {
  const base = `/overstap/${file.id}`;
  const pages = Object.entries(ACTION_PAGES).flatMap(([action, { path, label }]) => {
    if (!file.actions.includes(action as Action)) return [];
    if (action === 'accept-lead' && file.lead.membership === membership) return [];
    if (action === 'record-need' && file.extraSupport) return [];
    // A meeting belongs to a step that waits.
    if (action === 'plan-appointment' && file.now.length === 0) return [];
    if (action === 'record-start-reasons' && file.now.every(({ key }) => key !== 'started')) return [];
    return [{ href: `${base}/${path}`, label }];
  });
  const pausable = file.actions.includes('pause-step') ? file.now.filter(({ yours }) => yours) : [];
  const resumable = file.actions.includes('resume-step') ? file.steps.filter(({ status }) => status === 'paused') : [];
  return [
    ...pages,
    ...pausable.map(({ key, label }) => ({ href: `${base}/pauze/${key}`, label: `${nl.actions.pause}: ${label}` })),
    ...resumable.map(({ key, label }) => ({ href: `${base}/hervat/${key}`, label: `${nl.actions.resume}: ${label}` })),
    ...(mayHandCode(role) && !file.ended ? [{ href: `${base}/inlogcode`, label: nl.actions.link }] : []),
  ];
}

/** The sides of a transfer that have a page of their own, in the order of the journey; those that this reader may open. */
const PARTS: readonly { path: string; label: string; action: Action; from: Phase }[] = [
  { path: 'profiel', label: nl.parts.profile, action: 'write-profile', from: 'orientation' },
  { path: 'inzage', label: nl.inform.title, action: 'preview-sharing', from: 'orientation' },
  { path: 'orientatie', label: nl.activities.title, action: 'tell-activity', from: 'orientation' },
  { path: 'coach', label: nl.coach.title, action: 'coach-answer', from: 'orientation' },
  { path: 'steunfiguur', label: nl.supporter.title, action: 'record-supporter', from: 'orientation' },
  { path: 'documenten', label: nl.documents.title, action: 'read-dossier', from: 'orientation' },
  { path: 'toestemming', label: nl.choices.title, action: 'read-consents', from: 'orientation' },
  { path: 'verbeteren', label: nl.corrections.title, action: 'answer-correction', from: 'orientation' },
  { path: 'hulpverleners', label: nl.helpers.title, action: 'invite-helper', from: 'orientation' },
  { path: 'overdracht', label: nl.handover.title, action: 'record-contact', from: 'application' },
  { path: 'intake', label: nl.meeting.title, action: 'plan-appointment', from: 'acquaintance' },
  { path: 'overstaptafel', label: nl.overstaptafel.title, action: 'record-overstaptafel', from: 'application' },
  { path: 'plaatsing', label: nl.placement.title, action: 'decide-placement', from: 'acquaintance' },
  { path: 'plan', label: nl.plan.title, action: 'draft-plan', from: 'acquaintance' },
  { path: 'landing', label: nl.landing.title, action: 'read-landing', from: 'landing' },
  { path: 'studieadvies', label: nl.advice.title, action: 'record-advice', from: 'landing' },
  { path: 'verzuim', label: nl.absenceWeeks.title, action: 'record-absence', from: 'landing' },
  { path: 'meenemen', label: nl.takeAlong.title, action: 'read-dossier', from: 'orientation' },
];

function partsOf(file: FileView, role: Role): TransferView['parts'] {
  const reached = LINE.indexOf(file.phase);
  const beside = reached < 0;
  return PARTS.filter(({ action, from }) => {
    const may = file.actions.includes(action) || (READS.includes(action) && ALLOWED[action].roles.includes(role));
    return may && (beside || reached >= LINE.indexOf(from));
  }).map(({ path, label }) => ({ href: `/overstap/${file.id}/${path}`, label }));
}
/** What was planned or agreed stays readable when it can no longer be changed. */
const READS: readonly Action[] = ['draft-plan', 'read-landing', 'read-consents', 'read-dossier'];

function daysOf(file: FileView, today: LocalDate): Day[] {
  const days = new Map<LocalDate, Day['sentences'][number][]>();
  for (const { on, sentence, by, words } of file.timeLine) {
    const day = days.get(on) ?? [];
    days.set(on, day);
    // The deputy gets the same message; once is enough to read.
    if (by === 'doorlijn' && day.some((earlier) => earlier.sentence === sentence)) continue;
    day.push({ sentence, auto: by === 'doorlijn', words: words ?? undefined });
  }
  return [...days].map(([on, sentences]) => ({ key: on, date: dayWords(on, today), sentences: sentences.reverse() }));
}

function peopleOf(file: FileView): Person[] {
  const rank = (membership: string): number =>
    membership === file.lead.membership ? 0 : membership === file.deputy.membership ? 1 : 2;
  const staff = [...file.people]
    .sort((a, b) => rank(a.membership) - rank(b.membership) || a.name.localeCompare(b.name, 'nl'))
    .map((person): Person => ({
      key: person.membership,
      name: person.name,
      role: person.roleName,
      organisation: person.organisation,
      phone: person.phone ?? undefined,
      email: person.email,
      lead: person.membership === file.lead.membership,
      deputy: person.membership === file.deputy.membership,
    }));
  const { student } = file;
  return [
    {
      key: 'student',
      name: nameOfStudent(file),
      role: nl.transfer.student,
      phone: student.phone ?? undefined,
      email: student.email ?? undefined,
    },
    ...staff,
  ];
}

function talksOf(file: FileView, today: LocalDate): Talk[] {
  const words = (feeling: number | null): string | undefined =>
    feeling === null ? undefined : nl.steps.checkIn.faces[String(feeling) as '1'].toLowerCase();
  // What the student answered alone is taken over in the talk; before it, it stands with what is to come.
  const held = [...file.checkIns].reverse().filter(({ by }) => by !== null);
  const told = held.map((talk): Talk => {
    const signals = talk.signals.map((code) => (SIGNALS as Record<string, string>)[code]?.toLowerCase() ?? code);
    return {
      key: talk.id,
      title: labelOf(talk.step).replace(/^Landingsgesprek /, 'Gesprek '),
      date: dateWords(localDateOf(talk.at), today),
      colour: talk.colour ?? 'none',
      student: talk.student,
      mentor: talk.mentor,
      said: [talk.colour === null ? undefined : nl.transfer.colour[talk.colour], words(talk.student), ...signals]
        .filter(Boolean)
        .join(' · '),
    };
  });
  const coming = file.steps
    .filter((step) => step.key.startsWith('check-in-') && (step.status === 'open' || step.status === 'missed'))
    .map((step): Talk => {
      const own = file.checkIns.find((talk) => talk.step === step.key && talk.by === null)?.student ?? null;
      return {
        key: step.key,
        title: step.label.replace(/^Landingsgesprek /, 'Gesprek '),
        date: step.due === null ? '' : dateWords(step.due, today),
        colour: 'none',
        student: own,
        mentor: null,
        said: [step.status === 'open' ? nl.transfer.talkPlanned : nl.transfer.talkMissed, words(own)]
          .filter(Boolean)
          .join(' · '),
      };
    });
  return [...told, ...coming].sort((a, b) => numberIn(a.title) - numberIn(b.title));
}
const numberIn = (title: string): number => Number(/\d+$/.exec(title)?.[0] ?? 0);

function factsOf(file: FileView, today: LocalDate): Fact[] {
  const { programme, mbo } = file;
  const study = [programme.name, programme.level?.toLowerCase(), programme.leerweg].filter(Boolean).join(', ');
  return [
    { term: nl.transfer.programme, value: [study, mbo?.name].filter(Boolean).join('\n') || nl.transfer.unknown },
    { term: nl.transfer.start, value: dateWords(file.start, today) },
    { term: nl.transfer.leaves, value: `${dateWords(file.leavesSchool, today)}, ${file.vso.name}` },
    { term: nl.transfer.municipality, value: file.municipality.name },
    {
      term: nl.transfer.number,
      value: `${file.studentNumber} · ${nl.transfer.born(file.student.birthYear).toLowerCase()}`,
    },
    ...(file.extraSupport ? [{ term: nl.transfer.support, value: nl.transfer.supportYes }] : []),
    ...(file.destination === null ? [] : [{ term: nl.transfer.destination, value: file.destination.label }]),
  ];
}

/** What was written at a step, under its ground; the latest version of each. */
function sectionsOf(file: FileView): Section[] {
  const seen = new Set<string>();
  return file.timeLine.flatMap(({ step, words, kind }): Section[] => {
    const ground = step === null ? undefined : nl.transfer.grounds[step];
    if (step === null || words === null || ground === undefined || kind !== 'outcome' || seen.has(step)) return [];
    seen.add(step);
    return [{ key: step, title: labelOf(step), ground, text: words }];
  });
}

/** The page of one transfer, for somebody with this role. */
export function viewOf(
  file: FileView,
  reader: { role: Role; membership: string; mayRead: boolean },
  today: LocalDate,
): Omit<TransferView, 'dossier' | 'lookAgain'> {
  const { role, membership } = reader;
  const study = [file.programme.name, file.programme.level?.toLowerCase()].filter(Boolean).join(', ');
  return {
    name: nameOfStudent(file),
    phase: file.phase,
    aside: [study, file.mbo?.name ?? file.vso.name].filter(Boolean).join(' · '),
    processing: !file.upToDate,
    open: file.ended
      ? []
      : openSteps(file, role).map((step) => ({ ...step, paused: step.paused && dateWords(step.paused, today) })),
    actions: actionsOf(file, role, membership),
    days: daysOf(file, today),
    people: peopleOf(file),
    appointments: file.appointments
      .filter(({ status }) => status === 'planned')
      .map(({ id, startsAt, step, place }) => ({
        key: id,
        when: momentWords(startsAt, today),
        what: labelOf(step),
        place: place ?? undefined,
      })),
    planAppointment:
      file.actions.includes('plan-appointment') && file.now.length > 0 ? `/overstap/${file.id}/afspraak` : undefined,
    talks: talksOf(file, today),
    landing: `/overstap/${file.id}/landing`,
    parts: partsOf(file, role),
    facts: factsOf(file, today),
    sections: sectionsOf(file),
    escalations: file.escalations.map(({ id, reasonLabel, since, status }) => ({
      key: id,
      sentence: nl.transfer.melding(
        reasonLabel,
        nl.transfer.since(weekdayWords(since, today)),
        nl.transfer.statuses[status] ?? status,
      ),
      href: reader.mayRead ? `/meldingen/${id}` : undefined,
    })),
  };
}
