import type { ReactNode } from 'react';
import type { Change } from '../../../libs/casework/agreements/draft.js';
import type { Lived } from '../../../libs/casework/agreements/lives.js';
import type { MovedTerms, PolicyPreview } from '../../../libs/casework/agreements/preview.js';
import { dateWords } from '../../../libs/calendar/index.js';
import type { LocalDate } from '../../../libs/domain/time.js';
import { nl } from '../nl.js';
import { Table } from '../ui/summary.js';
import { said, shown } from './region-figure.js';

const text = nl.agreements;

/** The numbers that were typed, beside what stood there. */
export function Changes({ changes }: { changes: readonly Change[] }): ReactNode {
  return (
    <section className="group" aria-labelledby="verandert">
      <h2 id="verandert">{text.changes}</h2>
      <Table
        caption={text.changes}
        captionHidden
        rows={changes}
        keyOf={({ path }) => path}
        columns={[
          { head: text.what, cell: ({ label }) => label },
          { head: text.was, cell: ({ from, unit }) => [from, unit].filter(Boolean).join(' ') },
          { head: text.becomes, cell: ({ to, unit }) => <strong>{[to, unit].filter(Boolean).join(' ')}</strong> },
          { head: text.source, cell: ({ source }) => source },
        ]}
      />
    </section>
  );
}

const moves = ({ earlier, later, newlyLate }: MovedTerms): boolean => earlier !== 0 || later !== 0 || newlyLate !== 0;

/** What would happen to terms that run now. */
export function Running({ preview: { running, terms } }: { preview: PolicyPreview }): ReactNode {
  const moved = terms.filter(moves);
  return (
    <section className="group stack-tight" aria-labelledby="lopend">
      <h2 id="lopend">{text.runningTitle}</h2>
      <p>
        {terms.length === 0 ? text.runningNone : moved.length === 0 ? text.runningSame : text.running(said(running))}
      </p>
      {moved.length > 0 && (
        <Table
          caption={text.runningTitle}
          captionHidden
          rows={moved}
          keyOf={({ step }) => step}
          columns={[
            { head: text.step, cell: ({ label }) => label },
            { head: text.open, number: true, cell: ({ open }) => shown(open) },
            { head: text.earlier, number: true, cell: ({ earlier }) => shown(earlier) },
            { head: text.later, number: true, cell: ({ later }) => shown(later) },
            {
              head: text.late,
              number: true,
              cell: ({ newlyLate }) => <span className={newlyLate === 0 ? undefined : 'act'}>{shown(newlyLate)}</span>,
            },
          ]}
        />
      )}
      <p className="soft small">{text.fixed}</p>
    </section>
  );
}

/** What one student would notice, from beginning to end. */
export function LivesTable({ preview, today }: { preview: PolicyPreview; today: LocalDate }): ReactNode {
  const outside = ({ outside: told, outsideAfter }: Lived): string =>
    told === null
      ? text.outsideNever
      : outsideAfter === null
        ? text.outsideOn(dateWords(told.on, today))
        : text.outsideAfter(outsideAfter);
  const ended = ({ ended: on }: Lived): string => (on === null ? text.notEnded : dateWords(on, today));
  const both =
    (of: (lived: Lived) => string) =>
    ({ now, then }: PolicyPreview['lives'][number]): ReactNode => {
      const words = text.both(of(now), of(then));
      return of(now) === of(then) ? words : <strong>{words}</strong>;
    };
  return (
    <section className="group stack-tight" aria-labelledby="leerling">
      <h2 id="leerling">{text.livesTitle}</h2>
      <p className="reading">{text.livesLead}</p>
      <Table
        caption={text.livesTitle}
        captionHidden
        rows={preview.lives}
        keyOf={({ key }) => key}
        columns={[
          { head: text.life, cell: ({ title }) => title },
          { head: text.reminders, cell: both(({ reminders }) => String(reminders)) },
          { head: text.checkIns, cell: both(({ checkIns }) => String(checkIns)) },
          { head: text.nazorg, cell: both(({ nazorg }) => String(nazorg)) },
          { head: text.outside, cell: both(outside) },
          { head: text.ended, cell: both(ended) },
        ]}
      />
    </section>
  );
}
