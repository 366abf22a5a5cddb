import type { ReactNode } from 'react';
import { ReadDossier, type SectionView } from '../../../libs/casework/dossier/read-dossier.js';
import { WriteSection } from '../../../libs/casework/dossier/write-section.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import type { FieldError } from '../../../libs/contracts/problem.js';
import { LIFE_DOMAINS } from '../../../libs/domain/sections.js';
import { writersOf } from '../../../libs/domain/writers.js';
import { bodyOf, type Form, type Question, type Sent } from '../forms/form.js';
import { FormPage } from '../forms/form-page.js';
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
import type { Route } from '../web.js';
import { fileOf } from './file-of.js';
import { nameOfStudent } from './transfer-read.js';

const text = nl.dossier;
const lines = (name: string, label: string, optional = false): Question => ({
  kind: 'area',
  name,
  label,
  hint: text.perLine,
  optional,
  lines: true,
  rows: 3,
});
const area = (name: string, label: string, optional = false): Question => ({
  kind: 'area',
  name,
  label,
  optional,
  rows: 3,
});

/** The parts of the file that are written here, strengths first. */
const FORMS: Partial<Record<SectionView['section'], readonly Question[]>> = {
  strengths: [lines('strengths', text.strengths), area('othersSay', text.othersSay, true)],
  'what-works': [lines('works', text.works), lines('doesNotWork', text.doesNotWork, true)],
  profile: [
    area('introduction', text.introduction),
    lines('interests', text.interests, true),
    area('dream', text.dream, true),
  ],
  needs: Object.entries(LIFE_DOMAINS).flatMap(([key, label]) => [
    area(`domains.${key}.need`, `${label}: ${text.need}`, true),
    lines(`domains.${key}.whatHelps`, `${label}: ${text.helps}`, true),
  ]),
  practical: [
    area('travel', text.travel, true),
    area('timetable', text.timetable, true),
    lines('aids', text.aids, true),
    lines('examArrangements', text.exams, true),
  ],
};

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
  sections: readonly SectionView[];
  mayWrite(section: SectionView['section']): boolean;
}

export function mayWriteSections(visit: StaffVisit, file: FileView): SectionsProps['mayWrite'] {
  return (section) =>
    file.actions.includes('write-section') &&
    FORMS[section] !== undefined &&
    writersOf(section).includes(visit.signedIn.membership.role);
}

export function Sections({ file, sections, mayWrite }: SectionsProps): ReactNode {
  const shown = sections.filter(
    (section) => section.allowed && (section.version > 0 || section.documents.length > 0 || mayWrite(section.section)),
  );
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
            <Content content={section.content} />
            {section.documents.length > 0 && (
              <ul>
                {section.documents.map(({ id, name }) => (
                  <li key={id}>{name}</li>
                ))}
              </ul>
            )}
            {mayWrite(section.section) && (
              <a className="phone small no-print" href={`/overstap/${file.id}/dossier/${section.section}`}>
                {section.version > 0 ? text.edit(section.label) : text.write(section.label)}
              </a>
            )}
          </li>
        ))}
      </ul>
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

/** Whatever a section holds, as the words in it; labels of the code are never shown. */
function textsIn(content: unknown): string[] {
  if (typeof content === 'string') return [content];
  if (typeof content !== 'object' || content === null) return [];
  return Object.values(content).flatMap(textsIn);
}

function Content({ content }: { content: unknown }): ReactNode {
  const texts = textsIn(content);
  if (texts.length === 0) return null;
  return texts.length === 1 ? (
    <p className="pre">{texts[0]}</p>
  ) : (
    <ul>
      {texts.map((said, index) => (
        <li key={`${String(index)}-${said}`}>{said}</li>
      ))}
    </ul>
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
  const questions = section === undefined ? undefined : FORMS[section.section];
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
    field: error.field.replace(/^content\./, '').replace(/\.\d+$/, ''),
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

/** What stands there already, by the names of the fields. */
function filled(content: unknown, questions: readonly Question[]): Sent {
  return Object.fromEntries(questions.map(({ name }) => [name, textAt(content, name.split('.'))]));
}
function textAt(content: unknown, path: readonly string[]): string | undefined {
  const found = path.reduce<unknown>(
    (at, part) => (typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[part] : undefined),
    content,
  );
  if (Array.isArray(found)) return found.join('\n');
  return typeof found === 'string' ? found : undefined;
}

async function writePage(visit: Visit): Promise<Answer> {
  const writing = await writingOf(visit);
  return shown(writing, filled(writing.section.content, writing.form.questions), []);
}

async function write(anyVisit: Visit): Promise<Answer> {
  const writing = await writingOf(anyVisit);
  const { visit, file, section, form } = writing;
  const sent = sentFields(visit);
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
