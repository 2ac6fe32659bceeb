/** Keys that work on every page. */
import { useNavigate } from '@tanstack/react-router';
import { useEffect } from 'react';

/** After `g`, the page that each key leads to. */
export const GO_KEYS = {
  o: '/',
  s: '/stock',
  d: '/orders',
  t: '/transfers',
  r: '/restocks',
  p: '/policies',
  q: '/jobs',
  a: '/activity',
  e: '/settings',
} as const;

const PATIENCE_MS = 1_200;

interface Actions {
  /** `Ctrl K`, `⌘ K` or `/`. */
  readonly search: () => void;
  /** `?`. */
  readonly help: () => void;
}

export function useKeys({ search, help }: Actions): void {
  const navigate = useNavigate();
  useEffect(() => {
    let wentAt = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent): void => {
      const { key } = event;
      if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'k') {
        event.preventDefault();
        search();
        return;
      }
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const page = event.timeStamp - wentAt < PATIENCE_MS ? pageOf(key) : undefined;
      wentAt = key === 'g' ? event.timeStamp : Number.NEGATIVE_INFINITY;
      if (page !== undefined) void navigate({ to: page });
      else if (key === '/') search();
      else if (key === '?') help();
      else return;
      event.preventDefault();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [navigate, search, help]);
}

function pageOf(key: string): string | undefined {
  return Object.entries(GO_KEYS).find(([name]) => name === key)?.[1];
}

/** Whether keys belong to a field, or to a dialog that is open. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, dialog') !== null);
