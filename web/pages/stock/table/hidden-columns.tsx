/** Which columns are shown: a choice that is remembered on this machine. */
import { useState } from 'react';
import { Dialog } from '../../../parts/dialog.tsx';

const KEY = 'stockroom.stock.hidden';
/** Left out until somebody wants them, so that names have room. */
const AT_FIRST = ['category'];

/** Ids of columns that are not shown, of all tables of stock. */
export function useHiddenColumns(): [ReadonlySet<string>, (hidden: ReadonlySet<string>) => void] {
  const [hidden, setHidden] = useState(remembered);
  const remember = (next: ReadonlySet<string>): void => {
    localStorage.setItem(KEY, JSON.stringify([...next]));
    setHidden(next);
  };
  return [hidden, remember];
}

function remembered(): ReadonlySet<string> {
  try {
    const ids: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return new Set(Array.isArray(ids) ? ids.filter((id) => typeof id === 'string') : AT_FIRST);
  } catch {
    // Somebody else wrote there.
    return new Set(AT_FIRST);
  }
}

interface ColumnsDialogProps {
  readonly columns: readonly { readonly id: string; readonly head: string }[];
  readonly hidden: ReadonlySet<string>;
  readonly onChange: (hidden: ReadonlySet<string>) => void;
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
