/** The service in a process of its own, as users run it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

export interface ServiceProcess {
  readonly url: string;
  readonly pid: number;
  /** Seconds from the start of the process until it said that it listens. */
  readonly startSeconds: number;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
}

const CLI = fileURLToPath(new URL('../src/cli.ts', import.meta.url));

/** Starts `command` of this folder or the service itself, and waits for the URL that it prints. */
export async function startProcess(
  settings: Readonly<Record<string, string>>,
  command: readonly string[] = [CLI, 'serve'],
): Promise<ServiceProcess> {
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...command], {
    env: { ...process.env, PORT: '0', LOG_LEVEL: 'warn', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface(child.stdout)) {
    const [url] = /http:\/\/[0-9.:]+/.exec(line) ?? [];
    if (url === undefined || child.pid === undefined) continue;
    child.stdout.resume();
    return {
      url,
      pid: child.pid,
      startSeconds: (performance.now() - startedAt) / 1_000,
      kill: async () => {
        child.kill('SIGKILL');
        await once(child, 'exit');
      },
    };
  }
  throw new Error('the process ended before it listened');
}
