/** A Redis of a test's own, on a port that nobody else has, which can be stopped and come back. */
import { execFileSync, spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { vi } from 'vitest';

const SAFE = ['--appendonly', 'yes', '--maxmemory-policy', 'noeviction'];

/** Whether there is a Redis to be started. Where everything has to be tested, there must be one. */
export function hasRedis(): boolean {
  try {
    execFileSync('redis-server', ['--version'], { stdio: 'ignore' });
    return true;
  } catch (error) {
    if (process.env['CI'] === 'true') throw error;
    return false;
  }
}

export class RedisServer {
  readonly #directory = mkdtempSync(join(tmpdir(), 'stockroom-redis-'));
  readonly #settings: readonly string[];
  readonly #port: number;
  #process: ChildProcess | undefined;

  private constructor(port: number, settings: readonly string[]) {
    this.#port = port;
    this.#settings = settings;
  }

  static async start(settings: readonly string[] = SAFE): Promise<RedisServer> {
    const server = new RedisServer(await freePort(), settings);
    await server.start();
    return server;
  }

  get url(): string {
    return `redis://127.0.0.1:${this.#port}`;
  }

  async start(): Promise<void> {
    const place = ['--port', String(this.#port), '--dir', this.#directory, '--save', ''];
    const bind = ['--bind', '127.0.0.1'];
    this.#process = spawn('redis-server', [...place, ...bind, ...this.#settings], {
      stdio: 'ignore',
    });
    await vi.waitFor(() => this.command('ping'), { timeout: 10_000, interval: 20 });
  }

  /** Sends one command, over a connection of its own. */
  async command(name: string, ...args: readonly string[]): Promise<unknown> {
    const client = new Redis(this.url, { lazyConnect: true, retryStrategy: () => null });
    client.on('error', () => undefined);
    try {
      await client.connect();
      return await client.call(name, ...args);
    } finally {
      client.disconnect();
    }
  }

  /** Stops it as its operator would; it keeps what it has. */
  async stop(): Promise<void> {
    await this.#end('SIGTERM');
  }

  /** Lets it hang, so that connections to it stay and nothing is answered. */
  hang(): void {
    this.#process?.kill('SIGSTOP');
  }

  goOn(): void {
    this.#process?.kill('SIGCONT');
  }

  async remove(): Promise<void> {
    await this.#end('SIGKILL');
    rmSync(this.#directory, { recursive: true, force: true });
  }

  async #end(signal: NodeJS.Signals): Promise<void> {
    const ended = this.#process;
    this.#process = undefined;
    if (ended === undefined || ended.exitCode !== null) return;
    const exit = once(ended, 'exit');
    ended.kill(signal);
    await exit;
  }
}

/** A port that nobody listens on, for now. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}
