/** What narrows a list of documents, and the way to one whose id is known. */
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { SkuInput } from '../entry/sku-input.tsx';

interface StatusFilterProps<Status extends string> {
  readonly statuses: readonly Status[];
  readonly value: Status | undefined;
  readonly onChange: (status: Status | undefined) => void;
}

/** One status, or all. */
export function StatusFilter<Status extends string>(props: StatusFilterProps<Status>) {
  const { statuses, value, onChange } = props;
  return (
    <div className="segments" role="group" aria-label="Status">
      {[undefined, ...statuses].map((status) => (
        <button
          key={status ?? ''}
          type="button"
          aria-pressed={status === value}
          onClick={() => onChange(status)}
        >
          {status === undefined ? 'All' : sentence(status)}
        </button>
      ))}
    </div>
  );
}

interface SkuFilterProps {
  readonly value: string | undefined;
  readonly onChange: (sku: string | undefined) => void;
}

/** One SKU, or all. Applies when it is entered or chosen, not while it is being written. */
export function SkuFilter({ value, onChange }: SkuFilterProps) {
  const [text, setText] = useState(value ?? '');
  const apply = (sku: string): void => {
    if (sku !== (value ?? '')) onChange(sku === '' ? undefined : sku);
  };
  return (
    <form
      className="documents-sku"
      onSubmit={(event) => {
        event.preventDefault();
        apply(text.trim());
      }}
    >
      <SkuInput
        label="SKU"
        placeholder="All SKUs"
        value={text}
        onChange={(next, isChosen) => {
          setText(next);
          if (isChosen || next === '') apply(next);
        }}
        onLeave={() => apply(text.trim())}
      />
    </form>
  );
}

/** Opens a document by its id. */
export function GoToId({
  to,
}: {
  readonly to: '/orders/$id' | '/transfers/$id' | '/restocks/$id';
}) {
  const [id, setId] = useState('');
  const navigate = useNavigate();
  return (
    <form
      className="documents-go"
      onSubmit={(event) => {
        event.preventDefault();
        if (id.trim() !== '') void navigate({ to, params: { id: id.trim() } });
      }}
    >
      <input
        aria-label="Go to id"
        placeholder="Go to id"
        value={id}
        spellCheck={false}
        autoComplete="off"
        onChange={({ target }) => setId(target.value)}
      />
      <button type="submit" className="button">
        Go
      </button>
    </form>
  );
}

const sentence = (status: string): string => {
  const words = status.replaceAll('_', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
};
