import type { ReactNode } from 'react';

export interface CurvePoint {
  /** Days since the first. */
  day: number;
  /** Percentage that is still there. */
  there: number;
}

const WIDE = { width: 900, height: 320, left: 56, right: 70 };
const NARROW = { width: 340, height: 260, left: 40, right: 44 };
const TOP = 24;
const BOTTOM = 44;
const LAST_DAY = 100;
const TICKS = [0, 20, 40, 60, 80, 100];

interface CurveProps {
  points: readonly CurvePoint[];
  title: string;
  marked: { day: number; words: string };
}

/** Who is still there, in steps; a marked day is a line with its words. Read by everybody in the table under it. */
export function Curve(props: CurveProps): ReactNode {
  return (
    <>
      <CurveOf {...props} size={WIDE} className="for-wide" />
      <CurveOf {...props} size={NARROW} className="for-narrow" />
    </>
  );
}

function CurveOf({
  points,
  title,
  marked,
  size,
  className,
}: CurveProps & { size: typeof WIDE; className: string }): ReactNode {
  const { width, height, left, right } = size;
  const x = (day: number): number => left + (day / LAST_DAY) * (width - left - right);
  const y = (there: number): number => TOP + (1 - there / 100) * (height - TOP - BOTTOM);
  // A step stands for the ten days before it, so the curve goes down where they begin.
  const path = points
    .map(({ day, there }, index) =>
      index === 0 ? `M${String(x(day))} ${String(y(there))}` : `V${String(y(there))} H${String(x(day))}`,
    )
    .join(' ');
  const last = points.at(-1);
  return (
    <svg className={className} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={title}>
      {[0, 50, 100].map((there) => (
        <g key={there}>
          <line className="k-rule" x1={left} x2={x(LAST_DAY)} y1={y(there)} y2={y(there)} />
          <text className="t-soft" x={left - 10} y={y(there) + 5} textAnchor="end">
            {there}
          </text>
        </g>
      ))}
      {TICKS.map((day) => (
        <text key={day} className="t-soft" x={x(day)} y={height - 12} textAnchor="middle">
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
