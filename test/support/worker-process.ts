/** `stockroom worker` as a process of its own, to be stopped, hung and killed. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import type { Headed } from './service.ts';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');

export interface WorkerProcess {
  readonly pid: number;
  /** Resolves when it has gone, with its exit code, which is null if it was killed. */
  readonly ended: Promise<number | null>;
  signal(name: NodeJS.Signals): void;
  kill(): Promise<void>;
}

/** Starts a worker. Rejects if it ends before it takes jobs. */
export async function startWorker(directory: string, settings: Headed): Promise<WorkerProcess> {
  const child = spawn(process.execPath, [CLI, 'worker'], {
    cwd: directory,
    env: { LOG_LEVEL: 'error', ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  for await (const line of createInterface({ input: child.stdout })) {
    if (!line.includes('takes jobs')) continue;
    child.stdout.resume();
    const signal = (name: NodeJS.Signals): void => void child.kill(name);
    const kill = async (): Promise<void> => {
      signal('SIGKILL');
      await ended;
    };
    return { pid: child.pid ?? 0, ended, signal, kill };
  }
  throw new Error('the worker ended before it took jobs');
}
