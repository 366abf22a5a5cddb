import { dateWords } from '../../../libs/calendar/index.js';
import type { ReactNode } from 'react';
import { ReadDossier, type SectionView } from '../../../libs/casework/dossier/read-dossier.js';
import { WriteSection } from '../../../libs/casework/dossier/write-section.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { writersOf } from '../../../libs/domain/writers.js';
import { bodyOf, textsOf, type Form, type Sent } from '../forms/form.js';
import { FormPage } from '../forms/form-page.js';
import { sectionFilled, sectionQuestions } from '../forms/section-questions.js';
import { toldBy } from '../../../libs/casework/dossier/section-told.js';
import { mistakesOf } from '../http/refusal.js';
import {
  asked,
  asStaff,
  NothingHere,
  parameter,
  sentFields,
  sentText,
  type Answer,
  type StaffVisit,
  type Visit,
} from '../http/visit.js';
import { nl } from '../nl.js';
import { ToldList } from '../ui/told.js';
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';
import { nameOfStudent } from './transfer-read.js';

const text = nl.dossier;

/** The file by section with the ground of each; what is closed to the reader is named, with the reason and nothing else. */
export async function readSections(visit: StaffVisit, file: FileView): Promise<readonly SectionView[]> {
  if (!file.actions.includes('read-dossier')) return [];
  const { sections } = await new ReadDossier(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  return sections;
}

interface SectionsProps {
  file: FileView;
  today: LocalDate;
  sections: readonly SectionView[];
  mayWrite(section: SectionView['section']): boolean;
}

export function mayWriteSections(visit: StaffVisit, file: FileView): SectionsProps['mayWrite'] {
  return (section) =>
    file.actions.includes('write-section') &&
    sectionQuestions(section) !== undefined &&
    writersOf(section).includes(visit.signedIn.membership.role);
}

export function Sections({ file, today, sections, mayWrite }: SectionsProps): ReactNode {
  const filled = ({ version, documents }: SectionView): boolean => version > 0 || documents.length > 0;
  const shown = sections.filter((section) => section.allowed && filled(section));
  const empty = sections.filter((section) => section.allowed && !filled(section) && mayWrite(section.section));
  const closed = sections.filter(({ allowed }) => !allowed);
  if (sections.length === 0) return null;
  return (
    <>
      <ul className="sections">
        {shown.map((section) => (
          <li key={section.section}>
            <h3>{section.label}</h3>
            <p className="ground">
              {section.words}
              {section.changedAfterView && ` · ${text.changed}`}
            </p>
            <ToldList told={toldBy(section.section, section.content, (date) => dateWords(date, today))} />
            {section.documents.length > 0 && (
              <ul>
                {section.documents.map(({ id, name }) => (
                  <li key={id}>
                    <a href={`/overstap/${file.id}/documenten/${id}`}>{name}</a>
                  </li>
                ))}
              </ul>
            )}
            {mayWrite(section.section) && (
              <a className="phone small no-print" href={`/overstap/${file.id}/dossier/${section.section}`}>
                {text.edit(section.label)}
              </a>
            )}
          </li>
        ))}
      </ul>
      {empty.length > 0 && (
        <div className="no-print empty-parts">
          <p className="told__label">{text.stillEmpty}</p>
          <ul>
            {empty.map(({ section, label }) => (
              <li key={section}>
                <a className="small" href={`/overstap/${file.id}/dossier/${section}`}>
                  {text.write(label)}
                </a>
              </li>
            ))}
          </ul>
        </div>
      )}
      {closed.length > 0 && (
        <details className="more">
          <summary>{text.closed(closed.length)}</summary>
          <ul className="stack-tight">
            {closed.map(({ section, label, words }) => (
              <li key={section}>
                {label} <span className="soft">· {words}</span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

interface Writing {
  visit: StaffVisit;
  file: FileView;
  section: SectionView;
  form: Form;
}

/** @throws NothingHere for a part that this reader does not write */
async function writingOf(anyVisit: Visit): Promise<Writing> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  const section = (await readSections(visit, file)).find(({ section: key }) => key === parameter(visit, 'section'));
  const questions = section === undefined ? undefined : sectionQuestions(section.section);
  if (
    section === undefined ||
    questions === undefined ||
    !section.allowed ||
    !mayWriteSections(visit, file)(section.section)
  )
    throw new NothingHere();
  return {
    visit,
    file,
    section,
    form: {
      title: section.label,
      lead: `${text.lead} ${text.ground(section.words)}`,
      questions,
      button: text.save,
      check: false,
    },
  };
}

function shown(
  { visit, file, section, form }: Writing,
  sent: Sent,
  errors: readonly FieldError[],
  status?: number,
): Answer {
  const placed = errors.map((error) => ({
    ...error,
    field: error.field.replace(/^content\./, ''),
  }));
  const body = (
    <FormPage
      form={form}
      sent={sent}
      errors={placed}
      token={visit.token}
      action={`/overstap/${file.id}/dossier/${section.section}`}
      back={{ href: `/overstap/${file.id}`, label: nameOfStudent(file) }}
      hidden={{ versie: sentTextOr(sent, String(section.version)) }}
    />
  );
  return { title: section.label, body, current: '/leerlingen', ...(status === undefined ? {} : { status }) };
}

const sentTextOr = (sent: Sent, version: string): string => {
  const given = sent['versie'];
  return typeof given === 'string' && given !== '' ? given : version;
};

async function writePage(visit: Visit): Promise<Answer> {
  const writing = await writingOf(visit);
  return shown(writing, sectionFilled(writing.section.content, writing.form.questions), []);
}

async function write(anyVisit: Visit): Promise<Answer> {
  const writing = await writingOf(anyVisit);
  const { visit, file, section, form } = writing;
  const sent = sentFields(visit);
  if (textsOf(sent, '_stap')[0]?.startsWith('meer:')) return shown(writing, sent, []);
  const body = bodyOf(form.questions, sent);
  const content = section.section === 'needs' ? { domains: body['domains'] ?? {} } : body;
  try {
    const version = Number(sentText(visit, 'versie'));
    const written = await new WriteSection(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      transfer: file.id,
      section: section.section,
      content,
      version: Number.isInteger(version) ? version : section.version,
    });
    const [warning] = written.warnings;
    return { redirect: `/overstap/${file.id}${warning === undefined ? '' : '?let-op=1'}#dossier` };
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(writing, sent, errors, status);
  }
}

/** Some words may be a diagnosis or say more than is needed; the writer is asked to look once more. */
export const lookedAgain = (visit: Visit): boolean => asked(visit, 'let-op') !== undefined;

export const DOSSIER: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/dossier/:section', handler: writePage },
  { method: 'POST', path: '/overstap/:id/dossier/:section', handler: write },
];
