/** The service as a process on a disk that can be made to fail, with stock to begin with. */
import { mkdtempSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { onTestFinished, vi } from 'vitest';
import { FailingDisk } from './failing-disk.ts';
import { ledger, stockUp } from './ledger-check.ts';
import type { Request } from './load.ts';
import type { ServiceProcess } from './service-process.ts';
import { startProcess } from './service-process.ts';

const PATIENCE_MS = 10_000;
const SETTINGS = { SHARDS: '1', LOG_LEVEL: 'silent' };
const PATH = '/v1/warehouses/berlin/movements';

/** An answer without its body's details. `replayed`: it was given before. */
export interface Told {
  readonly status: number;
  readonly code: string | undefined;
  /** The codes in a batch's results. */
  readonly codes: readonly (string | undefined)[];
  readonly replayed: boolean;
}

type Settings = Readonly<Record<string, string>>;
type Asked = Pick<Request, 'path' | 'body'> & { readonly key?: string };

/** What an answer has of this. */
interface Body {
  readonly code?: string;
  readonly results?: readonly { readonly error?: { readonly code?: string } }[];
}

export class FailingService {
  readonly disk = new FailingDisk();
  readonly directory = mkdtempSync(join(tmpdir(), 'stockroom-commit-'));
  readonly #settings: Settings;
  #running: ServiceProcess | undefined;

  private constructor(settings: Settings) {
    this.#settings = { ...SETTINGS, ...this.disk.settings, ...settings };
  }

  /** Starts a service that is gone when the test ends. */
  static async start(settings: Settings = {}): Promise<FailingService> {
    const service = new FailingService(settings);
    onTestFinished(() => service.#remove());
    await service.startAgain();
    await stockUp(service.url);
    return service;
  }

  get url(): string {
    return this.#process.url;
  }

  get #process(): ServiceProcess {
    if (this.#running === undefined) throw new Error('the service does not run');
    return this.#running;
  }

  get journalPath(): string {
    return join(this.directory, 'shard-0.db');
  }

  /** Files of the journal that the service has open. */
  get openFiles(): number {
    const folder = `/proc/${this.#process.pid}/fd`;
    return readdirSync(folder).filter((fd) => linkOf(join(folder, fd)).startsWith(this.journalPath))
      .length;
  }

  /** Ends the process as `kill -9` does. */
  async kill(): Promise<void> {
    await this.#running?.kill();
    this.#running = undefined;
  }

  async startAgain(): Promise<void> {
    this.#running = await startProcess(this.directory, this.#settings);
  }

  async becomesReady(): Promise<void> {
    await vi.waitUntil(async () => (await this.statusOf('/readyz')) === 200, PATIENCE_MS);
  }

  async statusOf(path: string): Promise<number> {
    const response = await fetch(this.url + path);
    await response.arrayBuffer();
    return response.status;
  }

  /** Asks once, and says how that was answered. The request's fate is not touched. */
  async tell({ path, key, body }: Asked): Promise<Told> {
    const response = await fetch(this.url + path, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        ...(key === undefined ? {} : { 'idempotency-key': key }),
      },
      body: JSON.stringify(body),
    });
    const { code, results = [] } = (await response.json()) as Body;
    const replayed = response.headers.get('idempotency-replayed') === 'true';
    return {
      status: response.status,
      code,
      codes: results.map((each) => each.error?.code),
      replayed,
    };
  }

  /** References of what is in the ledger, without the opening stock. */
  async references(): Promise<readonly string[]> {
    const rows = await ledger(this.url);
    return rows.map(({ reference }) => reference).filter((reference) => reference !== 'opening');
  }

  /** Writes to the journal from outside: its next transaction reads anew what is in memory. */
  changeJournal(): void {
    const journal = new DatabaseSync(this.journalPath);
    journal.exec('CREATE TABLE other (n INTEGER); DROP TABLE other');
    journal.close();
  }

  async #remove(): Promise<void> {
    await this.kill();
    this.disk.remove();
    rmSync(this.directory, { recursive: true });
  }
}

/** A receipt of one unit, whose key is its reference. */
export function receipt(reference: string): Request {
  const body = { type: 'receive', sku: 'MUG', quantity: 1, reference };
  const rows = [{ warehouse: 'berlin', sku: 'MUG', type: 'receive', amount: 1 }] as const;
  return { reference, key: reference, path: PATH, body, rows, fate: 'unknown', answer: '' };
}

/** Where a descriptor leads; '' if it has been closed meanwhile. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
