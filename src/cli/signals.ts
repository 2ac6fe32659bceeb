/** SIGTERM and SIGINT. */

/** npm passes a Ctrl-C on to a process that has had it from the terminal already. */
const ECHO_MS = 250;

/** Aborted by the first signal. A second one ends the process at once, with 1. */
export function stopSignal(): AbortSignal {
  const controller = new AbortController();
  let firstAt = 0;
  const heard = (): void => {
    if (!controller.signal.aborted) {
      firstAt = performance.now();
      controller.abort();
    } else if (performance.now() - firstAt > ECHO_MS) {
      process.exit(1);
    }
  };
  process.on('SIGTERM', heard);
  process.on('SIGINT', heard);
  return controller.signal;
}
