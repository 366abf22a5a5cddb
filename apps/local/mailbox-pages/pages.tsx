import type { ReactNode } from 'react';
import { momentWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import type { ReceivedMail } from '../embedded/received-mail.js';
import { sentAt, type MailPage } from './mail-list.js';
import { WORDS } from './words.js';

export const ROOT = '/postvak';
const mailPath = (mail: ReceivedMail): string => `${ROOT}/${mail.id}`;

interface ListProps {
  list: MailPage;
  search: string;
  today: LocalDate;
}

export function MailListPage({ list, search, today }: ListProps): ReactNode {
  return (
    <div className="stack">
      <h1>{WORDS.title}</h1>
      <p>{WORDS.lead}</p>
      <form method="get" action={ROOT} className="postvak__search" role="search">
        <label className="utrecht-form-label" htmlFor="zoek">
          {WORDS.search}
        </label>
        <input className="utrecht-textbox" type="search" id="zoek" name="zoek" defaultValue={search} />
        <button className="utrecht-button utrecht-button--secondary-action" type="submit">
          {WORDS.go}
        </button>
        {search !== '' && <a href={ROOT}>{WORDS.all}</a>}
      </form>
      <p className="soft num">{WORDS.found(list.found)}</p>
      {list.found === 0 ? (
        <p className="empty">{search === '' ? WORDS.empty : WORDS.nothingFound}</p>
      ) : (
        <Mails list={list} today={today} />
      )}
      <Browse list={list} search={search} />
    </div>
  );
}

function Mails({ list, today }: { list: MailPage; today: LocalDate }): ReactNode {
  return (
    <ol className="postvak__list">
      {list.mails.map((mail) => (
        <li key={mail.id}>
          <a className="postvak__mail" href={mailPath(mail)}>
            <span className="postvak__subject">{mail.subject || WORDS.noSubject}</span>
            <span className="soft">
              <span className="vh">{WORDS.to} </span>
              {mail.to.join(', ')}
            </span>
            <span className="soft num">
              {momentWords(sentAt(mail), today)}
              {namedAttachments(mail).length > 0 && ` · ${WORDS.attachment}`}
            </span>
          </a>
        </li>
      ))}
    </ol>
  );
}

function Browse({ list, search }: { list: MailPage; search: string }): ReactNode {
  if (list.pages === 1) return null;
  const address = (page: number): string =>
    `${ROOT}?${new URLSearchParams({ ...(search && { zoek: search }), blad: String(page) }).toString()}`;
  return (
    <nav className="postvak__browse" aria-label={WORDS.title}>
      {list.page > 1 && <a href={address(list.page - 1)}>{WORDS.newer}</a>}
      <span className="soft num">{WORDS.page(list.page, list.pages)}</span>
      {list.page < list.pages && <a href={address(list.page + 1)}>{WORDS.older}</a>}
    </nav>
  );
}

export function OneMailPage({ mail, today }: { mail: ReceivedMail; today: LocalDate }): ReactNode {
  const path = mailPath(mail);
  const named = namedAttachments(mail);
  return (
    <div className="stack">
      <a className="back" href={ROOT}>
        ‹&nbsp;{WORDS.back}
      </a>
      <h1>{mail.subject || WORDS.noSubject}</h1>
      <dl className="facts">
        <Fact term={WORDS.to}>{mail.to.join(', ')}</Fact>
        <Fact term={WORDS.from}>{mail.from}</Fact>
        <Fact term={WORDS.sent}>{momentWords(sentAt(mail), today)}</Fact>
        {named.length > 0 && (
          <Fact term={WORDS.attachments}>
            <ul>
              {named.map(({ name, n }) => (
                <li key={n}>
                  <a href={`${path}/bijlage/${n}`}>{name}</a>
                </li>
              ))}
            </ul>
          </Fact>
        )}
      </dl>
      {mail.html !== '' && (
        <>
          <h2>{WORDS.asSeen}</h2>
          <iframe
            className="postvak__frame"
            title={WORDS.frame}
            src={`${path}/inhoud`}
            sandbox="allow-popups allow-popups-to-escape-sandbox"
          />
        </>
      )}
      <details open={mail.html === ''}>
        <summary>{WORDS.asText}</summary>
        <pre className="postvak__text">{mail.text}</pre>
      </details>
    </div>
  );
}

function Fact({ term, children }: { term: string; children: ReactNode }): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** An invitation is in a mail twice: once for the mail program, without a name, and once to save. */
function namedAttachments({ attachments }: ReceivedMail): { name: string; n: number }[] {
  return attachments.flatMap(({ filename }, n) => (filename === undefined ? [] : [{ name: filename, n }]));
}

export function UnknownMailPage(): ReactNode {
  return (
    <div className="stack">
      <h1>{WORDS.unknown}</h1>
      <p>{WORDS.unknownHelp}</p>
      <a className="back" href={ROOT}>
        ‹&nbsp;{WORDS.back}
      </a>
    </div>
  );
}
