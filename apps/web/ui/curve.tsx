import type { ReactNode } from 'react';

export interface CurvePoint {
  /** Days since the first. */
  day: number;
  /** Percentage that is still there. */
  there: number;
}

const WIDTH = 900;
const HEIGHT = 320;
const LEFT = 56;
const TOP = 24;
const BOTTOM = 44;
const LAST_DAY = 100;
const TICKS = [0, 20, 40, 60, 80, 100];

/** Who is still there, in steps; a marked day is a line with its words. Read by everybody in the table under it. */
export function Curve({
  points,
  title,
  marked,
}: {
  points: readonly CurvePoint[];
  title: string;
  marked: { day: number; words: string };
}): ReactNode {
  const x = (day: number): number => LEFT + (day / LAST_DAY) * (WIDTH - LEFT - 70);
  const y = (there: number): number => TOP + (1 - there / 100) * (HEIGHT - TOP - BOTTOM);
  const path = points
    .map(({ day, there }, index) =>
      index === 0 ? `M${String(x(day))} ${String(y(there))}` : `V${String(y(there))} H${String(x(day))}`,
    )
    .join(' ');
  // A step stands for the ten days before it, so the curve goes down where the ten days begin.
  const last = points.at(-1);
  return (
    <svg viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`} role="img" aria-label={title}>
      {[0, 50, 100].map((there) => (
        <g key={there}>
          <line className="k-rule" x1={LEFT} x2={x(LAST_DAY)} y1={y(there)} y2={y(there)} />
          <text className="t-soft" x={LEFT - 10} y={y(there) + 5} textAnchor="end">
            {there}
          </text>
        </g>
      ))}
      {TICKS.map((day) => (
        <text key={day} className="t-soft" x={x(day)} y={HEIGHT - 12} textAnchor="middle">
          {day}
        </text>
      ))}
      <line className="k-turn k-dot" x1={x(marked.day)} x2={x(marked.day)} y1={TOP - 8} y2={y(0)} />
      <text className="t-turn" x={x(marked.day) + 8} y={y(0) - 10}>
        {marked.words}
      </text>
      <path className="k-line f-none" d={path} />
      {last !== undefined && (
        <>
          <circle className="f-line" cx={x(last.day)} cy={y(last.there)} r="6" />
          <text className="t-strong" x={x(last.day) + 12} y={y(last.there) + 5}>
            {last.there}
          </text>
        </>
      )}
    </svg>
  );
}
