/** The buttons of what can be done with a level, and the form that is open. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { OperationDialog } from '../operations/operation-dialog.tsx';
import { WORDS } from '../operations/words.ts';
import { OPERATIONS, levelSearch } from '../search.ts';
import { useProductStock } from './read-level.ts';
import { useLevel } from './read-level.ts';

const PAGE = '/stock/$warehouse/$sku';

interface ActionsProps {
  readonly level: Shape<'Level'>;
  /** Whether anything was ever recorded there; if not, stock can only come in. */
  readonly isKnown: boolean;
  readonly name: string;
  readonly warehouses: readonly Shape<'Warehouse'>[];
}

export function Actions({ level, isKnown, name, warehouses }: ActionsProps) {
  const { do: open } = useSearch({ from: PAGE });
  const navigate = useNavigate({ from: PAGE });
  const others = useProductStock(level.sku).data?.warehouses ?? [];
  const { refetch } = useLevel(level);
  const show = (kind: (typeof OPERATIONS)[number] | undefined): void =>
    void navigate({
      search: (before) => levelSearch({ ...before, do: kind }),
      replace: kind === undefined,
      resetScroll: false,
    });
  const isPossible = (kind: (typeof OPERATIONS)[number]): boolean =>
    isKnown || kind === 'receive' || kind === 'count';
  return (
    <>
      {OPERATIONS.map((kind) => (
        <button
          key={kind}
          type="button"
          className="button"
          data-kind={kind === 'receive' ? 'primary' : undefined}
          disabled={!isPossible(kind)}
          onClick={() => show(kind)}
        >
          {WORDS[kind].label}
        </button>
      ))}
      {open !== undefined && isPossible(open) && (
        <OperationDialog
          key={open}
          kind={open}
          level={level}
          name={name}
          warehouses={warehouses}
          others={others}
          onReread={async () => (await refetch()).data ?? undefined}
          onClose={() => show(undefined)}
        />
      )}
    </>
  );
}
