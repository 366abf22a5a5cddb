import { pdfOf } from '../../../libs/documents/pdf.js';
import { PRINT_STYLE_SOURCE, printPage } from '../../../libs/documents/print-page.js';
import type { PrintedDocument } from '../../../libs/documents/printed-document.js';
import type { Answer, Visit } from './visit.js';

/** A document as a page that prints well, or as an accessible PDF; kept nowhere on the way. */
export async function printedAnswer(
  visit: Visit,
  format: 'html' | 'pdf',
  document: PrintedDocument,
  name: string,
): Promise<Answer> {
  if (format === 'html') return { page: printPage(document), styles: PRINT_STYLE_SOURCE };
  const content = await pdfOf(document, visit.web.dependencies.casework.clock.now());
  return { file: { name: `${name}.pdf`, type: 'application/pdf', content } };
}
