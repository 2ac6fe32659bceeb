/**
 * Collecting garbage at a moment of our choosing. Opening a large journal leaves as much garbage as
 * it makes of state, and a service that then has little to do would carry it along for hours.
 */
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Collects all garbage of this thread and gives back the room that it lay in, which V8 does only
 * for whom memory is short. Takes some tens of milliseconds.
 */
export function collectGarbage(): void {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  if (typeof collect === 'function') collect({ type: 'major', flavor: 'last-resort' });
}
