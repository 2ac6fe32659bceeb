/** Lines of a screen: pieces of text, some of them in a colour, that are cut where it ends. */
import type { Style } from '../print/paint.ts';
import { paint } from '../print/paint.ts';

/** A piece of a line. */
export type Span = string | readonly [style: Style, text: string];

/** What of `line` fits into so many columns, with its colours as `output` can show them. */
export function shown(
  line: readonly Span[],
  columns: number,
  output: NodeJS.WritableStream,
): string {
  let left = columns;
  const pieces = line.map((span) => {
    const [style, text] = typeof span === 'string' ? [undefined, span] : span;
    const piece = text.slice(0, Math.max(0, left));
    left -= text.length;
    return style === undefined ? piece : paint(style, piece, output);
  });
  return pieces.join('').trimEnd();
}
