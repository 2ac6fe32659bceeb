/** The form of an operation on a level: what is entered, what it leads to, and what is refused. */
import { useState } from 'react';
import type { FormEvent } from 'react';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { ProblemError } from '../../../../src/client/api/stockroom.ts';
import { Dialog } from '../../../parts/dialog.tsx';
import { Failure } from '../../../parts/failure.tsx';
import { count } from '../../../parts/figures.ts';
import type { Draft, OperationKind } from './draft.ts';
import { BLANK, figuresAfter, figuresThere, flawsOf } from './draft.ts';
import { FiguresAfter } from './figures-after.tsx';
import { OperationFields } from './operation-fields.tsx';
import { useOperation } from './use-operation.ts';
import { WORDS } from './words.ts';

interface OperationDialogProps {
  readonly kind: OperationKind;
  readonly level: Shape<'Level'>;
  readonly name: string;
  /** All warehouses; a transfer goes to another one of them. */
  readonly warehouses: readonly Shape<'Warehouse'>[];
  /** The levels of the product elsewhere. */
  readonly others: readonly Shape<'Level'>[];
  /** Reads the level again. */
  readonly onReread: () => Promise<Shape<'Level'> | undefined>;
  readonly onClose: () => void;
}

export function OperationDialog(props: OperationDialogProps) {
  const { kind, level: live, name, warehouses, others, onReread, onClose } = props;
  // A count or a correction rests on the figure that one saw; the others on what there is.
  const isFigure = kind === 'count' || kind === 'adjust';
  const [seen, setSeen] = useState(live);
  const level = isFigure ? seen : live;
  const [draft, setDraft] = useState<Draft>(BLANK);
  const [isTried, setTried] = useState(false);
  const places = new Map(warehouses.map((warehouse) => [warehouse.id, warehouse.name]));
  const operation = useOperation({ product: name, places }, onClose);
  const flaws = flawsOf(kind, draft);
  // What was refused because of the old figure says nothing of the new one.
  const [settled, setSettled] = useState<unknown>(null);
  const error = operation.error === settled ? null : operation.error;
  const isStale = isStaleness(error) || (isFigure && live.onHand !== seen.onHand);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(true);
    if (Object.keys(flaws).length > 0) return;
    const { warehouse, sku, onHand, version } = level;
    const basis = isFigure ? { onHand, version } : null;
    operation.submit({ subject: { kind, warehouse, sku, basis }, draft });
  };
  const takeNew = async (): Promise<void> => {
    setSeen((await onReread()) ?? live);
    setSettled(operation.error);
  };
  const { label, lead } = WORDS[kind];
  const there = others.find(({ warehouse }) => warehouse === draft.target) ?? NOTHING;
  return (
    <Dialog title={label} onClose={onClose}>
      <form className="form" noValidate onSubmit={submit}>
        <p className="soft">
          {name} at {places.get(level.warehouse) ?? level.warehouse}. {lead}
        </p>
        <OperationFields
          kind={kind}
          draft={draft}
          level={level}
          warehouses={warehouses.filter(({ id }) => id !== level.warehouse)}
          flaws={isTried ? flaws : {}}
          onChange={(change) => setDraft({ ...draft, ...change })}
        />
        <FiguresAfter
          title={`After this at ${places.get(level.warehouse) ?? level.warehouse}`}
          now={level}
          after={figuresAfter(kind, draft, level)}
        />
        {kind === 'transfer' && draft.target !== '' && (
          <FiguresAfter
            title={`After this at ${places.get(draft.target) ?? draft.target}`}
            now={there}
            after={figuresThere(draft, there)}
          />
        )}
        {error !== null && <Failure error={error} />}
        {isStale && (
          <div className="stock-stale" role="alert">
            <p>
              On hand was {count(seen.onHand)} when this form was opened
              {live.onHand !== seen.onHand && <>, and is {count(live.onHand)} now</>}.
            </p>
            <button type="button" className="button" onClick={() => void takeNew()}>
              Take the new figure
            </button>
          </div>
        )}
        <div className="form-end">
          <button type="button" className="button" onClick={onClose}>
            Cancel
          </button>
          <button
            type="submit"
            className="button"
            data-kind="primary"
            disabled={operation.isPending}
          >
            {label}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** A level that never was. */
const NOTHING = { onHand: 0, reserved: 0, unavailable: 0, available: 0, incoming: 0 };

const isStaleness = (error: unknown): boolean =>
  error instanceof ProblemError && error.problem.code === 'stale';
