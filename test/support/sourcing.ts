/** Orders to be sourced: told in sentences, and at random. */
import fc from 'fast-check';
import { expect } from 'vitest';
import type {
  Allocation,
  OrderShortage,
  ShipTo,
  Source,
  Sourcing,
  SourcingQuestion,
} from '../../src/domain/sourcing/question.ts';
import { sourceOrder } from '../../src/domain/sourcing.ts';

type Units = Readonly<Record<string, number>>;

/** What a question is about, beyond what is asked; by warehouse, and each of them by SKU. */
export interface Surroundings {
  readonly has: Readonly<Record<string, Units>>;
  readonly incoming?: Readonly<Record<string, Units>>;
  /** Where not told, the first warehouse has 1, the next 2, and so on. */
  readonly priority?: Units;
  readonly location?: Readonly<Record<string, ShipTo>>;
  readonly shipTo?: ShipTo;
  readonly allowSplit?: boolean;
  readonly allowPartial?: boolean;
}

/** The question that an order of `asked` is, in `surroundings`. */
export function questionOf(asked: Units, surroundings: Surroundings): SourcingQuestion {
  const { has, incoming, priority, location, shipTo } = surroundings;
  return {
    lines: Object.entries(asked).map(([sku, quantity]) => ({ sku, quantity })),
    sources: Object.keys(has).map((id, index) => ({
      id,
      priority: priority?.[id] ?? index + 1,
      location: location?.[id] ?? null,
    })),
    shipTo: shipTo ?? null,
    allowSplit: surroundings.allowSplit ?? true,
    allowPartial: surroundings.allowPartial ?? false,
    available: (warehouse, sku) => has[warehouse]?.[sku] ?? 0,
    incoming: (warehouse, sku) => incoming?.[warehouse]?.[sku] ?? 0,
  };
}

/** `ordering({ a: 13 }, { has: … }).by('priority').takes('10 a from w1', '3 a from w2')`. */
export const ordering = (asked: Units, surroundings: Surroundings) => ({
  by(strategy: string) {
    const answer = sourceOrder(questionOf(asked, surroundings), strategy);
    return {
      takes: (...sentences: readonly string[]): void => expect(taken(answer)).toEqual(sentences),
      isShort: (...shortages: readonly OrderShortage[]): void =>
        expect(answer).toEqual({ ok: false, shortages }),
    };
  },
});

const taken = (answer: Sourcing): unknown =>
  answer.ok
    ? answer.allocations.map(
        ({ warehouse, sku, quantity }) => `${quantity} ${sku} from ${warehouse}`,
      )
    : answer;

/** The units of `sku` that `allocations` take in all. */
export const unitsOf = (allocations: readonly Allocation[], sku: string): number =>
  allocations.reduce((sum, { sku: other, quantity }) => sum + (other === sku ? quantity : 0), 0);

/** The units of `sku` that are at each of `sources`. */
export const figuresOf = (
  { sources, available }: SourcingQuestion,
  sku: string,
): readonly number[] => sources.map(({ id }) => available(id, sku));

export const sum = (units: readonly number[]): number =>
  units.reduce((total, one) => total + one, 0);

const PLACES: readonly (ShipTo | null)[] = [
  null,
  { country: 'DE', latitude: null, longitude: null },
  { country: 'FR', latitude: null, longitude: null },
  { country: 'DE', latitude: 52.52, longitude: 13.405 },
  { country: 'DE', latitude: 48.137, longitude: 11.575 },
  { country: 'FR', latitude: 48.8567, longitude: 2.3508 },
];

const SKUS_MAX = 3;
const SOURCES_MAX = 6;
const units = fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 9 }));
const source: fc.Arbitrary<Omit<Source, 'id'> & { readonly units: readonly number[] }> = fc.record({
  priority: fc.integer({ min: 0, max: 2 }),
  location: fc.constantFrom(...PLACES),
  units: fc.array(units, { minLength: SKUS_MAX, maxLength: SKUS_MAX }),
});

/** Small questions of every kind, many of which can be answered, and many of which cannot. */
export const question: fc.Arbitrary<SourcingQuestion> = fc
  .record({
    asked: fc.array(fc.integer({ min: 1, max: 20 }), { minLength: 1, maxLength: SKUS_MAX }),
    sources: fc.array(source, { maxLength: SOURCES_MAX }),
    shipTo: fc.constantFrom(...PLACES),
    allowSplit: fc.boolean(),
    allowPartial: fc.boolean(),
  })
  .map(({ asked, sources, ...rest }) => {
    const figures = new Map<string, number>(
      sources.flatMap((one, index) => one.units.map((n, sku) => [`w${index} s${sku}`, n] as const)),
    );
    const figure = (warehouse: string, sku: string): number =>
      figures.get(`${warehouse} ${sku}`) ?? 0;
    return {
      ...rest,
      lines: asked.map((quantity, index) => ({ sku: `s${index}`, quantity })),
      sources: sources.map(({ priority, location }, index) => ({
        id: `w${index}`,
        priority,
        location,
      })),
      available: figure,
      incoming: (warehouse: string, sku: string) => 2 * figure(warehouse, sku),
    };
  });
