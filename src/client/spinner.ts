/** Says on a terminal that something of unknown length goes on, and for how long. */

const FRAMES = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';
const FRAME_MS = 100;
/** To the beginning of the line, which is cleared. */
const ANEW = '\r\u001B[2K';

/** Waits for `work` under a spinner on `output`; where that is no terminal, nothing is seen. */
export async function spinning<Result>(
  text: string,
  work: Promise<Result>,
  output: NodeJS.WritableStream = process.stderr,
): Promise<Result> {
  if (!('isTTY' in output) || output.isTTY !== true) return work;
  const startedMs = performance.now();
  let frame = 0;
  const timer = setInterval(() => {
    const seconds = ((performance.now() - startedMs) / 1_000).toFixed(1);
    output.write(`${ANEW}${FRAMES[frame++ % FRAMES.length]} ${text}, ${seconds} s`);
  }, FRAME_MS);
  try {
    return await work;
  } finally {
    clearInterval(timer);
    output.write(ANEW);
  }
}
