import type { ReactNode } from 'react';
import { nl } from '../nl.js';

/** The way to a document that prints well, and to the same as a PDF. */
export function Printed({ base }: { base: string }): ReactNode {
  return (
    <p className="actions no-print">
      <a className="phone" href={base}>
        {nl.plan.print}
      </a>
      <a className="phone" href={`${base}.pdf`}>
        {nl.plan.pdf}
      </a>
    </p>
  );
}
