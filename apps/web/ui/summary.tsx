import type { ReactNode } from 'react';
import { nl } from '../nl.js';

export interface Fact {
  term: string;
  value: ReactNode;
  /** Where to change it. */
  change?: ReactNode;
}

/** Question and answer, as on a form that is read back. */
export function Facts({ facts }: { facts: readonly Fact[] }): ReactNode {
  return (
    <dl className="facts">
      {facts.map(({ term, value, change }) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>
            {value}
            {change}
          </dd>
        </div>
      ))}
    </dl>
  );
}

export interface Column<Row> {
  head: string;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right and are of one width. */
  number?: boolean;
}

interface TableProps<Row> {
  caption: string;
  /** The caption is already said by a heading. */
  captionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}

export function Table<Row>({ caption, captionHidden, columns, rows, keyOf }: TableProps<Row>): ReactNode {
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={nl.page.table(caption)}>
      <table className="utrecht-table">
        <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead className="utrecht-table__header">
          <tr className="utrecht-table__row">
            {columns.map(({ head, number }) => (
              <th key={head} scope="col" className={`utrecht-table__header-cell${number ? ' n' : ''}`}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="utrecht-table__row">
              {columns.map(({ head, cell, number }, index) =>
                index === 0 ? (
                  <th key={head} scope="row" className="utrecht-table__cell">
                    {cell(row)}
                  </th>
                ) : (
                  <td key={head} className={`utrecht-table__cell${number ? ' n' : ''}`}>
                    {cell(row)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
