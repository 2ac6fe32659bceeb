/** The service as a process of its own, which can be killed as `kill -9` does. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';

const CLI = resolve(import.meta.dirname, '../../src/cli.ts');
const SETTINGS = { PORT: '0', LOG_LEVEL: 'warn', RESERVE_BYTES: '4096', SHARDS: '2' };

export interface ServiceProcess {
  readonly url: string;
  readonly pid: number;
  /** Ends the process without giving it a chance. Resolves when it is gone. */
  kill(): Promise<void>;
}

/** Starts the service on `directory`. Rejects if it ends before it listens. */
export async function startProcess(
  directory: string,
  settings: Readonly<Record<string, string>> = {},
): Promise<ServiceProcess> {
  const env = { DATA_DIR: directory, ...SETTINGS, ...settings };
  const child = spawn(process.execPath, [CLI, 'serve'], {
    cwd: directory,
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  const lines: string[] = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(line);
    const url = /http:\/\/\S+?:\d+/.exec(line)?.[0];
    if (url === undefined) continue;
    child.stdout.resume();
    const kill = async (): Promise<void> => {
      child.kill('SIGKILL');
      await exit;
    };
    return { url, pid: child.pid ?? 0, kill };
  }
  throw new Error(`the service ended before it listened: ${lines.join('\n')}`);
}
