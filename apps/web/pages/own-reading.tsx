import type { ReactNode } from 'react';
import { dateWords, localDateOf } from '../../../libs/calendar/index.js';
import { AskCorrection, ListCorrections, type CorrectionView } from '../../../libs/casework/dossier/corrections.js';
import { ExportPerson } from '../../../libs/casework/dossier/export-person.js';
import { exportHtml } from '../../../libs/casework/dossier/export-html.js';
import { PreviewSharing, type RecipientView } from '../../../libs/casework/dossier/preview-sharing.js';
import { ReadDossier, type SectionView } from '../../../libs/casework/dossier/read-dossier.js';
import { ConfirmView } from '../../../libs/casework/dossier/view.js';
import { ReadLanding } from '../../../libs/casework/landing/read-landing.js';
import { AskCorrectionSchema } from '../../../libs/contracts/dossier/rights.js';
import { fieldErrors, type FieldError } from '../../../libs/contracts/problem.js';
import { CORRECTION_ANSWERS } from '../../../libs/domain/codes.js';
import { toldBy } from '../../../libs/casework/dossier/section-told.js';
import { mistakesOf } from '../http/refusal.js';
import { NothingHere, sentText, type Answer } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button } from '../ui/buttons.js';
import { Select } from '../ui/choice-fields.js';
import { TextArea } from '../ui/fields.js';
import { errorAt } from '../ui/form-errors.js';
import { ownFrame } from '../ui/own-frame.js';
import { ToldList } from '../ui/told.js';
import type { Route } from '../web.js';
import { OwnForm } from './own-sections.js';
import { forProven, openStep, orNothing, recorded, type OwnPage } from './own-visit.js';

interface Reading {
  sections: readonly SectionView[];
  recipients: readonly RecipientView[];
  corrections: readonly CorrectionView[];
}

async function readingOf({ visit, file }: OwnPage): Promise<Reading> {
  const { casework } = visit.web.dependencies;
  const { actor } = visit.signedIn;
  const of = { transfer: file.id };
  const dossier = await new ReadDossier(casework).execute(actor, of);
  const preview = await orNothing(new PreviewSharing(casework).execute(actor, of));
  const corrections = await orNothing(new ListCorrections(casework).execute(actor, of));
  return {
    sections: dossier.sections.filter(({ allowed, content }) => allowed && content !== null),
    recipients: preview?.recipients ?? [],
    corrections: corrections ?? [],
  };
}

/** Everything that is written, who would read it, and what one can say to it. */
async function readPage(page: OwnPage, errors: readonly FieldError[] = []): Promise<Answer> {
  const { own, file, visit, isStudent } = page;
  const text = own.read;
  const reading = await readingOf(page);
  const asked = openStep(file, 'inform') !== undefined;
  return ownFrame(
    page,
    text.title,
    <>
      <p>{asked ? text.lead : text.leadLater}</p>
      {reading.sections.length === 0 && <p className="empty">{text.empty}</p>}
      {reading.sections.map(({ section, label, content, changedAfterView }) => (
        <section key={section} className="stack-tight" aria-labelledby={`deel-${section}`}>
          <h2 id={`deel-${section}`}>{LABELS[section] ?? label}</h2>
          {changedAfterView && <p className="soft small">{text.changed}</p>}
          <ToldList told={toldBy(section, content, (date) => dateWords(date, visit.today))} />
        </section>
      ))}
      <Readers page={page} reading={reading} />
      {asked && <Confirm page={page} />}
      <Corrections page={page} reading={reading} errors={errors} />
      {isStudent && (
        <p>
          <a className="phone" href="/mijn-overstap/alles">
            {text.export}
          </a>
        </p>
      )}
    </>,
    { errors, fields: ['section', 'words'] },
  );
}

/** What the labels of staff are called on this page. */
const LABELS: Readonly<Record<string, string>> = {
  response: 'Wat er zelf over gezegd is',
  lob: 'Kiezen en ontdekken',
};

