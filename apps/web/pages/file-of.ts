import { ReadTransfer, type TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import { NothingHere, parameter, type StaffVisit } from '../http/visit.js';
import { isUuid } from '../http/uuid.js';

/** The file that the address names. @throws NothingHere, CaseworkError TRANSFER.UNKNOWN */
export async function fileOf(visit: StaffVisit): Promise<FileView> {
  const transfer = parameter(visit, 'id');
  if (!isUuid(transfer)) throw new NothingHere();
  return new ReadTransfer(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer });
}
