import type { ReactNode } from 'react';
import type { Told } from '../../../libs/casework/dossier/section-told.js';

/** What a part of the file says, point by point. */
export function ToldList({ told }: { told: readonly Told[] }): ReactNode {
  return told.map(({ label, points }, index) => (
    <div key={`${String(index)}-${label ?? ''}`} className="told">
      {label !== undefined && <p className="told__label">{label}</p>}
      {points.length === 1 ? (
        <p className="pre">{points[0]}</p>
      ) : (
        <ul>
          {points.map((point, at) => (
            <li key={`${String(at)}-${point}`}>{point}</li>
          ))}
        </ul>
      )}
    </div>
  ));
}
