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

/** More than a phone can show beside each other: there every row stands on its own, with the heads before the values. */
const isWide = (columns: readonly Column<never>[]): boolean =>
  columns.length > 3 || columns.slice(1).some(({ number }) => !number);

export function Table<Row>({ caption, captionHidden, columns, rows, keyOf }: TableProps<Row>): ReactNode {
  const wide = isWide(columns);
  return (
    <div className="table-wrap" tabIndex={0} role="region" aria-label={nl.page.table(caption)}>
      <table className={wide ? 'utrecht-table utrecht-table--rows' : 'utrecht-table'} role="table">
        <caption className={captionHidden ? 'vh' : undefined}>{caption}</caption>
        <thead className="utrecht-table__header" role="rowgroup">
          <tr className="utrecht-table__row" role="row">
            {columns.map(({ head, number }) => (
              <th
                key={head}
                scope="col"
                role="columnheader"
                className={`utrecht-table__header-cell${number ? ' n' : ''}`}
              >
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="utrecht-table__body" role="rowgroup">
          {rows.map((row) => (
            <tr key={keyOf(row)} className="utrecht-table__row" role="row">
              {columns.map(({ head, cell, number }, index) =>
                index === 0 ? (
                  <th key={head} scope="row" role="rowheader" className="utrecht-table__cell">
                    {cell(row)}
                  </th>
                ) : (
                  <td
                    key={head}
                    role="cell"
                    className={`utrecht-table__cell${number ? ' n' : ''}`}
                    data-head={wide ? head : undefined}
                  >
                    {wide ? <span>{cell(row)}</span> : cell(row)}
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
