import { PreviewPolicy } from '../../../libs/casework/agreements/preview.js';
import { AddPolicy } from '../../../libs/casework/organisations.js';
import { dateWords } from '../../../libs/calendar/index.js';
import { mistakesOf } from '../http/refusal.js';
import { asStaff, sentText, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Back } from '../ui/page.js';
import type { Route } from '../web.js';
import { AGREEMENTS_PATH } from './agreements.js';
import { basisOf, formPage, readDraft, SaveForm } from './agreements-draft.js';
import { Changes, LivesTable, Running } from './agreements-preview.js';

const text = nl.agreements;

/** What would change, before anything does. */
async function previewPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { typed, draft, errors, basis } = await readDraft(visit);
  if (errors.length > 0 || sentText(visit, 'terug') !== '') return formPage(visit, basis, typed, errors);
  const { casework } = visit.web.dependencies;
  const preview = await new PreviewPolicy(casework).execute(visit.signedIn.actor, { now: basis, then: draft.policy });
  const body = (
    <>
      <Back href={AGREEMENTS_PATH}>{text.title}</Back>
      <h1>{text.previewTitle}</h1>
      <p className="soft">
        {typed.name} · {text.from.toLowerCase()} {dateWords(typed.validFrom, visit.today)}
      </p>
      <Changes changes={draft.changes} />
      <Running preview={preview} />
      <LivesTable preview={preview} today={visit.today} />
      <SaveForm visit={visit} typed={typed} replay />
    </>
  );
  return { title: text.previewTitle, body, current: '/regio' };
}

async function save(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { typed, draft, errors, basis } = await readDraft(visit);
  if (errors.length > 0) return formPage(visit, basis, typed, errors);
  try {
    const { organisation: region } = visit.signedIn.actor;
    const version = { region, document: draft.policy, validFrom: typed.validFrom };
    const { id } = await new AddPolicy(visit.web.dependencies.casework).execute(visit.signedIn.actor, version);
    return { redirect: `${AGREEMENTS_PATH}/${id}?klaar=bewaard` };
  } catch (error) {
    const { errors: refused } = mistakesOf(error);
    return formPage(visit, basis, typed, refused);
  }
}

async function editPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { policy } = await basisOf(visit);
  return formPage(visit, policy, { values: {}, name: '', reason: '', validFrom: visit.today });
}

export const AGREEMENTS_EDIT: readonly Route[] = [
  { method: 'GET', path: `${AGREEMENTS_PATH}/aanpassen`, handler: editPage },
  { method: 'POST', path: `${AGREEMENTS_PATH}/gevolgen`, handler: previewPage },
  { method: 'POST', path: AGREEMENTS_PATH, handler: save },
];
