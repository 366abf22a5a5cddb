import type { ReactNode } from 'react';
import type { SectionView } from '../../../libs/casework/dossier/read-dossier.js';
import { WriteSection } from '../../../libs/casework/dossier/write-section.js';
import { WriteProfile } from '../../../libs/casework/orientation/profile.js';
import type { TransferView as FileView } from '../../../libs/casework/read-transfer.js';
import { WaitForProjection } from '../../../libs/casework/wait-for-projection.js';
import { SECTION_SCHEMAS, type WrittenSection } from '../../../libs/contracts/dossier/sections.js';
import { WriteProfileSchema } from '../../../libs/contracts/guidance/orientation.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { bodyOf, textsOf, type Sent } from '../forms/form.js';
import { FormPage } from '../forms/form-page.js';
import { sectionFilled } from '../forms/section-questions.js';
import { leaveNotes } from '../http/notes.js';
import { ONCE, once, onceKey } from '../http/once.js';
import { mistakesOf } from '../http/refusal.js';
import {
  asStaff,
  NothingHere,
  parameter,
  sentFields,
  type Answer,
  type StaffVisit,
  type Visit,
} from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { Back } from '../ui/page.js';
import type { Route } from '../web.js';
import { readSections } from './dossier.js';
import { fileOf } from './file-of.js';
import { isFilled, PARTS, prefixOf, questionsOf, type Part } from './profile-parts.js';
import { nameOfStudent } from './transfer-read.js';

const text = nl.profile;

interface Profile {
  visit: StaffVisit;
  file: FileView;
  sections: readonly SectionView[];
  /** The step is open: the last sheet finishes it. */
  open: boolean;
}

/** @throws NothingHere for who does not write the profile */
async function profileOf(anyVisit: Visit): Promise<Profile> {
  const visit = asStaff(anyVisit);
  const file = await fileOf(visit);
  if (!file.actions.includes('write-profile')) throw new NothingHere();
  const sections = await readSections(visit, file);
  return { visit, file, sections, open: file.now.some(({ key }) => key === 'profile') };
}

const partsOf = ({ open }: Profile): readonly Part[] => PARTS.filter(({ key }) => open || key !== 'tot-slot');
const address = (file: FileView, part?: Part): string =>
  `/overstap/${file.id}/profiel${part === undefined ? '' : `/${part.key}`}`;

/** The sheets, with what is filled and what is left; the first that is empty is where to go on. */
async function overview(anyVisit: Visit): Promise<Answer> {
  const profile = await profileOf(anyVisit);
  const { file, sections, open } = profile;
  const parts = partsOf(profile);
  const next = parts.find((part) => !isFilled(part, sections)) ?? parts[0];
  const begun = parts.some((part) => isFilled(part, sections));
  const title = text.title(file.student.firstName);
  const body = (
    <>
      <Back href={`/overstap/${file.id}`}>{nameOfStudent(file)}</Back>
      <h1>{title}</h1>
      <p className="soft">{open ? text.lead : text.finished}</p>
      <ol className="sheets">
        {parts.map((part, index) => (
          <li key={part.key} className="sheets__row">
            <span className="sheets__number num" aria-hidden="true">
              {index + 1}
            </span>
            <a href={address(file, part)}>{part.title}</a>
            <Status part={part} filled={isFilled(part, sections)} />
          </li>
        ))}
      </ol>
      {open && next !== undefined && (
        <p className="actions">
          <ButtonLink href={address(file, next)}>{begun ? text.goOn : text.begin}</ButtonLink>
        </p>
      )}
    </>
  );
  return { title, body, current: '/leerlingen' };
}

function Status({ part, filled }: { part: Part; filled: boolean }): ReactNode {
  if (filled) return <span className="good">{text.filled}</span>;
  return <span className="soft">{part.must ? text.must : text.may}</span>;
}

/** @throws NothingHere for a sheet that does not exist */
function partOf(profile: Profile): { part: Part; number: number; next: Part | undefined } {
  const parts = partsOf(profile);
  const number = parts.findIndex(({ key }) => key === parameter(profile.visit, 'blad'));
  const part = parts[number];
  if (part === undefined) throw new NothingHere();
  return { part, number: number + 1, next: parts[number + 1] };
}

const versionOf = (sections: readonly SectionView[], key: string): number =>
  sections.find(({ section }) => section === key)?.version ?? 0;

