/** Figures of the system that are read only when somebody looks. */
import type { Registry } from 'prom-client';
import type { MailboxState } from '../../system/mailbox.ts';
import type { ShardHost } from '../../system/shard/shard-host.ts';
import type { System } from '../../system/system.ts';
import { readingsOf } from './readings.ts';

/** Lets the figures of `system` be read whenever somebody looks. At most once for a registry. */
export function watchSystem(registry: Registry, system: System): void {
  watchMailboxes(registry, system);
  watchShards(registry, system);
  watchNumbers(registry, system);
}

function watchMailboxes(registry: Registry, system: System): void {
  const { gauge } = readingsOf(registry);
  const watch = (name: string, help: string, read: (state: MailboxState) => number): void =>
    gauge({
      name,
      help,
      labelNames: ['actor'],
      read: () =>
        system.hosts
          .flatMap((host) => host.mailboxStates())
          .map((state) => [{ actor: state.to }, read(state)] as const),
    });
  watch(
    'stockroom_mailbox_messages',
    'Messages that wait for an actor.',
    (state) => state.messages,
  );
  watch('stockroom_mailbox_bytes', 'Size of the messages that wait.', (state) => state.bytes);
  watch(
    'stockroom_mailbox_oldest_seconds',
    'How long the oldest message of an actor has been waiting.',
    (state) => state.oldestMs / 1_000,
  );
}

function watchShards(registry: Registry, { hosts, directory }: System): void {
  const { gauge } = readingsOf(registry);
  const watch = (name: string, help: string, read: (host: ShardHost) => number): void =>
    gauge({
      name,
      help,
      labelNames: ['shard'],
      read: () => hosts.map((host) => [{ shard: String(host.shard) }, read(host)] as const),
    });
  watch('stockroom_journal_bytes', 'Size of the journal with its write-ahead log.', ({ shard }) => {
    return directory.journalBytes(shard);
  });
  watch(
    'stockroom_unanswered_commands',
    'Commands that are answered when a step of their order or transfer comes to its end.',
    (host) => host.unanswered,
  );
  watch('stockroom_shard_open', 'Whether the journal is open and its thread alive.', (host) =>
    host.isOpen ? 1 : 0,
  );
}

function watchNumbers(registry: Registry, system: System): void {
  const { catalogue, stock, table, restocking } = system;
  const { gauge } = readingsOf(registry);
  gauge({
    name: 'stockroom_products',
    help: 'Products in the catalogue.',
    read: () => catalogue.productCount,
  });
  gauge({
    name: 'stockroom_levels',
    help: 'Levels that anything was ever recorded of.',
    read: () => stock.warehouses().reduce((sum, id) => sum + stock.table(id).size, 0),
  });
  gauge({
    name: 'stockroom_levels_low',
    help: 'Levels that are at their alert point or below it, by warehouse.',
    labelNames: ['warehouse'],
    read: () =>
      stock
        .warehouses()
        .map((warehouse) => [{ warehouse }, restocking.lowsOf(warehouse).size] as const),
  });
  gauge({
    name: 'stockroom_stock_sorts',
    help: 'Tables of stock being sorted or waiting for it.',
    read: () => table.waiting,
  });
  gauge({
    name: 'stockroom_stock_exports',
    help: 'Tables of stock that are read as CSV.',
    read: () => table.exports,
  });
  gauge({
    name: 'stockroom_stock_sorted_bytes',
    help: 'Size of the sorted tables that are kept.',
    read: () => table.bytes,
  });
  gauge({
    name: 'stockroom_catalogue_open',
    help: 'Whether the catalogue can be read and written.',
    read: () => (catalogue.isOpen ? 1 : 0),
  });
  gauge({
    name: 'stockroom_disk_full',
    help: 'Whether only what frees stock is taken.',
    read: () => (system.isDiskFull ? 1 : 0),
  });
}
