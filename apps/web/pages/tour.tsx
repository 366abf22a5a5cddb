import { FindTour, TOUR_STATIONS, type Tour, type TourStation } from '../../../libs/casework/tour.js';
import { ROLE_NAMES } from '../../../libs/casework/role-names.js';
import { DemoStudent } from '../../../libs/identity/demo-student.js';
import { endTour, keepTourPlace, tourPlaceOf } from '../http/tour-cookie.js';
import type { Web } from '../http/web-context.js';
import { NothingHere, sentText, type Answer, type Visit } from '../http/visit.js';
import { nl } from '../nl.js';
import { Button, ButtonLink } from '../ui/buttons.js';
import { Token } from '../ui/page.js';
import type { Route } from '../web.js';
import { giveSession } from './log-in.js';

const text = nl.tour;
const PATH = '/rondleiding';

function pathOf(station: TourStation, { transfer, escalation }: Tour): string {
  switch (station) {
    case 'leaving-school':
    case 'landing':
      return `/overstap/${transfer}`;
    case 'own-page':
      return '/mijn-overstap';
    case 'plan':
      return `/overstap/${transfer}/plan`;
    case 'desk':
      return escalation === null ? '/meldingen' : `/meldingen/${escalation}`;
    case 'region':
      return '/regio';
  }
}

const demoStudent = (web: Web): DemoStudent =>
  new DemoStudent({ ...web, dataSource: web.dependencies.dataSource, clock: web.dependencies.casework.clock });

function requireDemo({ web }: Visit): void {
  if (!web.configuration.demo) throw new NothingHere();
}

async function beginPage(visit: Visit): Promise<Answer> {
  requireDemo(visit);
  const tour = await new FindTour(visit.web.dependencies.casework).execute();
  const body = (
    <div className="stack reading">
      <h1>{text.title}</h1>
      {tour === undefined ? (
        <>
          <p>{text.none}</p>
          <p className="actions">
            <ButtonLink href="/inloggen">{nl.logIn.demoTitle}</ButtonLink>
          </p>
        </>
      ) : (
        <>
          <p>{text.lead(tour.firstName)}</p>
          <ol className="stack-tight tour-stops">
            {tour.stops.map(({ station, name, role }) => (
              <li key={station}>
                <strong>
                  {name}, {ROLE_NAMES[role]}
                </strong>
                <span className="person__role">{text.stations[station].look}</span>
              </li>
            ))}
          </ol>
          <form className="actions" method="post" action={PATH}>
            <Token value={visit.token} />
            <Button name="naar" value="0">
              {text.begin}
            </Button>
          </form>
        </>
      )}
    </div>
  );
  return { title: text.title, body };
}

/** Takes the role of the station and goes to its page; whoever was logged in is logged out by it. */
async function go(visit: Visit): Promise<Answer> {
  requireDemo(visit);
  const to = sentText(visit, 'naar');
  if (to === 'stop') {
    endTour(visit);
    return { redirect: '/inloggen' };
  }
  const place = tourPlaceOf(visit);
  const tour = await new FindTour(visit.web.dependencies.casework).execute(place);
  const station = /^\d$/.test(to) ? TOUR_STATIONS[Number(to)] : undefined;
  const stop = tour?.stops.find((each) => each.station === station);
  if (tour === undefined || station === undefined || stop === undefined) {
    endTour(visit);
    return { redirect: PATH };
  }
  const { web } = visit;
  const session =
    stop.membership === null
      ? await demoStudent(web).enter({ mentor: tour.guide, transfer: tour.transfer })
      : await web.demoAccounts.logIn(stop.membership);
  if (visit.signedIn !== undefined) await web.sessions.revoke(visit.signedIn.session);
  giveSession(visit, session);
  keepTourPlace(visit, { at: Number(to), guide: tour.guide, transfer: tour.transfer });
  return { redirect: pathOf(station, tour) };
}

export const TOUR: readonly Route[] = [
  { method: 'GET', path: PATH, handler: beginPage },
  { method: 'POST', path: PATH, handler: go },
];
