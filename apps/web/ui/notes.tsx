import type { ReactNode } from 'react';
import { takeNotes } from '../http/notes.js';
import type { Visit } from '../http/visit.js';

/** What was saved all the same, and deserves a look. */
export function Notes({ visit }: { visit: Visit }): ReactNode {
  const notes = takeNotes(visit);
  if (notes.length === 0) return null;
  return (
    <div className="notice notice--watch stack-tight" role="status">
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </div>
  );
}
