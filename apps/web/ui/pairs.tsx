import type { ReactNode } from 'react';

export interface Pair {
  label: string;
  now: number;
  then: number;
}

interface PairsProps {
  title: string;
  words: { now: string; then: string };
  pairs: readonly Pair[];
  /** Every pair on a scale of its own, for things that cannot be compared with each other. */
  apart?: boolean;
}

const THICK = 14;
const WIDE = { width: 900, label: 290, row: 52, end: 76, under: 0 };
const NARROW = { width: 340, label: 0, row: 70, end: 64, under: 24 };

/** Two bars for each thing: as it is, and as it would be. Drawn on the server; the numbers stand in the table under it. */
export function Pairs(props: PairsProps): ReactNode {
  const { words } = props;
  return (
    <>
      <p className="pairs__legend">
        <span className="pairs__now">{words.now}</span> <span className="pairs__then">{words.then}</span>
      </p>
      <PairsOf {...props} size={WIDE} className="for-wide" />
      <PairsOf {...props} size={NARROW} className="for-narrow" />
    </>
  );
}

function PairsOf({
  title,
  pairs,
  apart = false,
  size,
  className,
}: PairsProps & { size: typeof WIDE; className: string }): ReactNode {
  const { width, label: left, row, end, under } = size;
  const most = Math.max(1, ...pairs.flatMap(({ now, then }) => [now, then]));
  const height = pairs.length * row + 8;
  return (
    <svg className={className} viewBox={`0 0 ${String(width)} ${String(height)}`} role="img" aria-label={title}>
      {pairs.map(({ label, now, then }, index) => {
        const y = index * row + 6 + under;
        const scale = (value: number): number =>
          (value / (apart ? Math.max(1, now, then) : most)) * (width - left - end);
        return (
          <g key={label}>
            <text
              x={under > 0 ? 0 : left - 16}
              y={under > 0 ? y - 8 : y + THICK + 5}
              textAnchor={under > 0 ? 'start' : 'end'}
            >
              {label}
            </text>
            <rect className="f-before" x={left} y={y} width={Math.max(1, scale(now))} height={THICK} rx="2" />
            <rect
              className="f-line"
              x={left}
              y={y + THICK + 2}
              width={Math.max(1, scale(then))}
              height={THICK}
              rx="2"
            />
            <text className="t-soft" x={left + scale(now) + 8} y={y + THICK - 2}>
              {now.toLocaleString('nl-NL')}
            </text>
            <text className="t-strong" x={left + scale(then) + 8} y={y + 2 * THICK}>
              {then.toLocaleString('nl-NL')}
            </text>
          </g>
        );
      })}
    </svg>
  );
}
