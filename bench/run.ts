/** Runs the benchmarks that are named, or all: `npm run bench -- engine http`. */
import { consoleBench } from './console.ts';
import { documents } from './documents.ts';
import { engine } from './engine.ts';
import { history } from './history.ts';
import { http } from './http.ts';
import { machine } from './measure.ts';
import { memory } from './memory.ts';
import { policies } from './policies.ts';
import { policyCost } from './policy-cost.ts';
import { policySimulation } from './policy-simulation.ts';
import { recovery } from './recovery.ts';
import { restock } from './restock.ts';
import { simulation } from './simulation.ts';
import { tracing } from './tracing.ts';
import { stockTable } from './stock-table.ts';

const BENCHMARKS: Readonly<Record<string, () => Promise<void>>> = {
  engine,
  documents,
  http,
  recovery,
  memory,
  history,
  policies,
  'policy-cost': policyCost,
  'policy-simulation': policySimulation,
  restock,
  console: consoleBench,
  simulation,
  'stock-table': stockTable,
  tracing,
};

const names = process.argv.length > 2 ? process.argv.slice(2) : Object.keys(BENCHMARKS);
console.log(`${new Date().toISOString().slice(0, 10)}, ${machine()}`);
for (const name of names) {
  const benchmark = BENCHMARKS[name];
  if (benchmark === undefined) {
    throw new Error(`there is no benchmark ${name}, only ${Object.keys(BENCHMARKS).join(', ')}`);
  }
  console.log(`\n${name}`);
  await benchmark();
}
