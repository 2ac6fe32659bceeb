/**
 * Runs a service in this process, asks it something, stops it, and says which packages of
 * OpenTelemetry were loaded for that, as JSON.
 */
import { registerHooks } from 'node:module';

const loaded = new Set<string>();
registerHooks({
  load: (url, context, next) => {
    const [, name] = /node_modules\/(@opentelemetry\/[^/]+|bullmq-otel)\//.exec(url) ?? [];
    if (name !== undefined) loaded.add(name);
    return next(url, context);
  },
});
const { testService } = await import('./service.ts');
const [settings = '{}'] = process.argv.slice(2);
const service = await testService(JSON.parse(settings) as Readonly<Record<string, string>>);
await service.stock('ulm', { MUG: 1 });
await service.stop();
process.stdout.write(JSON.stringify([...loaded].toSorted()), () => process.exit(0));
