import { PrintEndReport } from '../../../libs/casework/reports/end-report.js';
import { PrintHandover } from '../../../libs/casework/reports/handover-report.js';
import type { PrintedDocument } from '../../../libs/documents/printed-document.js';
import { printedAnswer } from '../http/printed.js';
import { isUuid } from '../http/uuid.js';
import { asStaff, NothingHere, parameter, type StaffVisit } from '../http/visit.js';
import type { Route } from '../web.js';

type Printing = (visit: StaffVisit, transfer: string) => Promise<PrintedDocument>;

const handover: Printing = (visit, transfer) =>
  new PrintHandover(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer });
const endReport: Printing = (visit, transfer) =>
  new PrintEndReport(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer });

/** A report at two addresses: a page that prints well, and the same as a PDF. */
function reportAt(path: string, name: string, print: Printing): Route[] {
  return (['html', 'pdf'] as const).map((format) => ({
    method: 'GET',
    path: `/overstap/:id/${path}${format === 'pdf' ? '.pdf' : ''}`,
    handler: async (anyVisit) => {
      const visit = asStaff(anyVisit);
      const transfer = parameter(visit, 'id');
      if (!isUuid(transfer)) throw new NothingHere();
      return printedAnswer(visit, format, await print(visit, transfer), name);
    },
  }));
}

export const PRINTED_REPORTS: readonly Route[] = [
  ...reportAt('overdrachtsverslag', 'overdracht', handover),
  ...reportAt('eindverslag', 'eindverslag', endReport),
];
