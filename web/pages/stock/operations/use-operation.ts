/** Sends a form, and says what was done. */
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { useSubmission } from '../../../app/submission.ts';
import { announce, operate, operateOn, refresh, transfer } from './carry-out.ts';
import type { Draft, OperationKind } from './draft.ts';
import { quantityOf } from './draft.ts';
import type { Operation, Reversal } from './undo.ts';
import { undoOf, undoOfTransfer } from './undo.ts';
import { doneText } from './words.ts';

/** What a form is about. */
export interface Subject {
  readonly kind: OperationKind;
  readonly warehouse: string;
  readonly sku: string;
  /** The level as the form shows it, if what is entered rests on that. */
  readonly basis: { readonly onHand: number; readonly version: number } | null;
}

/** All that is sent: the same again is the same attempt. */
interface Form {
  readonly subject: Subject;
  readonly draft: Draft;
}

/** What was done, and how to undo it. */
interface Outcome {
  readonly text: string;
  readonly reversal: Reversal | undefined;
}

/** Names of the product and of warehouses by id. */
export interface Names {
  readonly product: string;
  readonly places: ReadonlyMap<string, string>;
}

/** Carries out what a form says; `onDone` is called when it was accepted. */
export const useOperation = (names: Names, onDone: () => void) =>
  useSubmission<Form, Outcome>(
    (form, key) =>
      (form.subject.kind === 'transfer' ? sendTransfer : sendOperation)(form, key, names),
    ({ text, reversal }) => {
      announce(text, reversal);
      onDone();
      void refresh();
    },
  );

async function sendOperation(
  { subject: { kind, warehouse, sku, basis }, draft }: Form,
  key: string,
  names: Names,
): Promise<Outcome> {
  const operation = operationOf(kind, sku, draft);
  const done =
    basis === null
      ? await operate(warehouse, operation, key)
      : await operateOn(basis, { warehouse, operation, key });
  const { from, to } = draft;
  const text = doneText(kind, operation.quantity, { name: names.product, from, to });
  const agrees = done.movement === null ? ', which agrees with the book' : '';
  return { text: text + agrees, reversal: undoOf(operation, done) };
}

async function sendTransfer(
  { subject: { warehouse, sku }, draft }: Form,
  key: string,
  { product: name, places }: Names,
): Promise<Outcome> {
  const { target: to, mode, from } = draft;
  const quantity = quantityOf('transfer', draft) ?? 0;
  const lines = [{ sku, quantity }];
  const body = { from: warehouse, to, mode, lines, ...entered('reference', draft) };
  const sent: Shape<'Transfer'> = await transfer(body, key);
  const text = doneText('transfer', quantity, { name, from, to: places.get(to) ?? to });
  const reversal = undoOfTransfer(sent);
  return { text: mode === 'shipped' ? `${text}: it is on its way` : text, reversal };
}

/** What the API is asked for. */
function operationOf(kind: OperationKind, sku: string, draft: Draft): Operation {
  const { from, to } = draft;
  const quantity = quantityOf(kind, draft) ?? 0;
  const words = { sku, quantity, ...entered('reason', draft), ...entered('reference', draft) };
  switch (kind) {
    case 'receive':
    case 'remove':
    case 'adjust':
    case 'count':
      return { type: kind, ...words };
    case 'move':
      return { type: 'move', from, to, ...words };
    case 'write_off':
      return { type: 'write_off', from, ...words };
    case 'transfer':
      throw new Error('a transfer is not an operation on one level');
  }
}

/** A text, if one was entered. */
function entered<Name extends 'reason' | 'reference'>(
  name: Name,
  draft: Draft,
): { readonly [Each in Name]?: string } {
  const text = draft[name].trim();
  const nothing: { readonly [Each in Name]?: string } = {};
  return text === '' ? nothing : { ...nothing, [name]: text };
}
