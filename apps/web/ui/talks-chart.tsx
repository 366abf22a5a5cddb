import type { ReactNode } from 'react';
import { nl } from '../nl.js';

export interface TalkPoint {
  key: string;
  /** 'Gesprek 3'. */
  title: string;
  /** 'di 10 november'. */
  date: string;
  student: number | null;
  mentor: number | null;
  colour: 'green' | 'amber' | 'red' | 'none';
}

const text = nl.landing;
const STEP = 92;
const LEFT = 16;
const TOP = 14;
const LEVEL = 22;
const HEIGHT = TOP + LEVEL * 4 + 16;
const words = (feeling: number | null): string =>
  feeling === null ? text.unknown : nl.steps.checkIn.faces[String(feeling) as '1'].toLowerCase();

/** The talks as two lines, of the student and of the mentor; where they part one sees it. The words are in the list below it. */
export function TalksChart({ talks }: { talks: readonly TalkPoint[] }): ReactNode {
  const told = talks.filter(({ student, mentor }) => student !== null || mentor !== null);
  if (told.length < 2) return null;
  const width = LEFT * 2 + STEP * (told.length - 1);
  const x = (index: number): number => LEFT + STEP * index;
  const y = (feeling: number): number => TOP + LEVEL * (5 - feeling);
  const path = (of: (talk: TalkPoint) => number | null): string =>
    told
      .flatMap((talk, index) => {
        const feeling = of(talk);
        return feeling === null ? [] : [`${String(x(index))},${String(y(feeling))}`];
      })
      .join(' ');
  const said = told
    .map(({ title, student, mentor }) => text.chartSaid(title, words(student), words(mentor)))
    .join('. ');
  return (
    <figure className="talks-chart">
      <svg
        viewBox={`0 0 ${String(width)} ${String(HEIGHT)}`}
        width={width}
        height={HEIGHT}
        role="img"
        aria-label={`${text.chart}. ${said}.`}
      >
        {[1, 3, 5].map((level) => (
          <line key={level} className="k-rule" x1="0" x2={width} y1={y(level)} y2={y(level)} />
        ))}
        <polyline className="k-mentor" points={path(({ mentor }) => mentor)} />
        <polyline className="k-student" points={path(({ student }) => student)} />
        {told.map(({ key, student, mentor, colour }, index) => (
          <g key={key}>
            {mentor !== null && <circle className="d-mentor" cx={x(index)} cy={y(mentor)} r="6" />}
            {student !== null && (
              <circle className={`d-student d-student--${colour}`} cx={x(index)} cy={y(student)} r="8" />
            )}
          </g>
        ))}
      </svg>
      <figcaption className="small soft">
        <span className="key key--student">{text.chartStudent}</span>
        <span className="key key--mentor">{text.chartMentor}</span>
      </figcaption>
    </figure>
  );
}
