/**
 * The life of a document, step by step: its versions tell what it came to, its movements tell how
 * much of what was moved where, so that nothing is told twice.
 *
 * A version stands at the time that the document itself gives for it: when what led to it was
 * asked for. So an order is created before its units are set aside, though it is written down
 * afterwards. Of what has the same time, versions come first, because they are what was decided.
 */
import type { MovementRow } from '../rows.ts';
import { toMovement } from '../rows.ts';
import type { FiledDocument } from '../filed.ts';
import { movementStep } from './movement-steps.ts';
import { orderStep } from './order-versions.ts';
import { restockStep } from './restock-versions.ts';
import type { TimelineStep, Told } from './step.ts';
import type { Version } from './trail.ts';
import { transferStep } from './transfer-versions.ts';

/** The steps of a document, oldest first. `rows` are its movements, shard by shard. */
export function timelineOf(
  versions: readonly Version[],
  rows: readonly (readonly MovementRow[])[],
): readonly TimelineStep[] {
  const latest = versions.at(-1)?.document;
  const source = latest === undefined ? null : sourceOf(latest);
  const changes = versions.flatMap((version, index) =>
    changeOf(version, versions[index - 1]?.document),
  );
  const moves = rows.flatMap((each) => each.map((row) => moveOf(row, source)));
  // Sorting is stable: versions stay before movements, and these in the order of their shards.
  return [...changes, ...moves].toSorted((one, other) => one.at - other.at);
}

function changeOf({ actor, document }: Version, before: FiledDocument | undefined): TimelineStep[] {
  const told = toldBy(document, before);
  if (told === null) return [];
  const { status, updatedAt: at } = document.value;
  return [{ at, actor, status, ...told }];
}

function toldBy(document: FiledDocument, before: FiledDocument | undefined): Told | null {
  switch (document.type) {
    case 'order':
      return orderStep(before?.type === 'order' ? before.value : undefined, document.value);
    case 'transfer':
      return transferStep(before?.type === 'transfer' ? before.value : undefined, document.value);
    case 'restock':
      return restockStep(before?.type === 'restock' ? before.value : undefined, document.value);
  }
}

function moveOf(row: MovementRow, source: string | null): TimelineStep {
  const movement = toMovement(row);
  const { at, actor } = movement;
  return { at, actor, status: null, ...movementStep(movement, source) };
}

/** The warehouse from which other warehouses are sent what the document is about, if one is. */
function sourceOf({ type, value }: FiledDocument): string | null {
  switch (type) {
    case 'order':
      return null;
    case 'transfer':
      return value.from;
    case 'restock':
      return value.terms.source;
  }
}
