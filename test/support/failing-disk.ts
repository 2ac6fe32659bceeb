/** A disk that fails when a test says so: a library that is preloaded into the service. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { constants, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { vi } from 'vitest';

const SOURCE = resolve(import.meta.dirname, 'failing-disk.c');
const COMPILERS = ['cc', 'gcc', 'clang'];
const PATIENCE_MS = 10_000;

/** The first C compiler that this machine has. Libraries are preloaded like this on Linux only. */
const compiler =
  process.platform === 'linux'
    ? COMPILERS.find((name) => spawnSync(name, ['--version']).status === 0)
    : undefined;

/** Whether tests of failing disks are left out. In CI a missing compiler is a failure instead. */
export const isLeftOut = compiler === undefined && process.env['CI'] !== 'true';

/** Which call fails, how, and with which error; `failing-disk.c` says what the modes mean. */
export interface Failure {
  readonly call: 'sync' | 'write' | 'read';
  readonly mode: 'before' | 'after' | 'lose';
  readonly error: 'EIO' | 'ENOSPC';
}

export class FailingDisk {
  readonly #folder = mkdtempSync(join(tmpdir(), 'stockroom-failing-'));
  readonly #plan = join(this.#folder, 'plan');
  readonly #log = join(this.#folder, 'log');
  readonly #library = join(this.#folder, 'failing-disk.so');

  /** Throws if the library cannot be compiled. */
  constructor() {
    const options = ['-O1', '-shared', '-fPIC', '-o', this.#library, SOURCE, '-ldl', '-lpthread'];
    const { status, stderr } = spawnSync(compiler ?? 'cc', options, { encoding: 'utf8' });
    if (status !== 0) throw new Error(`no failing disk without a C compiler: ${stderr ?? ''}`);
  }

  /** Settings of a process that is to have this disk. */
  get settings(): Readonly<Record<string, string>> {
    return {
      LD_PRELOAD: this.#library,
      FAILING_DISK_PLAN: this.#plan,
      FAILING_DISK_LOG: this.#log,
    };
  }

  /** How many calls have failed. */
  get failures(): number {
    return statSync(this.#log, { throwIfNoEntry: false })?.size ?? 0;
  }

  /** Makes calls fail, from now on, on files whose path ends in `ending`. */
  fail({ call, mode, error }: Failure, ending = 'shard-0.db-wal'): void {
    const draft = `${this.#plan}.new`;
    writeFileSync(draft, `${call} ${mode} ${constants.errno[error]} ${ending}\n`);
    renameSync(draft, this.#plan);
  }

  /** Resolves when at least `count` more calls have failed than `before`. */
  async failed(count: number, before = 0): Promise<void> {
    await vi.waitUntil(() => this.failures >= before + count, PATIENCE_MS);
  }

  /** Nothing fails any more. */
  heal(): void {
    rmSync(this.#plan, { force: true });
  }

  remove(): void {
    rmSync(this.#folder, { recursive: true });
  }
}
