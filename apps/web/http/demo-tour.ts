import { FindTour, type Tour } from '../../../libs/casework/tour.js';
import type { Casework } from '../../../libs/casework/casework.js';
import type { Visit } from './visit.js';
import { tourPlaceOf } from './tour-cookie.js';

const KEPT_MS = 5 * 60_000;
const kept = new WeakMap<Casework, { tour: Promise<Tour | undefined>; until: number }>();

/**
 * The people of the tour, for a page that only puts them first: looked for once in a few minutes, because it asks the schools one after
 * another who has something to tell.
 */
export function peopleOfTour(visit: Visit): Promise<Tour | undefined> {
  const { casework } = visit.web.dependencies;
  const place = tourPlaceOf(visit);
  if (place !== undefined) return new FindTour(casework).execute(place);
  const known = kept.get(casework);
  if (known !== undefined && known.until > performance.now()) return known.tour;
  const tour = new FindTour(casework).execute();
  kept.set(casework, { tour, until: performance.now() + KEPT_MS });
  // What could not be found is looked for again by the next visitor.
  const forget = (): boolean => kept.delete(casework);
  void tour.then((found) => found ?? forget(), forget);
  return tour;
}
