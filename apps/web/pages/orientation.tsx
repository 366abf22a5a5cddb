import type { ReactNode } from 'react';
import { dateWords, momentWords } from '../../../libs/calendar/index.js';
import { CancelActivity } from '../../../libs/casework/orientation/activities.js';
import type { ActivityView } from '../../../libs/casework/orientation/read-orientation.js';
import { EndSupporter } from '../../../libs/casework/orientation/supporter.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import { ACTIVITY_FORMS } from '../forms/activity-forms.js';
import { pressed } from '../http/act.js';
import { isUuid } from '../http/uuid.js';
import { asStaff, NothingHere, sentText, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { casePage, Press } from '../ui/case-page.js';
import type { Route } from '../web.js';
import { readOrientation } from './coach.js';
import { fileOf } from './file-of.js';

const text = nl.activities;
const support = nl.supporter;

async function activitiesPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { activities } = await readOrientation(visit, file);
  const coming = activities.filter(({ status, startsAt }) => status === 'planned' && startsAt > visit.now).reverse();
  const past = activities.filter((activity) => !coming.includes(activity));
  const body = (
    <div className="reading stack">
      <p className="soft">{text.lead}</p>
      {file.actions.includes('plan-activity') && (
        <p className="actions no-print">
          <ButtonLink href={`/overstap/${file.id}/orientatie/plannen`}>{text.plan}</ButtonLink>
        </p>
      )}
      {activities.length === 0 && <p className="empty">{text.none}</p>}
      <Activities title={text.coming} of={coming} visit={visit} file={file} />
      <Activities title={text.past} of={past} visit={visit} file={file} />
    </div>
  );
  return casePage(file, text.title, body);
}

interface ListProps {
  title: string;
  of: readonly ActivityView[];
  visit: StaffVisit;
  file: FileView;
}

function Activities({ title, of, visit, file }: ListProps): ReactNode {
  if (of.length === 0) return null;
  const base = `/overstap/${file.id}/orientatie`;
  return (
    <section className="group" aria-label={title}>
      <h2>{title}</h2>
      <ul className="sections">
        {of.map((activity) => (
          <li key={activity.id} className="stack-tight">
            <p>
              <strong>{activity.label}</strong>
              <br />
              {momentWords(activity.startsAt, visit.today)}
              {activity.place !== null && <span className="soft"> · {activity.place}</span>}
            </p>
            <p className="soft">{standOf(activity, visit)}</p>
            <div className="actions no-print">
              {mayTell(activity, visit, file) && (
                <ButtonLink href={`${base}/${activity.id}`} kind="secondary">
                  {text.tell}
                </ButtonLink>
              )}
              {activity.status === 'planned' &&
                activity.startsAt > visit.now &&
                file.actions.includes('plan-activity') && (
                  <Press
                    visit={visit}
                    action={`${base}/afzeggen`}
                    values={{ activiteit: activity.id }}
                    kind="secondary"
                  >
                    {text.cancel}
                  </Press>
                )}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

const mayTell = ({ toldAt, status, startsAt }: ActivityView, { now }: StaffVisit, { actions }: FileView): boolean =>
  toldAt === null && status !== 'cancelled' && startsAt <= now && actions.includes('tell-activity');

function standOf({ status, toldAt, attended, startsAt }: ActivityView, { now }: StaffVisit): string {
  if (status === 'cancelled') return text.cancelled;
  if (toldAt !== null) return attended.includes('student') ? text.was : text.wasNot;
  return startsAt <= now ? text.notTold : '';
}

async function supporterPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const { supporters } = await readOrientation(visit, file);
  const records = file.actions.includes('record-supporter');
  const body = (
    <div className="reading stack">
      <p className="soft">{support.lead}</p>
      {supporters.length === 0 && <p className="empty">{support.none}</p>}
      <ul className="sections">
        {supporters.map(({ id, name, relation, phone, email, helpsWith, studentAgreedOn, ended }) => (
          <li key={id} className="stack-tight">
            <p>
              <strong>{name}</strong>, {relation}
              {ended && <span className="soft"> · {support.ended}</span>}
            </p>
            {helpsWith !== null && <p>{helpsWith}</p>}
            <p className="soft">{support.since(dateWords(studentAgreedOn, visit.today))}</p>
            {!ended && phone !== null && (
              <a className="phone num" href={`tel:${phone.replaceAll(/[^+\d]/g, '')}`}>
                {phone}
              </a>
            )}
            {!ended && email !== null && (
              <a className="phone" href={`mailto:${email}`}>
                {email}
              </a>
            )}
            {!ended && records && (
              <Press
                visit={visit}
                action={`/overstap/${file.id}/steunfiguur/stop`}
                values={{ wie: id }}
                kind="secondary"
              >
                {support.stop}
              </Press>
            )}
          </li>
        ))}
      </ul>
      {records && (
        <p className="actions no-print">
          <ButtonLink href={`/overstap/${file.id}/steunfiguur/nieuw`}>{support.add}</ButtonLink>
        </p>
      )}
    </div>
  );
  return casePage(file, support.title, body);
}

function idSent(visit: StaffVisit, name: string): string {
  const id = sentText(visit, name);
  if (!isUuid(id)) throw new NothingHere();
  return id;
}

export const ORIENTATION_PAGES: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/orientatie', handler: activitiesPage },
  { method: 'GET', path: '/overstap/:id/steunfiguur', handler: supporterPage },
  ...ACTIVITY_FORMS,
  pressed(
    'orientatie/afzeggen',
    (visit, transfer) =>
      new CancelActivity(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer,
        activity: idSent(visit, 'activiteit'),
      }),
    (transfer) => `/overstap/${transfer}/orientatie`,
  ),
  pressed(
    'steunfiguur/stop',
    (visit, transfer) =>
      new EndSupporter(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer,
        supporter: idSent(visit, 'wie'),
      }),
    (transfer) => `/overstap/${transfer}/steunfiguur`,
  ),
];
