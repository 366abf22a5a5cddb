import type { ReactNode } from 'react';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import {
  ReadOrientation,
  type CoachView,
  type OrientationView,
} from '../../../libs/casework/orientation/read-orientation.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import { COACH_FORMS } from '../forms/coach-forms.js';
import { asStaff, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage } from '../ui/case-page.js';
import { Notes } from '../ui/notes.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';

const text = nl.coach;
const MINUTES = 60;
/** '12,5'. */
const hoursOf = (minutes: number): string => (Math.round((minutes / MINUTES) * 2) / 2).toString().replace('.', ',');

export const readOrientation = (visit: StaffVisit, file: FileView): Promise<OrientationView> =>
  new ReadOrientation(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer: file.id });

async function coachPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { coaches, budget } = await readOrientation(visit, file);
  const live = coaches.find(({ status }) => status === 'proposed' || status === 'chosen');
  const before = coaches.filter((coach) => coach !== live);
  const body = (
    <div className="reading stack">
      <Notes visit={visit} />
      <p className="now__task">{saidOf(live)}</p>
      {live?.why != null && <q className="said">{live.why}</q>}
      {live?.status === 'chosen' && (
        <div className="stack-tight">
          <p>
            <strong className="num">{text.hours(hoursOf(budget.usedMinutes), hoursOf(budget.budgetMinutes))}</strong>{' '}
            {text.left(hoursOf(budget.leftMinutes))}
          </p>
          <progress
            className="bar"
            value={Math.min(budget.usedMinutes, budget.budgetMinutes)}
            max={budget.budgetMinutes}
            aria-label={text.hours(hoursOf(budget.usedMinutes), hoursOf(budget.budgetMinutes))}
          />
          <p className="soft">{text.every(text.rhythms[live.rhythm])}</p>
        </div>
      )}
      <Ways visit={visit} file={file} live={live} />
      <Contacts visit={visit} file={file} coach={live} />
      {before.length > 0 && (
        <section aria-labelledby="eerder">
          <h2 id="eerder">{text.history}</h2>
          <ul className="sections">
            {before.map(({ id, name, status, endReasonWords }) => (
              <li key={id}>
                {name}{' '}
                <span className="soft">
                  · {[text.states[status], endReasonWords?.toLowerCase()].filter(Boolean).join(', ')}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
  return casePage(file, text.title, body);
}

function saidOf(live: CoachView | undefined): string {
  if (live === undefined) return text.none;
  return live.status === 'proposed' ? text.proposed(live.name) : text.isCoach(live.name);
}

/** What this reader can do now: the school proposes, the coach logs and steps back. */
function Ways({ visit, file, live }: { visit: StaffVisit; file: FileView; live: CoachView | undefined }): ReactNode {
  const base = `/overstap/${file.id}/coach`;
  const may = (action: (typeof file.actions)[number]): boolean => file.actions.includes(action);
  const waits = file.now.some(({ key }) => key === 'coach-match');
  const isCoach = live?.status === 'chosen' && live.membership === visit.signedIn.membership.id;
  const ways = [
    ...(waits && live === undefined && may('propose-coach')
      ? [{ href: `${base}/voorstellen`, label: text.propose }]
      : []),
    ...(waits && may('choose-coach') ? [{ href: `${base}/keuze`, label: text.choice }] : []),
    ...(isCoach && may('log-coaching')
      ? [
          { href: `${base}/contact`, label: text.log },
          { href: `${base}/ritme`, label: text.rhythm },
        ]
      : []),
    ...(live?.status === 'chosen' && may('coach-answer') ? [{ href: `${base}/stoppen`, label: text.end }] : []),
  ];
  const [first, ...others] = ways;
  if (first === undefined) return null;
  return (
    <div className="actions no-print">
      <ButtonLink href={first.href}>{first.label}</ButtonLink>
      {others.map(({ href, label }) => (
        <ButtonLink key={href} href={href} kind="secondary">
          {label}
        </ButtonLink>
      ))}
    </div>
  );
}

function Contacts({
  visit,
  file,
  coach,
}: {
  visit: StaffVisit;
  file: FileView;
  coach: CoachView | undefined;
}): ReactNode {
  const own = file.contacts.filter(({ by }) => coach !== undefined && by === coach.name);
  if (own.length === 0) return null;
  return (
    <section aria-labelledby="contacten">
      <h2 id="contacten">{text.contacts}</h2>
      <ul className="sections">
        {own.map(({ id, at, kindName, reached, words }) => (
          <li key={id}>
            {`${dateWords(localDateOf(at), visit.today)} · ${kindName} · ${reached ? nl.timeWords.spoken : nl.timeWords.notReached}`}
            {words !== null && <q className="said">{words}</q>}
          </li>
        ))}
      </ul>
    </section>
  );
}

export const COACH: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/coach', handler: coachPage },
  ...COACH_FORMS,
];
