/** What a service that does not answer is to jobs: a reason to try again. */
import { Fault } from '../../actor/fault.ts';
import { RequestFailed } from '../../client/http-client.ts';

/** What was asked of the service. Throws a `Fault` if it gave no answer that it should. */
export async function orUnavailable<Answer>(asking: Promise<Answer>): Promise<Answer> {
  try {
    return await asking;
  } catch (error) {
    if (!(error instanceof RequestFailed)) throw error;
    throw new Fault('unavailable', error.message, { cause: error });
  }
}
