/** Sends a form, and what is said of it. */
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { Attempt } from '../../../app/attempt.ts';
import { announce, operate, operateOn, refresh, transfer } from './carry-out.ts';
import type { Draft, OperationKind } from './draft.ts';
import { quantityOf } from './draft.ts';
import type { Operation } from './undo.ts';
import { undoOf, undoOfTransfer } from './undo.ts';
import { doneText } from './words.ts';

export interface Subject {
  readonly kind: OperationKind;
  /** The level as the form shows it. */
  readonly level: Shape<'Level'>;
  readonly name: string;
  /** Names of warehouses by id. */
  readonly places: ReadonlyMap<string, string>;
}

/** Carries out what a form says; `onDone` is called when it was accepted. */
export function useOperation(onDone: () => void) {
  const [attempt] = useState(() => new Attempt());
  return useMutation({
    mutationFn: async ({ subject, draft }: { subject: Subject; draft: Draft }) => {
      const { kind, level } = subject;
      const key = attempt.keyFor({ kind, draft, onHand: level.onHand });
      return kind === 'transfer' ? sendTransfer(subject, draft, key) : send(subject, draft, key);
    },
    onError: (error) => attempt.failed(error),
    onSuccess: async () => {
      onDone();
      await refresh();
    },
  });
}

async function send({ kind, level, name }: Subject, draft: Draft, key: string): Promise<void> {
  const operation = operationOf(kind, level.sku, draft);
  const isFigure = kind === 'count' || kind === 'adjust';
  const done = isFigure
    ? await operateOn(level, level.warehouse, operation, key)
    : await operate(level.warehouse, operation, key);
  const text = doneText(kind, operation.quantity, { name, from: draft.from, to: draft.to });
  const agrees = done.movement === null ? ', which agrees with the book' : '';
  announce(text + agrees, undoOf(operation, done));
}

async function sendTransfer(subject: Subject, draft: Draft, key: string): Promise<void> {
  const { level, name, places } = subject;
  const { target: to, mode, from: state } = draft;
  const quantity = quantityOf('transfer', draft) ?? 0;
  const lines = [{ sku: level.sku, quantity }];
  const sent = await transfer(
    { from: level.warehouse, to, mode, lines, ...optional({ reference: draft.reference }) },
    key,
  );
  const where = places.get(to) ?? to;
  const text = doneText('transfer', quantity, { name, from: state, to: where });
  announce(mode === 'shipped' ? `${text}: on its way` : text, undoOfTransfer(sent));
}

/** What the API is asked for. */
function operationOf(kind: OperationKind, sku: string, draft: Draft): Operation {
  const { from, to, reason, reference } = draft;
  const quantity = quantityOf(kind, draft) ?? 0;
  const words = { sku, quantity, ...optional({ reason, reference }) };
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

/** Texts that were entered. */
const optional = <Name extends string>(texts: Record<Name, string>): Partial<typeof texts> => {
  const entries = Object.entries<string>(texts).map(([name, text]) => [name, text.trim()] as const);
  return Object.fromEntries(entries.filter(([, text]) => text !== '')) as Partial<typeof texts>;
};
