import type {} from '@fastify/multipart';
import type { ReactNode } from 'react';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import {
  AddDocument,
  DOCUMENT_LIMIT_BYTES,
  ReadDocument,
  RemoveDocument,
} from '../../../libs/casework/dossier/documents.js';
import { MEDIA_TYPES } from '../../../libs/casework/dossier/document-type.js';
import type { SectionView } from '../../../libs/casework/dossier/read-dossier.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { DOCUMENT_SECTIONS, SECTION_LABELS } from '../../../libs/domain/sections.js';
import { pressed } from '../http/act.js';
import { requireOwnForm } from '../http/own-form.js';
import { mistakesOf } from '../http/refusal.js';
import { isUuid } from '../http/uuid.js';
import { asStaff, NothingHere, parameter, sentText, type Answer, type StaffVisit, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Select } from '../ui/choice-fields.js';
import { FileField } from '../ui/fields.js';
import { ErrorSummary, errorAt } from '../ui/form-errors.js';
import { casePage, Press } from '../ui/case-page.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';
import { readSections } from './dossier.js';
import { fileOf } from './file-of.js';

const text = nl.documents;
const KILOBYTE = 1024;

interface Page {
  visit: StaffVisit;
  file: FileView;
  sections: readonly SectionView[];
}

async function pageOf(anyVisit: Visit): Promise<Page> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  return { visit, file, sections: await readSections(visit, file) };
}

function shown(page: Page, kind = '', errors: readonly FieldError[] = []): Answer {
  const { visit, file, sections } = page;
  const withDocuments = sections.filter(({ documents }) => documents.length > 0);
  const body = (
    <div className="reading stack">
      <ErrorSummary errors={errors} fields={new Set(['soort', 'bestand'])} />
      <p className="soft">{text.lead}</p>
      {withDocuments.length === 0 && <p className="empty">{text.none}</p>}
      {withDocuments.map((section) => (
        <Documents key={section.section} page={page} section={section} />
      ))}
      {file.actions.includes('add-document') && (
        <form
          className="form group"
          method="post"
          action={`/overstap/${file.id}/documenten`}
          encType="multipart/form-data"
        >
          <h2>{text.add}</h2>
          <Token value={visit.token} />
          <Select
            name="soort"
            label={text.kind}
            options={DOCUMENT_SECTIONS.map((value) => ({ value, label: SECTION_LABELS[value] }))}
            value={kind}
            error={errorAt(errors, 'soort')}
          />
          <FileField name="bestand" label={text.file} hint={text.fileHint} error={errorAt(errors, 'bestand')} />
          <p className="actions">
            <Button>{text.upload}</Button>
          </p>
        </form>
      )}
    </div>
  );
  const page200 = casePage(file, text.title, body);
  return errors.length === 0 ? page200 : { ...page200, status: 400 };
}

function Documents({ page: { visit, file }, section }: { page: Page; section: SectionView }): ReactNode {
  const base = `/overstap/${file.id}/documenten`;
  return (
    <section aria-labelledby={`soort-${section.section}`}>
      <h2 id={`soort-${section.section}`}>{section.label}</h2>
      <p className="ground">{section.words}</p>
      <ul className="sections">
        {section.documents.map(({ id, name, size, at }) => (
          <li key={id} className="stack-tight">
            <a className="phone" href={`${base}/${id}`} aria-label={text.download(name)}>
              {name}
            </a>
            <p className="soft small num">
              {`${text.size(Math.max(1, Math.round(size / KILOBYTE)))} · ${dateWords(localDateOf(at), visit.today)}`}
            </p>
            {file.actions.includes('add-document') && (
              <Press visit={visit} action={`${base}/weg`} values={{ document: id }} kind="secondary">
                {text.remove}
              </Press>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** A browser writes a quote or line end in the name of a file as `%22`, `%0D`, `%0A` (HTML, multipart form data). */
const nameIn = (filename: string): string => filename.replaceAll(/%(22|0D|0A)/gi, ' ');

async function upload(anyVisit: Visit): Promise<Answer> {
  const page = await pageOf(anyVisit);
  const { visit, file } = page;
  const sent: Record<string, string> = {};
  let found: { name: string; bytes: Buffer } | undefined;
  // One byte more than allowed: what is cut off there is too large, and never kept as if it were whole.
  for await (const part of visit.request.parts({ limits: { fileSize: DOCUMENT_LIMIT_BYTES + 1 } })) {
    if (part.type === 'field') sent[part.fieldname] = String(part.value);
    else if (part.fieldname === 'bestand') found = { name: nameIn(part.filename), bytes: await part.toBuffer() };
    else part.file.resume();
  }
  requireOwnForm(visit, sent['_token']);
  const section = DOCUMENT_SECTIONS.find((each) => each === sent['soort']);
  const errors: FieldError[] = [];
  if (section === undefined) errors.push({ field: 'soort', code: 'FIELD.REQUIRED', message: text.noKind });
  if (found === undefined || found.name === '')
    errors.push({ field: 'bestand', code: 'FIELD.REQUIRED', message: text.noFile });
  if (section === undefined || found === undefined || errors.length > 0) return shown(page, sent['soort'], errors);
  try {
    await new AddDocument(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      transfer: file.id,
      section,
      name: found.name,
      file: found.bytes,
    });
    return { redirect: `/overstap/${file.id}/documenten` };
  } catch (error) {
    const mistakes = mistakesOf(error).errors.map((each) => ({ ...each, field: 'bestand' }));
    return shown(page, sent['soort'], mistakes);
  }
}

/** Handed out as it was put in, always as a download and never as a page of ours. */
async function download(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const [transfer, document] = [parameter(visit, 'id'), parameter(visit, 'document')];
  if (!isUuid(transfer) || !isUuid(document)) throw new NothingHere();
  const { name, type, bytes } = await new ReadDocument(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer,
    document,
  });
  return { file: { name, type: MEDIA_TYPES[type], content: bytes } };
}

export const DOCUMENTS: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/documenten', handler: async (visit) => shown(await pageOf(visit)) },
  { method: 'POST', path: '/overstap/:id/documenten', handler: upload, file: true },
  { method: 'GET', path: '/overstap/:id/documenten/:document', handler: download },
  pressed(
    'documenten/weg',
    async (visit, transfer) => {
      const document = sentText(visit, 'document');
      if (!isUuid(document)) throw new NothingHere();
      await new RemoveDocument(visit.web.dependencies.casework).execute(visit.signedIn.actor, { transfer, document });
      return undefined;
    },
    (transfer) => `/overstap/${transfer}/documenten`,
  ),
];
