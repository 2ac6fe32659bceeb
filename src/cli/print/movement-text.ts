/** Movements for a terminal. */
import type { Shape } from '../../client/api/stockroom.ts';
import { count } from '../../client/figures.ts';
import { momentOf } from './moment.ts';
import type { Style } from './paint.ts';
import { paint, plain } from './paint.ts';
import type { Column } from './table.ts';
import { figures, words } from './table.ts';

export type Movement = Shape<'Movement'>;

const TYPE_WIDTH = 12;
const CHANGE_WIDTH = 8;

const colour = ({ quantity }: Movement): Style | undefined =>
  quantity > 0 ? 'green' : quantity < 0 ? 'red' : undefined;

/** The change of on hand; where there is none, how much the operation was about. */
const change = ({ quantity, amount }: Movement): string =>
  quantity === 0 ? `(${count(amount)})` : (quantity > 0 ? '+' : '') + count(quantity);

const documentOf = ({ document }: Movement): string | null =>
  document === null ? null : `${document.type}:${document.id}`;

/** How movements are listed. */
export const MOVEMENT_COLUMNS: readonly Column<Movement>[] = [
  words('at', ({ at }) => momentOf(at)),
  words('warehouse', ({ warehouse }) => warehouse),
  words('sku', ({ sku }) => sku),
  words('type', ({ type }) => type),
  figures('change', change, colour),
  figures('on hand', ({ onHand }) => onHand),
  figures('reserved', ({ reserved }) => reserved),
  words('for', documentOf),
  words('reference', ({ reference }) => reference),
  words('reason', ({ reason }) => reason),
];

/** A movement in one line, where the others are not known yet. */
export function movementLine(movement: Movement): string {
  const { at, warehouse, sku, type, onHand, reserved, reference, reason } = movement;
  const style = colour(movement);
  const moved = change(movement).padStart(CHANGE_WIDTH);
  const others = [documentOf(movement), reference, reason].filter((text) => text !== null);
  return [
    momentOf(at),
    type.padEnd(TYPE_WIDTH),
    style === undefined ? moved : paint(style, moved),
    `${sku} at ${warehouse}: ${count(onHand)} on hand, ${count(reserved)} reserved`,
    ...others.map(plain),
  ].join('  ');
}
