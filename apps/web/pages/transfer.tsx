import type { ReactNode } from 'react';
import { isUuid } from '../http/uuid.js';
import { ReadTransfer, type TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import { mayDo } from '../../../libs/domain/actions.js';
import { asStaff, NothingHere, parameter, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import type { Route } from '../web.js';
import { viewOf } from './transfer-read.js';
import { TransferPage } from './transfer-view.js';

/** The file that the address names. @throws NothingHere, CaseworkError TRANSFER.UNKNOWN */
export async function fileOf(visit: StaffVisit): Promise<FileView> {
  const transfer = parameter(visit, 'id');
  if (!isUuid(transfer)) throw new NothingHere();
  return new ReadTransfer(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer });
}

async function transferPage(visit: Visit): Promise<Answer> {
  const staff = asStaff(visit);
  const file = await fileOf(staff);
  const { role, id: membership } = staff.signedIn.membership;
  const mayRead = mayDo({ action: 'answer-escalation', phase: file.phase, role });
  const view = viewOf(file, { role, membership, mayRead }, visit.today);
  const body: ReactNode = <TransferPage view={view} />;
  return { title: view.name, body, current: '/leerlingen', ...(view.processing ? { refresh: 2 } : {}) };
}

export const TRANSFER: readonly Route[] = [{ method: 'GET', path: '/overstap/:id', handler: transferPage }];
