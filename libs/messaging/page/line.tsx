import type { ReactNode } from 'react';
import { LINE, PHASE_LABELS, type Phase } from '../../domain/phases.js';
import type { Audience } from '../template-name.js';
import { STUDENT_STATIONS } from '../words.js';
import { FACE, LIGHT } from './tokens.js';

type Place = 'past' | 'now' | 'ahead';

function placeOf(index: number, now: number): Place {
  if (index < now) return 'past';
  return index === now ? 'now' : 'ahead';
}

export function stationName(phase: Phase, audience: Audience): string {
  return audience === 'student' ? STUDENT_STATIONS[phase] : PHASE_LABELS[phase];
}

/** "Plaatsing, station 4 van 8"; a phase beside the line is named without a number. */
export function stationWords(phase: Phase, audience: Audience): string {
  const label = stationName(phase, audience);
  const index = LINE.indexOf(phase);
  return index < 0 ? label : `${label}, station ${index + 1} van ${LINE.length}`;
}

/** The line in characters: `●──●──◉╌╌○`, with the words behind it. */
export function lineAsText(phase: Phase, audience: Audience): string {
  const now = LINE.indexOf(phase);
  if (now < 0) return `Nu: ${stationWords(phase, audience)}`;
  const marks = { past: '●──', now: '◉╌╌', ahead: '○╌╌' } as const;
  const drawing = LINE.map((_, index) => marks[placeOf(index, now)])
    .join('')
    .slice(0, -2);
  return `${drawing}\nNu: ${stationWords(phase, audience)}`;
}

const DOTS = { whole: { past: 10, now: 16, ahead: 10 }, small: { past: 7, now: 11, ahead: 7 } } as const;
type Size = keyof typeof DOTS;

function Station({ place, scale }: { place: Place; scale: Size }): ReactNode {
  const size = DOTS[scale][place];
  const colour = { past: LIGHT.line, now: LIGHT.turn, ahead: LIGHT.inkSoft }[place];
  const className = { past: 'past', now: 'turn-dot', ahead: 'ahead' }[place];
  return (
    <td width={size} style={{ width: size, padding: 0, lineHeight: 0, fontSize: 0 }}>
      <div
        className={className}
        style={{
          width: place === 'ahead' ? size - 2 : size,
          height: place === 'ahead' ? size - 2 : size,
          borderRadius: size,
          border: place === 'ahead' ? `1px solid ${colour}` : '0',
          background: place === 'ahead' ? 'transparent' : colour,
        }}
      />
    </td>
  );
}

function Track({ travelled, scale }: { travelled: boolean; scale: Size }): ReactNode {
  return (
    <td style={{ padding: scale === 'whole' ? '0 3px' : '0 2px' }}>
      <div
        className={travelled ? 'past' : 'ahead-line'}
        style={
          travelled
            ? { height: 2, lineHeight: 0, fontSize: 0, background: LIGHT.line }
            : { height: 0, lineHeight: 0, fontSize: 0, borderTop: `1px dashed ${LIGHT.rule}` }
        }
      />
    </td>
  );
}

/** The stations of a transfer in one row of a table. It is drawn for the eye only; the words stand next to it. */
export function StationRow({ phase, scale }: { phase: Phase; scale: Size }): ReactNode {
  const width = scale === 'whole' ? '100%' : 176;
  const now = LINE.indexOf(phase);
  if (now < 0) return null;
  return (
    <table
      role="presentation"
      aria-hidden="true"
      className={scale === 'small' ? 'small-line' : undefined}
      width={width}
      cellPadding={0}
      cellSpacing={0}
      style={{ width, height: 16, borderCollapse: 'collapse' }}
    >
      <tbody>
        <tr>
          {LINE.flatMap((station, index) => {
            const stop = <Station key={station} place={placeOf(index, now)} scale={scale} />;
            return index === 0
              ? [stop]
              : [<Track key={`to-${station}`} travelled={index <= now} scale={scale} />, stop];
          })}
        </tr>
      </tbody>
    </table>
  );
}

/** The line over the whole width with the present station in words below it. */
export function WholeLine({ phase, audience }: { phase: Phase; audience: Audience }): ReactNode {
  return (
    <>
      <StationRow phase={phase} scale="whole" />
      <p className="soft" style={{ margin: '10px 0 0', font: `14px/1.5 ${FACE}`, color: LIGHT.inkSoft }}>
        Nu:{' '}
        <strong className="turn" style={{ color: LIGHT.turn }}>
          {stationWords(phase, audience)}
        </strong>
      </p>
    </>
  );
}
