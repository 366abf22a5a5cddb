import type { ReactNode } from 'react';
import { nl } from '../nl.js';
import { TourBar, type TourBarProps } from './tour-bar.js';

export interface NavItem {
  href: string;
  label: string;
}

/** Who looks, as the head of the page shows it. */
export interface Viewer {
  name: string;
  /** 'mentor vso · Orion College'. */
  capacity: string;
  nav: readonly NavItem[];
  /** Goes along with every form. */
  token: string;
}

export interface DemoBarProps {
  /** 'di 9 maart 2027'. */
  today: string;
  mailbox: string | undefined;
  token: string;
}

export interface PageProps {
  title: string;
  /** Path of the menu item that this page belongs to. */
  current?: string | undefined;
  viewer?: Viewer | undefined;
  demo?: DemoBarProps | undefined;
  /** Only while a visitor of the demo is on the guided tour. */
  tour?: TourBarProps | undefined;
  /** Seconds after which a browser without scripts asks again. */
  refresh?: number | undefined;
  /** Only pages on which a script saves time load it. */
  enhanced?: boolean;
  /** Pages of students and parents can be left at once. */
  leave?: boolean;
  /** Of a student or parent who is in: the token of their log-out. */
  ownToken?: string | undefined;
  assets: Assets;
  children: ReactNode;
}

/** Addresses of the files that a page needs; each has the hash of its content in it. */
export interface Assets {
  styles: string;
  script: string;
  icon: string;
  font: string;
}

/** One whole document. */
export function Page(props: PageProps): ReactNode {
  const { title, viewer, demo, tour, assets, children } = props;
  return (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="referrer" content="same-origin" />
        <title>{`${title} · ${nl.product}`}</title>
        <link rel="icon" href={assets.icon} type="image/svg+xml" />
        <link rel="preload" href={assets.font} as="font" type="font/woff2" crossOrigin="anonymous" />
        <link rel="stylesheet" href={assets.styles} />
        <Enhancement {...props} />
      </head>
      <body className="utrecht-document doorlijn">
        <a className="utrecht-skip-link utrecht-skip-link--visible-on-focus" href="#inhoud">
          {nl.page.skip}
        </a>
        {demo && <DemoBar {...demo} />}
        {tour && <TourBar {...tour} />}
        <Head viewer={viewer} leave={props.leave ?? false} ownToken={props.ownToken} />
        {viewer && viewer.nav.length > 0 && <Nav items={viewer.nav} current={props.current} />}
        <main id="inhoud" tabIndex={-1}>
          <div className="wrap">{children}</div>
        </main>
        <Foot />
      </body>
    </html>
  );
}

function Enhancement({ refresh, enhanced, assets }: PageProps): ReactNode {
  return (
    <>
      {refresh !== undefined && (
        <noscript>
          <meta httpEquiv="refresh" content={String(refresh)} />
        </noscript>
      )}
      {enhanced && (
        <>
          <meta name="htmx-config" content='{"includeIndicatorCSS":false,"history":false}' />
          <script src={assets.script} defer />
        </>
      )}
    </>
  );
}

/** The name of the house: a station, and a line that goes on. */
function Brand(): ReactNode {
  return (
    <a className="brand" href="/">
      {nl.product}
      <svg viewBox="0 0 58 12" aria-hidden="true" focusable="false">
        <circle cx="6" cy="6" r="5" fill="currentColor" />
        <path d="M11 6 H58" stroke="currentColor" strokeWidth="2.5" />
      </svg>
    </a>
  );
}

function LogOut({ token }: { token: string }): ReactNode {
  return (
    <form method="post" action="/uitloggen">
      <Token value={token} />
      <button className="link-button" type="submit">
        {nl.page.logOut}
      </button>
    </form>
  );
}

function Head({ viewer, leave, ownToken }: Pick<PageProps, 'viewer' | 'ownToken'> & { leave: boolean }): ReactNode {
  return (
    <header className="head">
      <div className="wrap">
        <Brand />
        {leave && (
          <a className="leave" href={nl.page.leaveTo} rel="noreferrer">
            {nl.page.leave}
          </a>
        )}
        {viewer && (
          <div className="who">
            <span>
              <span className="who__name">{viewer.name}</span> {viewer.capacity}
            </span>
            <a className="who__own" href="/mij">
              {nl.settings.nav}
            </a>
            <LogOut token={viewer.token} />
          </div>
        )}
        {ownToken !== undefined && (
          <div className="who">
            <LogOut token={ownToken} />
          </div>
        )}
      </div>
    </header>
  );
}

function Nav({ items, current }: { items: readonly NavItem[]; current: string | undefined }): ReactNode {
  return (
    <nav className="nav" aria-label={nl.page.menu}>
      <ul className="wrap">
        {items.map(({ href, label }) => (
          <li key={href}>
            <a href={href} aria-current={href === current ? 'page' : undefined}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function DemoBar({ today, mailbox }: DemoBarProps): ReactNode {
  return (
    <aside className="demo-bar" aria-label={nl.demo.label}>
      <div className="wrap">
        <strong>{nl.demo.label}</strong>
        <span>{nl.demo.madeUp}</span>
        <a href="/inloggen">{nl.demo.switch}</a>
        <a href="/rondleiding">{nl.tour.title}</a>
        <a href="/demo">{nl.demo.clock(today)}</a>
        {mailbox !== undefined && <a href={mailbox}>{nl.demo.mailbox}</a>}
      </div>
    </aside>
  );
}

function Foot(): ReactNode {
  return (
    <footer className="foot">
      <div className="wrap">
        <span>{nl.page.foot}</span> <a href="/docs">{nl.docs.title}</a> <a href="/gezondheid">{nl.health.title}</a>
      </div>
    </footer>
  );
}

/** What a form carries so that only our own pages can send it. */
export function Token({ value }: { value: string }): ReactNode {
  return <input type="hidden" name="_token" value={value} />;
}

export function Title({ children, aside }: { children: ReactNode; aside?: ReactNode }): ReactNode {
  return (
    <div className="title">
      <h1>{children}</h1>
      {aside !== undefined && <p className="title__aside">{aside}</p>}
    </div>
  );
}

export function Back({ href, children }: { href: string; children: ReactNode }): ReactNode {
  return (
    <a className="back" href={href}>
      ‹&nbsp;{children}
    </a>
  );
}
