import { SingleBar } from 'cli-progress';

const LINE_EVERY_MS = 5_000;
const ETA_SAMPLES = 2_000;

/** Shows how far a long command has come. `advance` by one; `stop` leaves the last state. */
export interface Progress {
  advance(): void;
  stop(): void;
}

/** A progress that nobody sees. */
export const NO_PROGRESS: Progress = { advance: () => undefined, stop: () => undefined };

/** Starts a bar on `output`, or where that is no terminal a plain line every few seconds. */
export function startProgress(
  total: number,
  unit: string,
  output: NodeJS.WritableStream = process.stderr,
): Progress {
  const done = `{percentage} % | {value}/{total} ${unit}`;
  const figures = `${done} | {rate} ${unit}/s | {eta_formatted} left`;
  const bar = new SingleBar({
    format: 'isTTY' in output && output.isTTY === true ? `{bar} ${figures}` : figures,
    stream: output,
    barCompleteChar: '█',
    barIncompleteChar: '░',
    // Otherwise the first Ctrl-C would end the bar only.
    gracefulExit: false,
    etaBuffer: ETA_SAMPLES,
    noTTYOutput: true,
    notTTYSchedule: LINE_EVERY_MS,
  });
  const startedMs = performance.now();
  let value = 0;
  bar.start(total, 0, { rate: 0 });
  return {
    advance: () => {
      value += 1;
      const seconds = (performance.now() - startedMs) / 1000;
      bar.update(value, { rate: Math.round(value / Math.max(seconds, 0.001)) });
    },
    stop: () => bar.stop(),
  };
}
