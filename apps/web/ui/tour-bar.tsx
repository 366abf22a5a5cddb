import type { ReactNode } from 'react';
import { TOUR_STATIONS, type TourStation } from '../../../libs/casework/tour.js';
import { nl } from '../nl.js';

export interface TourBarProps {
  /** From 0. */
  at: number;
  station: TourStation;
  /** Goes along with its forms. */
  token: string;
}

/** Where the visitor is on the tour, what to look at here, and the way on. */
export function TourBar({ at, station, token }: TourBarProps): ReactNode {
  const text = nl.tour;
  const { who, look } = text.stations[station];
  const last = TOUR_STATIONS.length - 1;
  const go = (to: number | 'stop', words: string): ReactNode => (
    <button className="link-button" type="submit" name="naar" value={String(to)}>
      {words}
    </button>
  );
  return (
    <aside className="tour-bar" aria-label={text.title}>
      <form className="wrap" method="post" action="/rondleiding">
        <input type="hidden" name="_token" value={token} />
        <p>
          <strong>{text.place(at + 1, TOUR_STATIONS.length)}</strong> {who} {look}
        </p>
        <p className="tour-bar__ways">
          {at > 0 && go(at - 1, text.previous)}
          {at < last && go(at + 1, text.next)}
          {go('stop', at < last ? text.stop : text.finish)}
        </p>
      </form>
    </aside>
  );
}
