import { mayDo } from '../../../libs/domain/actions.js';
import { asStaff, type Answer, type Visit } from '../http/visit.js';
import type { Route } from '../web.js';
import { lookedAgain, mayWriteSections, readSections, Sections } from './dossier.js';
import { fileOf } from './file-of.js';
import { viewOf } from './transfer-read.js';
import { TransferPage } from './transfer-view.js';

async function transferPage(visit: Visit): Promise<Answer> {
  const staff = asStaff(visit);
  const file = await fileOf(staff);
  const { role, id: membership } = staff.signedIn.membership;
  const mayRead = mayDo({ action: 'answer-escalation', phase: file.phase, role });
  const view = viewOf(file, { role, membership, mayRead }, visit.today);
  const sections = await readSections(staff, file);
  const dossier = (
    <Sections file={file} today={visit.today} sections={sections} mayWrite={mayWriteSections(staff, file)} />
  );
  const body = <TransferPage view={{ ...view, dossier, lookAgain: lookedAgain(visit) }} />;
  return { title: view.name, body, current: '/leerlingen', ...(view.processing ? { refresh: 2 } : {}) };
}

export const TRANSFER: readonly Route[] = [{ method: 'GET', path: '/overstap/:id', handler: transferPage }];
