/** What two hundred connected consoles cost those who ask for single operations. */
import { Agent, request } from 'undici';
import { shoot } from '../http.ts';
import { perSecond, ratio, report, spreadOf } from '../measure.ts';

const CONSOLES = 200;
const SECONDS = 5;
const WARM_UP_SECONDS = 10;
const ROUNDS = 5;
/** What the overview, and a page of stock or documents, hear. */
const TOPICS = ['overview', 'stock,documents'] as const;

export async function lookingOn(url: string): Promise<void> {
  await shoot(url, WARM_UP_SECONDS);
  for (const topics of TOPICS) {
    const alone: number[] = [];
    const watched: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      alone.push(await shoot(url, SECONDS));
      const leave = await look(url, topics);
      watched.push(await shoot(url, SECONDS));
      await leave();
    }
    const ratios = watched.map((rate, round) => rate / (alone[round] ?? NaN));
    report('single operations, nobody looks on', perSecond(spreadOf(alone)), '');
    report(`${CONSOLES} consoles hear ${topics}`, perSecond(spreadOf(watched)), '');
    report('of the rate when nobody looks on', ratio(spreadOf(ratios)), '≥ 0.90');
  }
}

/** Connects the consoles, which read what they are told and throw it away. */
async function look(url: string, topics: string): Promise<() => Promise<void>> {
  const dispatcher = new Agent({ connections: CONSOLES, bodyTimeout: 0 });
  const streams = await Promise.all(
    Array.from({ length: CONSOLES }, async () => {
      const { statusCode, body } = await request(`${url}/v1/live?topics=${topics}`, { dispatcher });
      if (statusCode !== 200) throw new Error(`a console was refused: ${statusCode}`);
      body.on('error', () => undefined).resume();
      return body;
    }),
  );
  return async () => {
    for (const stream of streams) stream.destroy();
    await dispatcher.destroy();
  };
}
