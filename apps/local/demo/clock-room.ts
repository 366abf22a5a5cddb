import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';
import { isoInAmsterdam } from '../../../libs/calendar/index.js';
import type { Room } from '../front-door.js';
import type { DemoClock } from './demo-clock.js';

export const CLOCK_PATH = '/demo/klok';
const DAY_MILLISECONDS = 86_400_000;
const MOST_BYTES = 1_000;

/** `GET` tells what time it is in the demo and where the clock is going, `POST {"days": 3}` moves it forward. Only who starts the demo opens this room. */
export function clockRoom(clock: DemoClock): Room {
  return (request, response) => {
    if (request.method === 'GET') tell(response, clock);
    else if (request.method !== 'POST') refuse(response, 405, 'Dit kan hier niet.');
    else if (isForeign(request)) refuse(response, 403, 'De klok kan alleen vanuit de demo zelf worden verzet.');
    else {
      move(request, response, clock).catch(() =>
        refuse(response, 500, 'De klok kon niet worden verzet. Probeer het nog eens.'),
      );
    }
  };
}

async function move(request: IncomingMessage, response: ServerResponse, clock: DemoClock): Promise<void> {
  const days = await daysOf(request);
  if (days === undefined) {
    refuse(response, 400, 'Geef het aantal dagen: {"days": 3}. Kies een heel getal van 1 of meer.');
    return;
  }
  const ms = days * DAY_MILLISECONDS;
  if (ms > clock.room) {
    refuse(
      response,
      400,
      `De klok kan nog hoogstens ${Math.floor(clock.room / DAY_MILLISECONDS)} dagen vooruit. Begin opnieuw met --reset.`,
    );
    return;
  }
  await clock.forward(ms);
  tell(response, clock);
}

async function daysOf(request: IncomingMessage): Promise<number | undefined> {
  const body = await text(request);
  if (body.length > MOST_BYTES) return undefined;
  try {
    const sent = JSON.parse(body) as unknown;
    const days = typeof sent === 'object' && sent !== null && 'days' in sent ? sent.days : undefined;
    return typeof days === 'number' && Number.isInteger(days) && days >= 1 ? days : undefined;
  } catch {
    return undefined;
  }
}

/** A page of another site can send a form here, but cannot hide where it comes from. */
function isForeign({ headers }: IncomingMessage): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined && site !== 'same-origin' && site !== 'none') return true;
  const { origin, host } = headers;
  return origin !== undefined && origin !== 'null' && origin !== `http://${host ?? ''}`;
}

function tell(response: ServerResponse, clock: DemoClock): void {
  send(response, 200, 'application/json', { now: isoInAmsterdam(clock.now()), until: isoInAmsterdam(clock.until) });
}

function refuse(response: ServerResponse, status: number, detail: string): void {
  send(response, status, 'application/problem+json', { status, code: 'DEMO.CLOCK', title: detail, detail });
}

function send(response: ServerResponse, status: number, type: string, body: object): void {
  response.writeHead(status, {
    'content-type': `${type}; charset=utf-8`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  response.end(JSON.stringify(body));
}
