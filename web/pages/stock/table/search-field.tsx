/** A field to search with: what is typed is looked for when one stops typing. */
import { useEffect, useState } from 'react';

interface SearchFieldProps {
  readonly label: string;
  /** What is looked for now. */
  readonly value: string;
  readonly onSearch: (text: string) => void;
}

const SETTLE_MS = 250;

export function SearchField({ label, value, onSearch }: SearchFieldProps) {
  const [text, setText] = useState(value);
  const [known, setKnown] = useState(value);
  const [sent, setSent] = useState(value);
  // Another page of the history, or a button, looks for something else; an echo of what was typed
  // comes late, and must not take back what was typed since.
  if (value !== known) {
    setKnown(value);
    if (value !== sent) setText(value);
  }
  useEffect(() => {
    const asked = text.trim();
    if (asked === known) return undefined;
    const timer = window.setTimeout(() => {
      setSent(asked);
      onSearch(asked);
    }, SETTLE_MS);
    return () => window.clearTimeout(timer);
  }, [text, known, onSearch]);
  return (
    <input
      type="search"
      aria-label={label}
      placeholder={label}
      value={text}
      onChange={(event) => setText(event.target.value)}
    />
  );
}
