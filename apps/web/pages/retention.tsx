import type { ReactNode } from 'react';
import { ListCertificates, type CertificateView } from '../../../libs/casework/dossier/erasure-certificates.js';
import {
  GROUND_WORDS,
  processingRegister,
  processingRegisterHtml,
  RECIPIENT_WORDS,
  type ProcessingRegister,
} from '../../../libs/casework/dossier/processing-register.js';
import { ReadRetention, type RetentionView } from '../../../libs/casework/privacy/retention.js';
import { dateWords, momentWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { asked, asStaff, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { ButtonLink } from '../ui/buttons.js';
import { Title } from '../ui/page.js';
import { Table } from '../ui/summary.js';
import type { Route } from '../web.js';
import { staffWhoMay } from '../../../libs/casework/done.js';

const text = nl.retention;
const register = nl.register;
const RETENTION_PATH = '/bewaren';
const REGISTER_PATH = '/register';

async function retentionPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  const { actor, membership } = visit.signedIn;
  const { casework } = visit.web.dependencies;
  const view = await new ReadRetention(casework).execute(actor);
  const certificates = await new ListCertificates(casework).execute(actor);
  const body = (
    <>
      <Title aside={membership.organisation.name}>{text.title}</Title>
      <p className="soft reading">{text.lead}</p>
      <Terms view={view} />
      <Ahead view={view} today={visit.today} />
      <Certificates certificates={certificates} today={visit.today} />
    </>
  );
  return { title: text.title, body, current: RETENTION_PATH };
}

function Terms({ view }: { view: RetentionView }): ReactNode {
  return (
    <section className="group" aria-labelledby="termijnen">
      <h2 id="termijnen">{text.terms}</h2>
      <Table
        caption={text.terms}
        captionHidden
        rows={view.terms}
        keyOf={({ kind }) => kind}
        columns={[
          { head: text.kind, cell: ({ kind }) => text.kinds[kind] },
          { head: text.term, cell: ({ years }) => text.years(years) },
          { head: text.what, cell: ({ sections }) => (sections.length === 0 ? text.wholeLog : sections.join(', ')) },
        ]}
      />
    </section>
  );
}

function Ahead({ view, today }: { view: RetentionView; today: LocalDate }): ReactNode {
  return (
    <section className="group stack-tight" aria-labelledby="nu">
      <h2 id="nu">{text.now}</h2>
      <p>
        {text.running(view.running)} {text.ended(view.ended)}{' '}
        {view.next !== null && text.next(dateWords(view.next, today))}
      </p>
      {view.ahead.length > 0 && (
        <Table
          caption={text.ahead}
          rows={view.ahead}
          keyOf={({ month }) => month}
          columns={[
            { head: text.month, cell: ({ month }) => monthWords(month) },
            { head: text.files, number: true, cell: ({ files }) => files },
          ]}
        />
      )}
    </section>
  );
}

/** '2028-07' → 'juli 2028'. */
const monthWords = (month: string): string => dateWords(`${month}-01`, '0000-01-01').replace(/^1 /, '');

function Certificates({
  certificates,
  today,
}: {
  certificates: readonly CertificateView[];
  today: LocalDate;
}): ReactNode {
  return (
    <section className="group stack-tight" aria-labelledby="bewijzen">
      <h2 id="bewijzen">{text.certificates}</h2>
      {certificates.length === 0 ? (
        <p className="empty">{text.none}</p>
      ) : (
        <>
          <p className="soft reading">{text.checked}</p>
          <Table
            caption={text.certificates}
            captionHidden
            rows={certificates}
            keyOf={({ id }) => id}
            columns={[
              { head: text.at, cell: ({ at }) => momentWords(at, today) },
              { head: text.scope, cell: ({ scope }) => text.scopes[scope] ?? scope },
              {
                head: text.count,
                number: true,
                cell: ({ erased }) => Object.values(erased).reduce((sum, count) => sum + count, 0),
              },
              {
                head: text.proof,
                cell: ({ intact, hash }) => (
                  <span className={intact ? 'good' : 'act'}>
                    {intact ? text.intact : text.broken} <span className="person__role num">{hash.slice(0, 12)}</span>
                  </span>
                ),
              },
            ]}
          />
        </>
      )}
    </section>
  );
}

async function registerPage(anyVisit: Visit): Promise<Answer> {
  const visit = asStaff(anyVisit);
  staffWhoMay(visit.signedIn.actor, 'read-audit');
  const found = processingRegister(visit.today);
  const as = asked(visit, 'als');
  if (as === 'html')
    return {
      file: {
        name: 'verwerkingsregister.html',
        type: 'text/html; charset=utf-8',
        content: processingRegisterHtml(found),
      },
    };
  if (as === 'json') {
    const content = JSON.stringify(found, null, 2);
    return { file: { name: 'verwerkingsregister.json', type: 'application/json; charset=utf-8', content } };
  }
  const body = (
    <>
      <Title aside={visit.signedIn.membership.organisation.name}>{register.title}</Title>
      <p className="soft reading">{register.lead(dateWords(visit.today, visit.today))}</p>
      <p className="actions group">
        <ButtonLink href={`${REGISTER_PATH}?als=html`}>{register.html}</ButtonLink>
        <ButtonLink href={`${REGISTER_PATH}?als=json`} kind="secondary">
          {register.json}
        </ButtonLink>
      </p>
      <Register found={found} />
    </>
  );
  return { title: register.title, body, current: REGISTER_PATH };
}

function Register({ found }: { found: ProcessingRegister }): ReactNode {
  const lines = found.sections.flatMap(({ section, label, retentionYears, recipients }) =>
    recipients.map((line, index) => ({ ...line, key: `${section}-${String(index)}`, label, retentionYears })),
  );
  return (
    <>
      <section className="group" aria-labelledby="gegevens">
        <h2 id="gegevens">{register.data}</h2>
        <Table
          caption={register.data}
          captionHidden
          rows={lines}
          keyOf={({ key }) => key}
          columns={[
            { head: register.part, cell: ({ label }) => label },
            { head: register.recipient, cell: ({ recipient }) => RECIPIENT_WORDS[recipient] },
            {
              head: register.ground,
              cell: ({ ground }) => <span className={GROUND_TONE[ground]}>{GROUND_WORDS[ground]}</span>,
            },
            { head: register.when, cell: ({ ground, from }) => (ground === 'forbidden' ? '' : from.toLowerCase()) },
            { head: register.source, cell: ({ source }) => source },
            { head: register.kept, cell: ({ retentionYears }) => register.years(retentionYears) },
          ]}
        />
      </section>
      <section className="group" aria-labelledby="toestemming">
        <h2 id="toestemming">{register.purposes}</h2>
        <Table
          caption={register.purposes}
          captionHidden
          rows={found.purposes}
          keyOf={({ purpose }) => purpose}
          columns={[
            { head: register.question, cell: ({ question }) => question },
            { head: register.recipient, cell: ({ recipient }) => RECIPIENT_WORDS[recipient] },
            { head: register.why, cell: ({ why }) => why },
            { head: register.version, cell: ({ wording }) => wording },
          ]}
        />
      </section>
      <section className="group" aria-labelledby="lezers">
        <h2 id="lezers">{register.roles}</h2>
        <Table
          caption={register.roles}
          captionHidden
          rows={found.roles}
          keyOf={({ role }) => role}
          columns={[
            { head: register.role, cell: ({ name }) => name },
            {
              head: register.parts,
              cell: ({ sections }) => (sections.length === 0 ? register.nothing : sections.join(', ')),
            },
          ]}
        />
      </section>
    </>
  );
}

const GROUND_TONE = { statutory: undefined, consent: 'watch', forbidden: 'act' } as const;

export const RETENTION: readonly Route[] = [
  { method: 'GET', path: RETENTION_PATH, handler: retentionPage },
  { method: 'GET', path: REGISTER_PATH, handler: registerPage },
];
