import { createHash } from 'node:crypto';
import { type ReactElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import type { Part, PrintedDocument } from './printed-document.js';

const STYLE = `
@page { size: A4; margin: 20mm 20mm 22mm; @bottom-right { content: 'bladzijde ' counter(page) ' van ' counter(pages); font: 9pt Verdana, sans-serif; color: #51636a; } }
body { font: 12pt/1.5 'Atkinson Hyperlegible', Verdana, sans-serif; color: #1b2a2e; background: #fff; max-width: 44rem; margin: 2rem auto; padding: 0 1rem; }
header { border-bottom: 3px solid #1f6f78; margin-bottom: 1.5rem; padding-bottom: .75rem; }
h1 { font-size: 22pt; line-height: 1.2; margin: 0; } h2 { font-size: 15pt; margin: 1.75rem 0 .5rem; } h3 { font-size: 12.5pt; margin: 1.25rem 0 .25rem; }
h2, h3 { break-after: avoid; } p { margin: 0 0 .6rem; white-space: pre-line; }
.about { margin: .25rem 0 0; color: #51636a; }
table { border-collapse: collapse; width: 100%; margin: .5rem 0 1rem; font-size: 11pt; } caption { text-align: left; font-weight: 700; padding-bottom: .25rem; }
table.whole { break-inside: avoid; } caption, thead { break-after: avoid; }
th, td { text-align: left; vertical-align: top; padding: .35rem .5rem .35rem 0; border-bottom: 1px solid #d9d5cc; } tr { break-inside: avoid; }
.facts th { width: 34%; font-weight: 400; color: #51636a; }
footer { margin-top: 2.5rem; border-top: 1px solid #d9d5cc; padding-top: .5rem; font-size: 10pt; color: #51636a; break-inside: avoid; }
p, li { orphans: 2; widows: 2; }
@media print { body { max-width: none; margin: 0; padding: 0; } }
`;
/** No more rows than this stay together on a page. */
const WHOLE = 6;

/** What a `Content-Security-Policy` must allow for the page to be styled: this style sheet and nothing else. */
export const PRINT_STYLE_SOURCE = `'sha256-${createHash('sha256').update(STYLE).digest('base64')}'`;

/** The document as one HTML page that prints well; needs nothing from anywhere else. */
export function printPage(document: PrintedDocument): string {
  const { title, about, parts, foot } = document;
  const page = (
    <html lang="nl">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body>
        <header>
          <h1>{title}</h1>
          <p className="about">{about}</p>
        </header>
        <main>{parts.map(drawn)}</main>
        <footer>{foot}</footer>
      </body>
    </html>
  );
  return `<!doctype html>\n${renderToStaticMarkup(page)}`;
}

function drawn(part: Part, index: number): ReactElement {
  switch (part.kind) {
    case 'heading':
      return part.level === 2 ? <h2 key={index}>{part.text}</h2> : <h3 key={index}>{part.text}</h3>;
    case 'text':
      return <p key={index}>{part.text}</p>;
    case 'list':
      return (
        <ul key={index}>
          {part.items.map((item, place) => (
            <li key={place}>{item}</li>
          ))}
        </ul>
      );
    case 'facts':
      return (
        <table key={index} className={part.rows.length <= WHOLE ? 'facts whole' : 'facts'}>
          <tbody>
            {part.rows.map(([label, value]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'table':
      return (
        <table key={index} className={part.rows.length <= WHOLE ? 'whole' : undefined}>
          <caption>{part.caption}</caption>
          <thead>
            <tr>
              {part.head.map((cell) => (
                <th key={cell} scope="col">
                  {cell}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {part.rows.map((row, line) => (
              <tr key={line}>
                {row.map((cell, column) => (
                  <td key={column}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      );
  }
}
