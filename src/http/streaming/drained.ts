/** Streams go no faster than their clients read. */
import { once } from 'node:events';
import type { Response } from 'express';

/** Waits until the client has read; false if `gone` came first. */
export async function drained(response: Response, gone: AbortSignal): Promise<boolean> {
  try {
    await once(response, 'drain', { signal: gone });
    return true;
  } catch {
    return false;
  }
}
