import { reportOfExport } from '../../../libs/casework/exports/export-report.js';
import { ExportTransfer } from '../../../libs/casework/exports/export-transfer.js';
import { jsonOfExport, zipOfExport } from '../../../libs/casework/exports/export-zip.js';
import type { ExportFormat } from '../../../libs/contracts/transfer-export.js';
import { pdfOf } from '../../../libs/documents/pdf.js';
import { isUuid } from '../http/uuid.js';
import { asStaff, NothingHere, parameter, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { casePage } from '../ui/case-page.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';

const text = nl.takeAlong;

/** What a school can take to its own file, and in which form. */
async function takeAlong(anyVisit: Visit): Promise<Answer> {
  const file = await fileOf(asStaff(anyVisit));
  const base = `/overstap/${file.id}/meenemen`;
  const body = (
    <>
      <p>{text.lead}</p>
      <ul className="stack-tight">
        {(['zip', 'pdf', 'json'] as const).map((format) => (
          <li key={format}>
            <a href={`${base}.${format}`}>{text.formats[format]}</a>
            <p className="soft">{text.about[format]}</p>
          </li>
        ))}
      </ul>
      <p className="notice">{text.recorded}</p>
    </>
  );
  return casePage(file, text.title, body);
}

async function download(anyVisit: Visit, format: ExportFormat): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const transfer = parameter(visit, 'id');
  if (!isUuid(transfer)) throw new NothingHere();
  const exported = await new ExportTransfer(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer,
    documents: format === 'zip',
  });
  const { told } = exported;
  const made = { zip: () => zipOfExport(exported), json: () => jsonOfExport(told), pdf: () => pdfOf(reportOfExport(told), Date.parse(told.exportedAt)) };
  return { file: { name: `overstap-${transfer.slice(0, 8)}.${format}`, type: `application/${format}`, content: await made[format]() } };
}

export const TAKE_ALONG: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/meenemen', handler: takeAlong },
  ...(['zip', 'pdf', 'json'] as const).map((format): Route => ({
    method: 'GET',
    path: `/overstap/:id/meenemen.${format}`,
    handler: (visit) => download(visit, format),
  })),
];