function Readers({ page, reading }: { page: OwnPage; reading: Reading }): ReactNode {
  const text = page.own.read;
  const readers = reading.recipients
    .map(({ name, sections }) => ({
      name,
      parts: sections
        .filter(({ shared, filled }) => shared && filled)
        .map(({ section, label }) => LABELS[section] ?? label),
    }))
    .filter(({ parts }) => parts.length > 0);
  return (
    <section className="stack-tight" aria-labelledby="wie-leest">
      <h2 id="wie-leest">{text.who}</h2>
      {readers.length === 0 ? (
        <p>{text.nobody}</p>
      ) : (
        <ul className="stack-tight">
          {readers.map(({ name, parts }) => (
            <li key={name}>{text.reads(name, parts.join(', ').toLowerCase())}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Confirm({ page }: { page: OwnPage }): ReactNode {
  const text = page.own.read;
  return (
    <section className="now" aria-labelledby="gelezen">
      <h2 id="gelezen">{text.confirmTitle}</h2>
      <form className="form" method="post" action="/mijn-overstap/lezen">
        <OwnForm page={page} />
        <TextArea name="response" label={text.response} hint={text.responseHint} value="" rows={3} optional />
        <p className="actions">
          <Button>{text.confirm}</Button>
        </p>
      </form>
    </section>
  );
}

function Corrections({
  page,
  reading,
  errors,
}: {
  page: OwnPage;
  reading: Reading;
  errors: readonly FieldError[];
}): ReactNode {
  const { visit, own } = page;
  const text = own.read;
  const options = reading.sections.map(({ section, label }) => ({ value: section, label: LABELS[section] ?? label }));
  return (
    <>
      {reading.corrections.length > 0 && (
        <section className="stack-tight" aria-labelledby="gevraagd">
          <h2 id="gevraagd">{text.asked}</h2>
          <ul className="sections">
            {reading.corrections.map(({ id, asked, due, answer, explanation }) => (
              <li key={id}>
                <q className="said">{asked}</q>
                <p>
                  {answer === null
                    ? text.waiting(dateWords(due, visit.today))
                    : text.answered(CORRECTION_ANSWERS[answer], explanation ?? '')}
                </p>
              </li>
            ))}
          </ul>
        </section>
      )}
      {options.length > 0 && (
        <details className="more" open={errors.length > 0}>
          <summary>{text.wrongTitle}</summary>
          <form className="form" method="post" action="/mijn-overstap/verbeteren">
            <OwnForm page={page} />
            <p>{text.wrongLead}</p>
            <Select
              name="section"
              label={text.wrongSection}
              options={options}
              value={sentText(visit, 'section')}
              error={errorAt(errors, 'section')}
            />
            <TextArea
              name="words"
              label={text.wrongWords}
              value={sentText(visit, 'words')}
              error={errorAt(errors, 'words')}
            />
            <p className="actions">
              <Button kind="secondary">{text.wrongSend}</Button>
            </p>
          </form>
        </details>
      )}
    </>
  );
}

async function confirm(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const response = sentText(visit, 'response');
  try {
    return await recorded(page, 'read', () =>
      new ConfirmView(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
        transfer: file.id,
        ...(response === '' ? {} : { response }),
      }),
    );
  } catch (error) {
    return readPage(page, mistakesOf(error).errors);
  }
}

async function askCorrection(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  const [section, words] = [sentText(visit, 'section'), sentText(visit, 'words')];
  const parsed = AskCorrectionSchema.safeParse({
    ...(section === '' ? {} : { section }),
    ...(words === '' ? {} : { words }),
  });
  if (!parsed.success) return readPage(page, fieldErrors(parsed.error.issues));
  return recorded(page, 'wrong', async () => {
    await new AskCorrection(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
      ...parsed.data,
      transfer: file.id,
    });
    return { transfer: file.id, seq: file.seq };
  });
}

/** The talks as the student may read them: what they said beside what the mentor saw. */
async function talksPage(page: OwnPage): Promise<Answer> {
  const { visit, file } = page;
  if (!page.isStudent) throw new NothingHere();
  const text = nl.own.talks;
  const faces = nl.student.feeling.faces;
  const landing = await new ReadLanding(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  const talks = landing.checkIns.filter(({ student, mentor }) => student !== null || mentor !== null);
  const said = (feeling: number | null): string | undefined =>
    feeling === null ? undefined : faces[String(feeling) as '1'];
  return ownFrame(
    page,
    text.title,
    <>
      {talks.length === 0 && <p>{text.none}</p>}
      {landing.next !== null && <p>{text.next(dateWords(landing.next, visit.today))}</p>}
      <ol className="sections">
        {talks.map(({ step, student, mentor }) => (
          <li key={step} className="stack-tight">
            <h2 className="talk-name">{dateWords(localDateOf((mentor ?? student)?.at ?? 0), visit.today)}</h2>
            <ToldList
              told={[
                { label: text.strengths, points: present(mentor?.goesWell) },
                {
                  label: text.you,
                  points: present(said(student?.feeling ?? null), student?.words ?? mentor?.studentWords),
                },
                { label: text.mentor, points: present(said(mentor?.feeling ?? null)) },
                { label: text.agreed, points: present(mentor?.agreements) },
              ].filter(({ points }) => points.length > 0)}
            />
          </li>
        ))}
      </ol>
    </>,
  );
}
const present = (...said: (string | null | undefined)[]): string[] =>
  said.filter((each): each is string => each != null && each !== '');

/** All that is known of one person, with who looked and on which ground. */
async function everything({ visit, file, isStudent }: OwnPage): Promise<Answer> {
  if (!isStudent) throw new NothingHere();
  const exported = await new ExportPerson(visit.web.dependencies.casework).execute(visit.signedIn.actor, {
    transfer: file.id,
  });
  return { file: { name: 'alles-over-mij.html', type: 'text/html; charset=utf-8', content: exportHtml(exported) } };
}

export const OWN_READING: readonly Route[] = [
  { method: 'GET', path: '/mijn-overstap/lezen', handler: forProven((page) => readPage(page)) },
  { method: 'POST', path: '/mijn-overstap/lezen', handler: forProven(confirm) },
  { method: 'POST', path: '/mijn-overstap/verbeteren', handler: forProven(askCorrection) },
  { method: 'GET', path: '/mijn-overstap/gesprekken', handler: forProven(talksPage) },
  { method: 'GET', path: '/mijn-overstap/alles', handler: forProven(everything) },
];
