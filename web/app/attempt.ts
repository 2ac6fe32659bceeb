/** The idempotency key of what a person asks for: a repeated click or a retry does it once. */
import { ProblemError } from '../../src/client/api/stockroom.ts';

const TOO_MANY = 429;
const FAULTS_FROM = 500;

/**
 * Keeps the key of an attempt as long as nobody knows what became of it. What was refused is
 * another attempt when it is asked again: the service remembers refusals too.
 */
export class Attempt {
  #asked: { readonly body: string; readonly key: string } | undefined;

  /** The key to ask for `body` with. */
  keyFor(body: unknown): string {
    const text = JSON.stringify(body);
    if (this.#asked?.body !== text) this.#asked = { body: text, key: crypto.randomUUID() };
    return this.#asked.key;
  }

  /** Says that it failed. */
  failed(error: unknown): void {
    if (isRefused(error)) this.#asked = undefined;
  }
}

/** Whether the service answered that it will not; else it may do, or have done it. */
function isRefused(error: unknown): boolean {
  if (!(error instanceof ProblemError)) return false;
  const { status } = error.problem;
  return status < FAULTS_FROM && status !== TOO_MANY;
}
