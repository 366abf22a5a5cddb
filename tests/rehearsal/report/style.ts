import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder } from '../../../apps/local/embedded/folders.js';

/** The face of the house, within the file: the report needs no other file and no other host. */
function face(weight: 400 | 700): string {
  const file = `atkinson-hyperlegible-latin-${weight}-normal.woff2`;
  const font = readFileSync(
    join(projectFolder(), 'node_modules', '@fontsource', 'atkinson-hyperlegible', 'files', file),
  );
  const source = `url(data:font/woff2;base64,${font.toString('base64')}) format('woff2')`;
  return `@font-face{font-family:'Atkinson Hyperlegible';font-weight:${weight};font-display:block;src:${source}}`;
}

const LIGHT = `--paper:#FAF8F4;--sheet:#FFFFFF;--ink:#1B2A2E;--ink-soft:#51636A;--line:#1F6F78;--turn:#B24A12;--good:#2B6E46;--watch:#8A5A00;
--act:#A3261C;--rule:#D9D5CC;--band:#F1EBDD`;
const DARK = `--paper:#14191B;--sheet:#1C2326;--ink:#E9EEEF;--ink-soft:#A9B8BD;--line:#5CC0CA;--turn:#F2A36B;--good:#7CCB98;--watch:#E5B454;
--act:#F28B82;--rule:#334045;--band:#1E2629`;

export const styleSheet = (): string => `
${face(400)}${face(700)}
:root{color-scheme:light dark;${LIGHT}}
@media (prefers-color-scheme:dark){:root{${DARK}}}
*{box-sizing:border-box;margin:0}
body{background:var(--paper);color:var(--ink);font:18px/1.5 'Atkinson Hyperlegible',Verdana,sans-serif;padding:64px 24px 96px}
main{max-width:1240px;margin:auto}
header,section{margin-bottom:64px}
h1{font-size:44px;line-height:1.12;letter-spacing:-.01em;max-width:22ch;margin-bottom:16px}
h2{font-size:26px;line-height:1.25;max-width:52ch;text-wrap:balance;margin-bottom:8px}
p{max-width:70ch}
.soft,figcaption,caption{color:var(--ink-soft)}
.numbers{display:grid;grid-template-columns:repeat(auto-fit,minmax(140px,1fr));gap:24px 32px;margin-top:40px;padding:0;list-style:none}
.numbers b{display:block;font-size:34px;line-height:1.1;font-variant-numeric:tabular-nums}
.numbers span{color:var(--ink-soft);font-size:16px}
figure{margin:0}
svg{display:block;width:100%;height:auto;overflow:visible}
svg text{font-family:inherit;fill:var(--ink-soft)}
.field{margin-top:8px}
.band{fill:var(--band)}
.band-name{font-size:13px;text-anchor:middle}
.month{stroke:var(--rule);stroke-width:1}
.month-name{font-size:13px}.year{font-size:15px;fill:var(--ink)!important}
.stroke{fill:none;stroke-linecap:butt}
.way{stroke:var(--ink-soft);stroke-width:.7;opacity:.55}
.near{stroke:var(--line);stroke-width:.8;opacity:.75}
.landing{stroke:var(--line);stroke-width:2.3}
.after{stroke:var(--line);stroke-width:1}
.gap{stroke:var(--ink-soft);stroke-width:.8;stroke-dasharray:1.5 4;opacity:.8}
.tick{stroke:var(--ink-soft);stroke-width:.9;fill:none;opacity:.85}
.tick.late{stroke:var(--watch);stroke-width:1.1;opacity:1}
.station{fill:var(--paper);stroke:var(--line);stroke-width:1.2}
.end.closed{fill:var(--line)}
.end.withdrawn{fill:var(--paper);stroke:var(--ink-soft);stroke-width:1}
.escalation{fill:var(--turn)}
.legend{display:flex;flex-wrap:wrap;gap:8px 28px;font-size:15px;color:var(--ink-soft);max-width:none;margin-top:24px}
.legend span{display:inline-flex;align-items:center;gap:10px}
.legend svg{width:44px;height:14px;flex:none}
.pair{display:grid;grid-template-columns:minmax(0,1.75fr) minmax(0,1fr);gap:24px 56px;align-items:start;margin-top:24px}.pair table{margin-top:0;width:100%}.chart{font-size:15px}
.bar{fill:var(--line)}
.name{fill:var(--ink)!important;font-size:16px}
.value{fill:var(--ink)!important;font-size:16px;font-variant-numeric:tabular-nums}
.small{font-size:14px;font-variant-numeric:tabular-nums}
.end-at{text-anchor:end}.middle{text-anchor:middle}
.grid{stroke:var(--rule);stroke-width:1;fill:none}
.axis{stroke:var(--rule);stroke-width:1.5;fill:none}
.mark{stroke:var(--turn);stroke-width:1.5;stroke-dasharray:2 4;fill:none}
.mark-words{fill:var(--turn)!important;font-size:15px}
.curve{fill:none;stroke:var(--line);stroke-width:2.6;stroke-linejoin:round}
.curve.other{stroke:var(--ink-soft);stroke-width:1.8}
.curve.third{stroke:var(--watch);stroke-width:1.8;stroke-dasharray:6 4}
text.other{fill:var(--ink-soft)!important}text.third{fill:var(--watch)!important}
.column{fill:var(--line)}.column.other{fill:var(--turn)}
table{border-collapse:collapse;font-size:16px;margin-top:16px;font-variant-numeric:tabular-nums}
caption{text-align:left;font-size:15px;padding-bottom:6px}
th,td{text-align:left;padding:5px 24px 5px 0;border-bottom:1px solid var(--rule);vertical-align:top}
td.n,th.n{text-align:right}
thead th{color:var(--ink-soft);font-weight:400}
details{margin-top:16px}
summary{cursor:pointer;color:var(--line);padding:10px 0;min-height:44px}
:focus-visible{outline:3px solid var(--turn);outline-offset:2px}
.wide{overflow-x:auto}
.no{color:var(--act);font-weight:700}.yes{color:var(--good)}
footer{border-top:1px solid var(--rule);padding-top:24px}
@media (max-width:900px){.pair{grid-template-columns:minmax(0,1fr)}}
@media (max-width:700px){body{padding:32px 16px}h1{font-size:32px}.field-box{overflow-x:auto}.field{min-width:900px}.legend{gap:8px 16px}}
@media print{:root{color-scheme:light;${LIGHT};--paper:#fff}@page{size:A4;margin:14mm}body{padding:0;font-size:11pt}
header,section{margin-bottom:12mm}section{break-inside:avoid}.picture{break-after:page}details>*{display:none}.legend{font-size:9pt}}
`;
