/** Short messages about what was just done, each with a way to undo it if there is one. */
import { useSyncExternalStore } from 'react';
import { Icon } from './icon.tsx';

export interface Toast {
  readonly text: string;
  readonly tone?: 'good' | 'bad';
  /** For example `Undo`, and what it does. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

const SHOWN_MS = 8_000;

interface Shown extends Toast {
  readonly id: number;
}

let shown: readonly Shown[] = [];
let count = 0;
const listeners = new Set<() => void>();

/** Shows a message for a while. */
export function toast(message: Toast): void {
  const id = ++count;
  change([...shown, { ...message, id }]);
  window.setTimeout(() => drop(id), SHOWN_MS);
}

const drop = (id: number): void => change(shown.filter((each) => each.id !== id));

function change(next: readonly Shown[]): void {
  shown = next;
  for (const listener of listeners) listener();
}

export function Toasts() {
  const messages = useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => shown,
  );
  return (
    <div className="toasts" role="status" aria-live="polite">
      {messages.map(({ id, text, tone = 'good', action }) => (
        <div key={id} className="toast" data-tone={tone}>
          <Icon name={tone === 'good' ? 'check' : 'warning'} />
          <span>{text}</span>
          {action !== undefined && (
            <button
              type="button"
              className="text-button"
              onClick={() => {
                drop(id);
                action.run();
              }}
            >
              {action.label}
            </button>
          )}
          <button
            type="button"
            className="icon-button"
            aria-label="Dismiss"
            onClick={() => drop(id)}
          >
            <Icon name="close" />
          </button>
        </div>
      ))}
    </div>
  );
}
