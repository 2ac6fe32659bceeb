/** What it costs to be traced: single operations over HTTP, beside a service that is not. */
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { fill, shoot } from './http.ts';
import { inDirectory, perSecond, ratio, report, spreadOf } from './measure.ts';
import type { ServiceProcess } from './service-process.ts';
import { startProcess } from './service-process.ts';

const SECONDS = 5;
const WARM_UP_SECONDS = 8;
const ROUNDS = 5;
/** Parts of the requests that are traced. */
const SHARES = ['0', '0.01', '1'] as const;

export async function tracing(): Promise<void> {
  await inDirectory(async (path) => {
    const collector = createServer((request, response) => {
      request.resume().once('end', () => response.writeHead(200).end());
    }).listen(0, '127.0.0.1');
    await once(collector, 'listening');
    const address = `http://127.0.0.1:${(collector.address() as AddressInfo).port}`;
    const services = new Map<string, ServiceProcess>();
    for (const share of ['not traced', ...SHARES]) {
      const settings = { OTEL_EXPORTER_OTLP_ENDPOINT: address, OTEL_TRACES_SAMPLER_ARG: share };
      const data = { DATA_DIR: join(path, share), LOG_LEVEL: 'warn' };
      const isTraced = share !== 'not traced';
      services.set(share, await startProcess(isTraced ? { ...data, ...settings } : data));
    }
    try {
      await compare(services);
    } finally {
      for (const service of services.values()) await service.kill();
      collector.closeAllConnections();
      collector.close();
    }
  });
}

/** Round by round, because a machine is not the same from minute to minute. */
async function compare(services: ReadonlyMap<string, ServiceProcess>): Promise<void> {
  const rates = new Map([...services.keys()].map((share) => [share, [] as number[]]));
  for (const { url } of services.values()) {
    await fill(url);
    await shoot(url, WARM_UP_SECONDS);
  }
  for (let round = 0; round < ROUNDS; round++) {
    for (const [share, { url }] of services) rates.get(share)?.push(await shoot(url, SECONDS));
  }
  const plain = rates.get('not traced') ?? [];
  report('not traced', perSecond(spreadOf(plain)), '');
  for (const share of SHARES) {
    const those = rates.get(share) ?? [];
    report(`a share of ${share} traced`, perSecond(spreadOf(those)), '');
    const ratios = those.map((rate, round) => rate / (plain[round] ?? NaN));
    report('of that', ratio(spreadOf(ratios)), '');
  }
}
