/** Which columns are shown: a choice that is remembered on this machine. */
import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.tsx';

type Table = 'level' | 'product';

const KEY = 'stockroom.stock.hidden';
/** Left out until somebody wants them, so that the others have room. */
const AT_FIRST: Readonly<Record<Table, readonly string[]>> = {
  level: ['category', 'unavailable'],
  product: ['category', 'reserved', 'unavailable', 'updatedAt'],
};

type Hidden = ReadonlySet<string>;

/** Ids of columns of a table that are not shown, and how to change which. */
export function useHiddenColumns(table: Table): [Hidden, (hidden: Hidden) => void] {
  const [chosen, setChosen] = useState<Partial<Record<Table, Hidden>>>({});
  const remember = (hidden: Hidden): void => {
    localStorage.setItem(`${KEY}.${table}`, JSON.stringify([...hidden]));
    setChosen({ ...chosen, [table]: hidden });
  };
  return [chosen[table] ?? remembered(table), remember];
}

function remembered(table: Table): Hidden {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(`${KEY}.${table}`) ?? 'null');
    return new Set(
      Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : AT_FIRST[table],
    );
  } catch {
    // Somebody else wrote there.
    return new Set(AT_FIRST[table]);
  }
}

interface ColumnsDialogProps {
  readonly columns: readonly { readonly id: string; readonly head: string }[];
  readonly hidden: Hidden;
  readonly onChange: (hidden: Hidden) => void;
  readonly onClose: () => void;
}

export function ColumnsDialog({ columns, hidden, onChange, onClose }: ColumnsDialogProps) {
  const toggle = (id: string, isShown: boolean): void => {
    const next = new Set(hidden);
    if (isShown) next.delete(id);
    else next.add(id);
    onChange(next);
  };
  const isAll = columns.every(({ id }) => !hidden.has(id));
  return (
    <Dialog title="Columns" onClose={onClose}>
      <p className="soft">What is chosen here is remembered on this machine.</p>
      <fieldset className="stock-choices">
        <legend className="sr-only">Columns that are shown</legend>
        {columns.map(({ id, head }) => (
          <label key={id}>
            <input
              type="checkbox"
              checked={!hidden.has(id)}
              onChange={(event) => toggle(id, event.target.checked)}
            />
            {head}
          </label>
        ))}
      </fieldset>
      <div className="form-end">
        <button
          type="button"
          className="button"
          disabled={isAll}
          onClick={() => onChange(new Set())}
        >
          Show all
        </button>
        <button type="button" className="button" data-kind="primary" onClick={onClose}>
          Done
        </button>
      </div>
    </Dialog>
  );
}
