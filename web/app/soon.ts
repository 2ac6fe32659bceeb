/** Calls that the typed client does not know yet. To be gone before this lands. */
import { ProblemError } from '../../src/client/api/stockroom.ts';
import type { Problem } from '../../src/client/api/stockroom.ts';

export async function soon<Data>(path: string, init?: RequestInit): Promise<Data> {
  const response = await fetch(path, init);
  const body: unknown = await response.json();
  if (!response.ok) throw new ProblemError(body as Problem);
  return body as Data;
}
