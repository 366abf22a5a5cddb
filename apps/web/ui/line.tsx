import type { ReactNode } from 'react';
import { LINE, PHASE_LABELS, type Phase } from '../../../libs/domain/phases.js';
import { nl } from '../nl.js';

type Place = 'past' | 'now' | 'ahead';

function placeOf(index: number, now: number): Place {
  if (index === now) return 'now';
  return index < now ? 'past' : 'ahead';
}

export interface LineProps {
  phase: Phase;
  /** Of a phase beside the line: the station where the student left it. */
  names?: Record<Phase, string>;
  /** What is awaited, from whom and by when; stands at the present station. */
  children?: ReactNode;
}

/** The line of a transfer with its stations; an ordered list, lying on a wide screen and standing on a narrow one. */
export function Line({ phase, names = PHASE_LABELS, children }: LineProps): ReactNode {
  const now = LINE.indexOf(phase);
  if (now < 0) return <Beside phase={phase} names={names} said={children} />;
  return (
    <div className="line-box">
      <ol className="line" aria-label={nl.line.label}>
        {LINE.map((station, index) => {
          const place = placeOf(index, now);
          return (
            <li
              key={station}
              className={`station station--${place}`}
              aria-current={place === 'now' ? 'step' : undefined}
            >
              <span className="station__dot" aria-hidden="true" />
              <span className="station__name">
                {names[station]}
                {place !== 'now' && <span className="vh"> ({nl.line[place]})</span>}
              </span>
              {place === 'now' && children !== undefined && <span className="station__said">{children}</span>}
            </li>
          );
        })}
      </ol>
    </div>
  );
}

/** A gap year and a stop stand beside the line; every station stays in sight. */
function Beside({ phase, names, said }: { phase: Phase; names: Record<Phase, string>; said: ReactNode }): ReactNode {
  return (
    <div className="line-box">
      <ol className="line" aria-label={nl.line.label}>
        <li className="station station--now" aria-current="step">
          <span className="station__dot" aria-hidden="true" />
          <span className="station__name">{names[phase]}</span>
          {said !== undefined && <span className="station__said">{said}</span>}
        </li>
        {LINE.slice(0, -1).map((station) => (
          <li key={station} className="station station--ahead">
            <span className="station__dot" aria-hidden="true" />
            <span className="station__name">
              {names[station]}
              <span className="vh"> ({nl.line.notNow})</span>
            </span>
          </li>
        ))}
      </ol>
    </div>
  );
}

const MARK: Record<Place, string | undefined> = { past: undefined, now: 'n', ahead: 'a' };

/** The same line, small, for a row. */
export function SmallLine({ phase }: { phase: Phase }): ReactNode {
  const now = LINE.indexOf(phase);
  return (
    <ol className={now < 0 ? 'line-s line-s--beside' : 'line-s'} aria-label={nl.line.station(phase)}>
      {LINE.map((station, index) => (
        <li
          key={station}
          className={now < 0 ? undefined : MARK[placeOf(index, now)]}
          aria-current={index === now ? 'step' : undefined}
        >
          <span className="vh">{PHASE_LABELS[station]}</span>
        </li>
      ))}
    </ol>
  );
}
