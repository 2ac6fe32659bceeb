/** Colours on a terminal, and nowhere else. */
import { styleText } from 'node:util';

export type Style = 'red' | 'yellow' | 'green' | 'cyan' | 'dim' | 'bold';

/** In this colour, if `output` is a terminal that wants colours (NO_COLOR, FORCE_COLOR). */
export const paint = (style: Style, text: string, output: Output = process.stdout): string =>
  styleText(style, text, { stream: output, validateStream: true });

type Output = NodeJS.WritableStream;

// C0, DEL and C1: what a terminal obeys.
// oxlint-disable-next-line no-control-regex
const CONTROL = /[\u0000-\u001f\u007f-\u009f]/g;

/** What somebody else has written, as text that does nothing to a terminal. */
export const plain = (text: string): string => text.replaceAll(CONTROL, '\u{FFFD}');
