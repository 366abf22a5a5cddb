import type { ReactNode } from 'react';

export interface Bar {
  label: string;
  /** Length; a number that may not be shown has a short bar of its own. */
  value: number;
  /** '12', or '<5'. */
  shown: string;
  /** The part of the length that is filled, such as the answered ones; all of it when left out. */
  filled?: number;
}

/** Below this a number stays small in the drawing too, instead of filling it. */
const FULL_LENGTH = 12;
const WIDTH = 900;
const LABEL = 285;
const ROW = 40;
const THICK = 22;
const END = 60;

/** On a phone the words stand above their bar: beside it they would be too small to read. */
const NARROW = { width: 340, label: 0, row: 58, end: 56, under: 24 };
const WIDE = { width: WIDTH, label: LABEL, row: ROW, end: END, under: 0 };

/** Lying bars on one scale, with their words; drawn on the server, read by everybody in the table under it. */
export function Bars(props: { bars: readonly Bar[]; title: string }): ReactNode {
  return (
    <>
      <BarsOf {...props} size={WIDE} className="for-wide" />
      <BarsOf {...props} size={NARROW} className="for-narrow" />
    </>
  );
}

interface BarsOfProps {
  bars: readonly Bar[];
  title: string;
  size: typeof WIDE;
  className: string;
}

function BarsOf({ bars, title, size, className }: BarsOfProps): ReactNode {
  const { width, label: left, row, end, under } = size;
  const most = Math.max(FULL_LENGTH, ...bars.map(({ value }) => value));
  const scale = (value: number): number => (value / most) * (width - left - end);
  const height = bars.length * row + 8;
  return (
    <svg className={className} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={title}>
      {bars.map(({ label, value, shown, filled }, index) => {
        const y = index * row + 8 + under;
        return (
          <g key={label}>
            {under > 0 ? (
              <text x={0} y={y - 8}>
                {label}
              </text>
            ) : (
              <text x={left - 16} y={y + THICK / 2 + 5} textAnchor="end">
                {label}
              </text>
            )}
            <line className="k-rule" x1={left} x2={width - end} y1={y + THICK / 2} y2={y + THICK / 2} />
            {value > 0 && (
              <rect
                className={filled === undefined ? 'f-line' : 'f-turn'}
                x={left}
                y={y}
                width={scale(value)}
                height={THICK}
                rx="3"
              />
            )}
            {filled !== undefined && filled > 0 && (
              <rect className="f-line" x={left} y={y} width={scale(filled)} height={THICK} rx="3" />
            )}
            <text className="t-strong" x={left + scale(value) + 10} y={y + THICK / 2 + 5}>
              {shown}
            </text>
          </g>
        );
      })}
    </svg>
  );
}

export interface Station {
  label: string;
  value: number;
  shown: string;
}

/** The line itself as a drawing: at each station as many as stand there, the larger the more. */
export function LineOfNumbers({ stations, title }: { stations: readonly Station[]; title: string }): ReactNode {
  const most = Math.max(FULL_LENGTH, ...stations.map(({ value }) => value));
  const step = WIDTH / stations.length;
  const y = 76;
  const radius = (value: number): number => (value === 0 ? 7 : 12 + 34 * Math.sqrt(value / most));
  const middle = (index: number): number => step * index + step / 2;
  return (
    <>
      <StandingLine stations={stations} title={title} />
      <svg className="for-wide" viewBox={`0 0 ${String(WIDTH)} 176`} role="img" aria-label={title}>
        <line className="k-line" x1={middle(0)} x2={middle(stations.length - 1)} y1={y} y2={y} />
        {stations.map(({ label, value, shown }, index) => (
          <g key={label}>
            <circle className={value === 0 ? 'f-paper k-thin' : 'f-line'} cx={middle(index)} cy={y} r={radius(value)} />
            {value > 0 && (
              <text className="t-on" x={middle(index)} y={y + 5} textAnchor="middle">
                {shown}
              </text>
            )}
            <text x={middle(index)} y={146} textAnchor="middle">
              {label}
            </text>
          </g>
        ))}
      </svg>
    </>
  );
}

const STANDING = { width: 340, step: 64, x: 44, radius: 26 };

/** The same line on a phone: from above to below, with room for the words. */
function StandingLine({ stations, title }: { stations: readonly Station[]; title: string }): ReactNode {
  const { width, step, x } = STANDING;
  const most = Math.max(FULL_LENGTH, ...stations.map(({ value }) => value));
  const y = (index: number): number => step * index + step / 2;
  const radius = (value: number): number => (value === 0 ? 7 : 14 + (STANDING.radius - 14) * Math.sqrt(value / most));
  return (
    <svg
      className="for-narrow"
      viewBox={`0 0 ${String(width)} ${String(step * stations.length)}`}
      role="img"
      aria-label={title}
    >
      <line className="k-line" x1={x} x2={x} y1={y(0)} y2={y(stations.length - 1)} />
      {stations.map(({ label, value, shown }, index) => (
        <g key={label}>
          <circle className={value === 0 ? 'f-paper k-thin' : 'f-line'} cx={x} cy={y(index)} r={radius(value)} />
          {value > 0 && (
            <text className="t-on" x={x} y={y(index) + 5} textAnchor="middle">
              {shown}
            </text>
          )}
          <text x={x + 44} y={y(index) + 5}>
            {label}
          </text>
        </g>
      ))}
    </svg>
  );
}
