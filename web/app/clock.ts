/** Time as it passes: one timer for all that shows it, and none while nothing does. */
import { useSyncExternalStore } from 'react';

const TICK_MS = 1_000;
const listeners = new Set<() => void>();
let timer: number | undefined;
let seconds = 0;

/** Shows the component again each second, if it `isMoving`. */
export const useEverySecond = (isMoving: boolean): void => {
  useSyncExternalStore(isMoving ? listen : notAtAll, () => (isMoving ? seconds : 0));
};

function listen(listener: () => void): () => void {
  listeners.add(listener);
  timer ??= window.setInterval(tick, TICK_MS);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0) return;
    window.clearInterval(timer);
    timer = undefined;
  };
}

function tick(): void {
  seconds += 1;
  for (const listener of listeners) listener();
}

const notAtAll = (): (() => void) => () => undefined;
