import { TOUR_STATIONS } from '../../../libs/casework/tour.js';
import type { TourBarProps } from '../ui/tour-bar.js';
import { isUuid } from './uuid.js';
import type { Visit } from './visit.js';

/** Where a visitor of the demo is on the guided tour, kept in their own browser. */
export interface TourPlace {
  /** From 0. */
  at: number;
  guide: string;
  transfer: string;
}

const NAME = 'rondleiding';

export function tourPlaceOf({ web, request }: Visit): TourPlace | undefined {
  if (!web.configuration.demo) return undefined;
  const [number = '', guide = '', transfer = ''] = (request.cookies[NAME] ?? '').split('.');
  const at = Number(number);
  if (!/^\d$/.test(number) || at >= TOUR_STATIONS.length || !isUuid(guide) || !isUuid(transfer)) return undefined;
  return { at, guide, transfer };
}

export function keepTourPlace({ web, reply }: Visit, { at, guide, transfer }: TourPlace): void {
  const options = { path: '/', httpOnly: true, sameSite: 'lax' as const, secure: web.configuration.secure };
  void reply.setCookie(NAME, `${String(at)}.${guide}.${transfer}`, options);
}

export function endTour({ reply }: Visit): void {
  void reply.clearCookie(NAME, { path: '/' });
}

/** The bar under the yellow one, on every page while the tour goes on. */
export function tourBarOf(visit: Visit): TourBarProps | undefined {
  const place = tourPlaceOf(visit);
  const station = place === undefined ? undefined : TOUR_STATIONS[place.at];
  return place === undefined || station === undefined ? undefined : { at: place.at, station, token: visit.token };
}
