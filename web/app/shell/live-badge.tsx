/** Says whether what is shown is up to date. */
import type { LiveState } from '../live.ts';
import { useLiveState } from '../live.ts';

const WORDS: Readonly<Record<LiveState, string>> = {
  off: 'Idle',
  connecting: 'Connecting',
  live: 'Live',
  lost: 'Reconnecting',
};

export function LiveBadge() {
  const state = useLiveState();
  return (
    <span className="live-badge" data-state={state} role="status">
      <span className="dot" aria-hidden="true" />
      {WORDS[state]}
    </span>
  );
}
