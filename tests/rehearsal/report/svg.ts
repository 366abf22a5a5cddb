/** Text that may stand in HTML and SVG. */
export function escaped(text: string | number): string {
  return String(text)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** A coordinate, to a tenth of a pixel. */
export const px = (value: number): string => String(Math.round(value * 10) / 10);

/** A path of many short pieces; nothing when there are none. */
export function path(className: string, pieces: readonly string[]): string {
  return pieces.length === 0 ? '' : `<path class="${className}" d="${pieces.join('')}"/>`;
}

export function text(className: string, x: number, y: number, words: string): string {
  return `<text class="${className}" x="${px(x)}" y="${px(y)}">${escaped(words)}</text>`;
}