function shown(profile: Profile, sent: Sent, errors: readonly FieldError[], status?: number): Answer {
  const { visit, file, sections } = profile;
  const { part, number, next } = partOf(profile);
  const versions: Record<string, string> = {};
  for (const key of part.sections) {
    versions[`versie.${key}`] = textsOf(sent, `versie.${key}`)[0] ?? String(versionOf(sections, key));
  }
  const last = part.key === 'tot-slot';
  const title = `${part.title} · ${text.title(file.student.firstName)}`;
  const body = (
    <FormPage
      form={{
        title: part.title,
        lead: part.lead,
        questions: questionsOf(part),
        button: last ? text.finish : next === undefined ? nl.dossier.save : text.next,
        check: false,
      }}
      sent={sent}
      errors={errors}
      token={visit.token}
      action={address(file, part)}
      back={{ href: address(file), label: text.all }}
      hidden={{ [ONCE]: onceKey(visit), ...versions }}
      others={!part.must && next !== undefined && <a href={address(file, next)}>{text.skip}</a>}
    >
      <p className="soft small">{text.ofParts(number, partsOf(profile).length)}</p>
    </FormPage>
  );
  return { title, body, current: '/leerlingen', ...(status === undefined ? {} : { status }) };
}

async function sheet(anyVisit: Visit): Promise<Answer> {
  const profile = await profileOf(anyVisit);
  const { part } = partOf(profile);
  const questions = questionsOf(part);
  const filled = part.sections.map((key) =>
    sectionFilled({ [key]: profile.sections.find(({ section }) => section === key)?.content }, questions),
  );
  return shown(profile, Object.assign({}, ...filled) as Sent, []);
}

async function receive(anyVisit: Visit): Promise<Answer> {
  const profile = await profileOf(anyVisit);
  const { part } = partOf(profile);
  const sent = sentFields(profile.visit);
  if (textsOf(sent, '_stap')[0]?.startsWith('meer:')) return shown(profile, sent, []);
  return part.key === 'tot-slot' ? finish(profile, sent) : save(profile, part, sent);
}

/** Each section of a sheet is checked before any of them is saved. */
async function save(profile: Profile, part: Part, sent: Sent): Promise<Answer> {
  const { visit, file, sections } = profile;
  const { next } = partOf(profile);
  const body = bodyOf(questionsOf(part), sent);
  const written = part.sections.filter((key) => body[key] !== undefined || part.must || versionOf(sections, key) > 0);
  const errors = written.flatMap((key) => mistakesIn(key, body[key] ?? (key === 'needs' ? { domains: {} } : {})));
  if (errors.length > 0) return shown(profile, sent, errors, 400);
  try {
    return await once(visit, visit.signedIn.actor, async () => {
      const warnings: string[] = [];
      for (const key of written) {
        const result = await new WriteSection(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
          transfer: file.id,
          section: key,
          content: body[key] ?? (key === 'needs' ? { domains: {} } : {}),
          version: Number(textsOf(sent, `versie.${key}`)[0] ?? versionOf(sections, key)),
        });
        warnings.push(...result.warnings.map(({ message }) => message));
      }
      leaveNotes(visit, warnings);
      return { redirect: next === undefined ? `/overstap/${file.id}#dossier` : address(file, next) };
    });
  } catch (error) {
    const { errors: refused, status } = mistakesOf(error);
    return shown(profile, sent, refused, status);
  }
}

function mistakesIn(section: WrittenSection, content: unknown): FieldError[] {
  const parsed = SECTION_SCHEMAS[section].safeParse(content);
  if (parsed.success) return [];
  return fieldErrors(parsed.error.issues).map((error) => ({
    ...error,
    field: error.field === '' ? section : `${prefixOf(section)}${error.field}`,
  }));
}

/** The parts of the file that the use case asks for besides the screening are those that were written on the sheets before. */
async function finish(profile: Profile, sent: Sent): Promise<Answer> {
  const { visit, file, sections } = profile;
  const contentOf = (key: string): unknown => sections.find(({ section }) => section === key)?.content ?? undefined;
  const screening = bodyOf(questionsOf(partOf(profile).part), sent)['screening'] ?? {};
  const parsed = WriteProfileSchema.safeParse({
    strengths: contentOf('strengths'),
    whatWorks: contentOf('what-works'),
    profile: contentOf('profile'),
    screening,
  });
  if (!parsed.success) {
    const errors = fieldErrors(parsed.error.issues);
    const missing = errors.some(({ field }) => !field.startsWith('screening'));
    const asked = errors.filter(({ field }) => field.startsWith('screening'));
    const first = missing ? [{ field: '', code: 'FIELD.REQUIRED', message: text.missing }] : [];
    return shown(profile, sent, [...first, ...asked], 400);
  }
  try {
    return await once(visit, visit.signedIn.actor, async () => {
      const done = await new WriteProfile(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        ...parsed.data,
        transfer: file.id,
      });
      await new WaitForProjection(visit.web.dependencies.casework).execute(visit.signedIn.actor, done);
      leaveNotes(visit, done.warnings ?? []);
      return { redirect: `/overstap/${file.id}/vastgelegd?tot=${done.seq}` };
    });
  } catch (error) {
    const { errors, status } = mistakesOf(error);
    return shown(profile, sent, errors, status);
  }
}

export const PROFILE: readonly Route[] = [
  { method: 'GET', path: '/overstap/:id/profiel', handler: overview },
  { method: 'GET', path: '/overstap/:id/profiel/:blad', handler: sheet },
  { method: 'POST', path: '/overstap/:id/profiel/:blad', handler: receive },
];
