/** Figures of consoles and of what they show first: whether the ledger adds up. */
import type { Registry } from 'prom-client';
import type { System } from '../../system/system.ts';
import type { LiveStreams } from '../console/live-streams.ts';
import { readingsOf } from './readings.ts';

/** Lets the consoles be counted whenever somebody looks. At most once for a registry. */
export function watchConsoles(registry: Registry, streams: LiveStreams): void {
  const { gauge, counter } = readingsOf(registry);
  gauge({
    name: 'stockroom_consoles',
    help: 'Consoles that are told what happens.',
    read: () => streams.clients,
  });
  counter({
    name: 'stockroom_consoles_dropped_total',
    help: 'Consoles that did not read what they were told, and were let go.',
    read: () => streams.dropped,
  });
}

/** Shows the latest proof of the ledger, and nothing before there is one. Likewise. */
export function watchProofs(registry: Registry, { prover }: Pick<System, 'prover'>): void {
  const { gauge } = readingsOf(registry);
  gauge({
    name: 'stockroom_integrity_conserved',
    help: 'Whether the ledger added up when it was proved the last time.',
    read: () => (prover.last === null ? [] : Number(prover.last.integrity.conserved)),
  });
  gauge({
    name: 'stockroom_integrity_checked_timestamp_seconds',
    help: 'When the latest proof of the ledger was begun.',
    read: () => (prover.last === null ? [] : prover.last.at / 1_000),
  });
}
