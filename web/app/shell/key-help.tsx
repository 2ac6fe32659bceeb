/** The keys that the console knows. */
import { Dialog } from '../../parts/dialog.tsx';
import { GO_KEYS } from './keys.ts';
import { PLACES } from './places.ts';

const KEYS: readonly (readonly [string, string])[] = [
  ['Ctrl K or /', 'search, and every command'],
  ['?', 'this help'],
  ['Esc', 'closes what is open'],
  ['↑ ↓, Enter', 'move in tables and lists, and open'],
];

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  const labels = new Map(PLACES.flat().map(({ to, label }) => [to, label]));
  const pages = Object.entries(GO_KEYS).map(
    ([key, to]) => [`g then ${key}`, labels.get(to) ?? to] as const,
  );
  return (
    <Dialog title="Keys" onClose={onClose}>
      <dl className="keys">
        {[...KEYS, ...pages].map(([key, meaning]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
