const ESCAPES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text of a person inside HTML. */
export function escaped(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** A table of texts with its heading; nothing at all when there are no rows. */
export function htmlTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return '';
  const cells = (row: readonly string[], tag: 'th' | 'td'): string => row.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('');
  const body = rows.map((row) => `<tr>${cells(row, 'td')}</tr>`).join('\n');
  return `<h2>${escaped(title)}</h2>\n<table><thead><tr>${cells(head, 'th')}</tr></thead>\n<tbody>\n${body}\n</tbody></table>`;
}

/** A document that stands alone: no script, nothing from elsewhere, to be printed or kept. */
export function htmlPage(title: string, parts: readonly string[]): string {
  return `<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>${escaped(title)}</title>
<style>body{font:16px/1.5 sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem;color:#1b2a2e}
table{border-collapse:collapse;width:100%}th,td{text-align:left;vertical-align:top;padding:.3rem .6rem .3rem 0;border-bottom:1px solid #d9d5cc}</style>
</head><body><h1>${escaped(title)}</h1>
${parts.filter((part) => part !== '').join('\n')}
</body></html>
`;
}
