/** Sends operations and what undoes them. Each has a key, so that a repeated one happens once. */
import { newKey } from '../../../../src/client/api/persist.ts';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { ProblemError, dataOf } from '../../../../src/client/api/stockroom.ts';
import { api, queries } from '../../../app/api.ts';
import { inOneLine, isRefusal } from '../../../app/refusal.ts';
import { toast } from '../../../parts/toasts.tsx';
import type { Done, Operation, Reversal } from './undo.ts';

/** Reservations that come in between while one looks at a figure that stays. */
const TRIES_MAX = 5;

/** What a form shows while one fills it in. */
interface Basis {
  readonly onHand: number;
  readonly version: number;
}

const header = (key: string) => ({ 'Idempotency-Key': key });

/** Carries out one operation. */
export const operate = (warehouse: string, body: Operation, key: string): Promise<Done> =>
  dataOf(
    api.POST('/v1/warehouses/{id}/movements', {
      params: { path: { id: warehouse }, header: header(key) },
      body,
    }),
  );

/**
 * Carries out one operation that rests on a figure. It is refused as stale if on hand is not as in
 * `basis`; what only reserved something meanwhile has changed the version, but not the figure.
 */
export async function operateOn(
  basis: Basis,
  asked: { readonly warehouse: string; readonly operation: Operation; readonly key: string },
): Promise<Done> {
  const { warehouse, operation, key } = asked;
  let { version } = basis;
  for (let tries = 1; ; tries++) {
    try {
      const body = { ...operation, expected: { version } };
      return await operate(warehouse, body, `${key}-${version}`);
    } catch (error) {
      const current = error instanceof ProblemError ? error.problem.current : undefined;
      if (current?.onHand !== basis.onHand || tries === TRIES_MAX) throw error;
      version = current.version;
    }
  }
}

/** Begins a transfer. */
export const transfer = (body: Shape<'TransferInput'>, key: string): Promise<Shape<'Transfer'>> =>
  dataOf(api.POST('/v1/transfers', { params: { header: header(key) }, body }));

/** Reads what an operation may have changed again. */
export const refresh = (): Promise<unknown> =>
  Promise.all(
    ['stock', 'transfers', 'policies'].map((noun) =>
      queries.invalidateQueries({ queryKey: [noun] }),
    ),
  );

/** Says that something was done, with a way back if there is one. */
export function announce(text: string, reversal: Reversal | undefined): void {
  if (reversal === undefined) {
    toast({ text });
    return;
  }
  const key = newKey();
  const undo = async (): Promise<void> => {
    try {
      await reverse(reversal, key);
      toast({ text: `Undone: ${text}` });
    } catch (error) {
      const words = `Not undone. ${inOneLine(error)}`;
      // A refusal stays one. Else nobody knows, and under the same key it happens once.
      const action = { label: 'Try again', run: () => void undo() };
      toast({ tone: 'bad', text: words, ...(isRefusal(error) ? {} : { action }) });
    }
    await refresh();
  };
  toast({ text, action: { label: 'Undo', run: () => void undo() } });
}

function reverse(reversal: Reversal, key: string): Promise<unknown> {
  const params = { header: header(key) };
  switch (reversal.type) {
    case 'operations': {
      const { warehouse } = reversal;
      const operations = reversal.operations.map((each) => ({ ...each, warehouse }));
      const body = { onError: 'reject-all' as const, operations };
      return dataOf(api.POST('/v1/movements/batch', { params, body }));
    }
    case 'transfer':
      return transfer(reversal.transfer, key);
    case 'cancel':
      return dataOf(
        api.POST('/v1/transfers/{id}/cancel', {
          params: { path: { id: reversal.transfer }, ...params },
        }),
      );
  }
}
