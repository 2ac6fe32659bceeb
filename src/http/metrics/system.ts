/** Figures of the system that are read only when somebody looks. */
import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import type { Config } from '../../config.ts';
import type { MailboxState } from '../../system/mailbox.ts';
import type { System } from '../../system/system.ts';

/** Settings that are numbers and not limits. */
const NO_LIMITS: ReadonlySet<string> = new Set(['PORT']);

export function watchSystem(registry: Registry, system: System): void {
  watchMailboxes(registry, system);
  watchShards(registry, system);
  watchNumbers(registry, system);
}

export function watchConfig(registry: Registry, config: Config): void {
  const limit = new Gauge({
    name: 'stockroom_limit',
    help: 'Limits in force, by the name of their setting.',
    labelNames: ['name'],
    registers: [registry],
  });
  for (const [name, value] of Object.entries(config)) {
    if (typeof value === 'number' && !NO_LIMITS.has(name)) limit.set({ name }, value);
  }
}

function watchMailboxes(registry: Registry, system: System): void {
  const watch = (name: string, help: string, read: (state: MailboxState) => number): void => {
    const gauge: Gauge<'actor'> = new Gauge({
      name,
      help,
      labelNames: ['actor'],
      registers: [registry],
      collect: () => {
        for (const state of system.hosts.flatMap((host) => host.mailboxStates())) {
          gauge.set({ actor: state.to }, read(state));
        }
      },
    });
  };
  watch(
    'stockroom_mailbox_messages',
    'Messages that wait for an actor.',
    (state) => state.messages,
  );
  watch('stockroom_mailbox_bytes', 'Size of the messages that wait.', (state) => state.bytes);
  watch(
    'stockroom_mailbox_oldest_seconds',
    'How long the oldest message of an actor has been waiting.',
    (state) => state.oldestMs / 1000,
  );
}

function watchShards(registry: Registry, system: System): void {
  const labels = { labelNames: ['shard'] as const, registers: [registry] };
  const size: Gauge<'shard'> = new Gauge({
    ...labels,
    name: 'stockroom_journal_bytes',
    help: 'Size of the journal with what is not checkpointed yet.',
    collect: () => {
      for (const { shard } of system.hosts) {
        size.set({ shard: String(shard) }, system.directory.journalBytes(shard));
      }
    },
  });
  const unanswered: Gauge<'shard'> = new Gauge({
    ...labels,
    name: 'stockroom_unanswered_commands',
    help: 'Commands that are answered when a step of their order or transfer comes to its end.',
    collect: () => {
      for (const host of system.hosts) {
        unanswered.set({ shard: String(host.shard) }, host.unanswered);
      }
    },
  });
  const open: Gauge<'shard'> = new Gauge({
    ...labels,
    name: 'stockroom_shard_open',
    help: 'Whether the journal is open and its thread alive.',
    collect: () => {
      for (const { shard, isOpen } of system.hosts) {
        open.set({ shard: String(shard) }, isOpen ? 1 : 0);
      }
    },
  });
}

function watchNumbers(registry: Registry, system: System): void {
  const { catalogue, stock, table } = system;
  const number = (name: string, help: string, read: () => number): void => {
    const gauge: Gauge = new Gauge({
      name,
      help,
      registers: [registry],
      collect: () => gauge.set(read()),
    });
  };
  number('stockroom_products', 'Products in the catalogue.', () => catalogue.productCount);
  number('stockroom_levels', 'Levels that anything was ever recorded of.', () =>
    stock.warehouses().reduce((sum, id) => sum + stock.table(id).size, 0),
  );
  number(
    'stockroom_stock_sorts',
    'Tables of stock being sorted or waiting for it.',
    () => table.waiting,
  );
  number('stockroom_stock_exports', 'Tables of stock that are read as CSV.', () => table.exports);
  number(
    'stockroom_stock_sorted_bytes',
    'Size of the sorted tables that are kept.',
    () => table.bytes,
  );
  number('stockroom_catalogue_open', 'Whether the catalogue can be read and written.', () =>
    catalogue.isOpen ? 1 : 0,
  );
  number('stockroom_disk_full', 'Whether only what frees stock is taken.', () =>
    system.isDiskFull ? 1 : 0,
  );
}
