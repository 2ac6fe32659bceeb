/** Figures of consoles and of what they show first: whether the ledger adds up. */
import type { Registry } from 'prom-client';
import { Counter, Gauge } from 'prom-client';
import type { System } from '../../system/system.ts';
import type { LiveStreams } from '../console/live-streams.ts';

/** Lets the consoles be counted whenever somebody looks. At most once for a registry. */
export function watchConsoles(registry: Registry, streams: LiveStreams): void {
  const registers = [registry];
  const consoles: Gauge = new Gauge({
    name: 'stockroom_consoles',
    help: 'Consoles that are told what happens.',
    registers,
    collect: () => consoles.set(streams.clients),
  });
  const dropped: Counter = new Counter({
    name: 'stockroom_consoles_dropped_total',
    help: 'Consoles that did not read what they were told, and were let go.',
    registers,
    collect: () => {
      dropped.reset();
      dropped.inc(streams.dropped);
    },
  });
}

/** Shows the latest proof of the ledger, and nothing before there is one. Likewise. */
export function watchProofs(registry: Registry, { prover }: Pick<System, 'prover'>): void {
  const registers = [registry];
  const conserved: Gauge = new Gauge({
    name: 'stockroom_integrity_conserved',
    help: 'Whether the ledger added up when it was proved the last time.',
    registers,
    collect: () => {
      conserved.remove();
      if (prover.last !== null) conserved.set(prover.last.integrity.conserved ? 1 : 0);
    },
  });
  const checked: Gauge = new Gauge({
    name: 'stockroom_integrity_checked_timestamp_seconds',
    help: 'When the latest proof of the ledger was begun.',
    registers,
    collect: () => {
      checked.remove();
      if (prover.last !== null) checked.set(prover.last.at / 1_000);
    },
  });
}
