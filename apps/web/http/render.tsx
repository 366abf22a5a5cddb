import type { FastifyReply } from 'fastify';
import { renderToStaticMarkup } from 'react-dom/server';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { weekdayWords } from '../../../libs/calendar/index.js';
import { mayDo } from '../../../libs/domain/actions.js';
import type { Role } from '../../../libs/domain/roles.js';
import { nl } from '../nl.js';
import { Page, type NavItem, type Viewer } from '../ui/page.js';
import { tourBarOf } from './tour-cookie.js';
import type { Answer, Visit } from './visit.js';

const DESKS: readonly Role[] = ['leerplicht', 'rmc', 'rmc-coordinator', 'region-coordinator'];

/** Who sends students, and who says what a school asks. */
const SCHOOLS = /^(vso|mbo)-|^(admin|transfercoach)$/;

/** The menu follows the table of allowed actions. The phase matters to none of these. */
export function navOf(role: Role): NavItem[] {
  const may = (action: Parameters<typeof mayDo>[0]['action']): boolean => mayDo({ action, phase: 'orientation', role });
  const items: (NavItem | false)[] = [
    may('read-transfer') && { href: '/mijn-werk', label: nl.nav.work },
    may('read-transfer') && { href: '/leerlingen', label: nl.nav.students },
    DESKS.includes(role) && { href: '/meldingen', label: nl.nav.desk },
    may('read-region') && { href: '/regio', label: nl.nav.region },
    may('start-transfer') && { href: '/nieuw', label: nl.nav.start },
    may('import-cohort') && { href: '/imports', label: nl.nav.import },
    may('plan-appointment') && role.startsWith('mbo-') && { href: '/gesprekken', label: nl.nav.week },
    may('read-october-list') && { href: '/1-oktober', label: nl.nav.october },
    may('manage-people') && { href: '/mensen', label: nl.officeNav.people },
    may('manage-api-keys') && { href: '/sleutels', label: nl.officeNav.keys },
    may('manage-webhooks') && { href: '/webhooks', label: nl.webhooks.nav },
    may('manage-catalogue') && { href: '/aanbod', label: nl.officeNav.offers },
    SCHOOLS.test(role) && { href: '/mbo-scholen', label: nl.directory.nav },
    may('manage-calendar') && { href: '/vrije-dagen', label: nl.nav.calendar },
    may('read-audit') && { href: '/logboek', label: nl.officeNav.log },
    may('read-audit') && { href: '/inzage', label: nl.officeNav.access },
    may('read-audit') && { href: '/bewaren', label: nl.officeNav.retention },
    may('read-audit') && { href: '/register', label: nl.officeNav.register },
  ];
  return items.filter((item) => item !== false);
}

/** Where somebody begins. */
export function homeOf(role: Role): string {
  return navOf(role)[0]?.href ?? '/mijn-werk';
}

function viewerOf({ signedIn, token }: Visit): Viewer | undefined {
  if (signedIn?.kind !== 'staff') return undefined;
  const { person, membership } = signedIn;
  return {
    name: person.name,
    capacity: `${ROLE_NAMES[membership.role]} · ${membership.organisation.name}`,
    nav: navOf(membership.role),
    token,
  };
}

/** A name of somebody else may hold anything: what old readers of headers do not know goes in its own field (RFC 8187). */
function dispositionOf(name: string): string {
  const plain = name.replaceAll(/[^A-Za-z0-9 ._-]/g, '_');
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`;
}

/** Sends what a page answered; after a form always a new address, so that going back never sends it twice. */
export function send(visit: Visit, answer: Answer): FastifyReply {
  const { web, reply, today, token } = visit;
  if ('redirect' in answer) return reply.redirect(answer.redirect, 303);
  if ('fragment' in answer) return reply.type('text/html; charset=utf-8').send(renderToStaticMarkup(answer.fragment));
  if ('page' in answer) {
    return reply
      .header('content-security-policy', `default-src 'none'; style-src ${answer.styles}; frame-ancestors 'none'`)
      .type('text/html; charset=utf-8')
      .send(answer.page);
  }
  if ('file' in answer) {
    const { name, type, content } = answer.file;
    return reply.header('content-disposition', dispositionOf(name)).type(type).send(content);
  }
  const html = renderToStaticMarkup(
    <Page
      title={answer.title}
      current={answer.current}
      viewer={viewerOf(visit)}
      demo={
        web.configuration.demo
          ? { today: weekdayWords(today, '0000-01-01'), mailbox: web.configuration.mailboxUrl, token }
          : undefined
      }
      tour={tourBarOf(visit)}
      refresh={answer.refresh}
      enhanced={answer.enhanced ?? false}
      leave={answer.leave ?? false}
      ownToken={visit.signedIn === undefined || visit.signedIn.kind === 'staff' ? undefined : token}
      assets={web.assets.addresses}
    >
      {answer.body}
    </Page>,
  );
  if (answer.retryAfter !== undefined) void reply.header('retry-after', answer.retryAfter);
  return reply
    .code(answer.status ?? 200)
    .type('text/html; charset=utf-8')
    .send(`<!doctype html>${html}`);
}
