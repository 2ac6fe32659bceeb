import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { HashIndex, hash64 } from '../../src/journal/hash-index.ts';

const rowsOf = (index: HashIndex, key: string): readonly number[] => index.rows(index.hash(key));

/** An index and a map that are told the same. Keys are `k<number>`; rows grow. */
class Twins {
  readonly map = new Map<string, number>();
  index = new HashIndex(1);
  row = 0;
  key = 0;

  add(key: string): void {
    const known = this.map.get(key);
    if (known !== undefined && known >= this.index.rowMin) return;
    this.row += 1;
    this.index.add(this.index.hash(key), this.row);
    this.map.set(key, this.row);
  }

  addNew(count: number): void {
    for (let left = count; left > 0; left -= 1) this.add(`k${this.key++}`);
  }

  replace(key: string): void {
    const before = this.map.get(key);
    if (before === undefined || before < this.index.rowMin) return;
    this.row += 1;
    this.index.replace(this.index.hash(key), before, this.row);
    this.map.set(key, this.row);
  }

  forget(part: number): void {
    const { rowMin } = this.index;
    this.index.rowMin = rowMin + Math.floor((this.row - rowMin) * part);
  }

  /** Goes on with a copy made of its parts, as after a snapshot; its own seed is not asked for. */
  copy(): void {
    const { rowMin } = this.index;
    this.index = new HashIndex(2, structuredClone(this.index.parts()));
    this.index.rowMin = rowMin;
  }

  /** The keys for which the index does not find what the map says. */
  get wrong(): readonly string[] {
    const { rowMin } = this.index;
    const wrong = [...this.map].filter(([key, row]) => {
      const expected = row >= rowMin ? [row] : [];
      return String(rowsOf(this.index, key)) !== String(expected);
    });
    return wrong.map(([key]) => key);
  }
}

const key = fc.nat(3_000).map((number) => `k${number}`);
const step = fc.oneof(
  fc.record({ type: fc.constant('addNew' as const), count: fc.integer({ min: 1, max: 900 }) }),
  fc.record({ type: fc.constantFrom('add' as const, 'replace' as const), key }),
  fc.record({
    type: fc.constant('forget' as const),
    part: fc.double({ min: 0, max: 1, noNaN: true }),
  }),
  fc.record({ type: fc.constant('copy' as const) }),
);

describe('a hash index', () => {
  test('finds what a map finds, however it grows, is changed and forgets', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 25 }), (steps) => {
        const twins = new Twins();
        for (const each of steps) {
          if (each.type === 'addNew') twins.addNew(each.count);
          else if (each.type === 'forget') twins.forget(each.part);
          else if (each.type === 'copy') twins.copy();
          else twins[each.type](each.key);
        }
        expect(twins.wrong).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });

  test('finds 20,000 keys after having grown several times', () => {
    const twins = new Twins();
    const { bytes } = twins.index;
    twins.addNew(20_000);
    expect(twins.wrong).toEqual([]);
    expect(twins.index.size).toBe(20_000);
    expect(twins.index.bytes).toBeGreaterThan(16 * bytes);
  });

  test('does not grow for ever when as much is forgotten as is added', () => {
    const twins = new Twins();
    for (let round = 0; round < 100; round += 1) {
      twins.addNew(500);
      twins.index.rowMin = Math.max(1, twins.row - 600);
    }
    expect(twins.wrong).toEqual([]);
    expect(twins.index.bytes).toBeLessThanOrEqual(4_096 * 17);
  });

  test('finds both rows of a key that was added twice', () => {
    const index = new HashIndex(1);
    const hash = index.hash('k');
    index.add(hash, 1);
    index.add(hash, 2);
    expect(new Set(index.rows(hash))).toEqual(new Set([1, 2]));
    index.rowMin = 2;
    expect(index.rows(hash)).toEqual([2]);
  });

  test('keeps rows beyond 32 bits', () => {
    const index = new HashIndex(1);
    const [row, next] = [2 ** 40 + 7, Number.MAX_SAFE_INTEGER];
    index.add(index.hash('k'), row);
    expect(rowsOf(index, 'k')).toEqual([row]);
    index.replace(index.hash('k'), row, next);
    expect(rowsOf(new HashIndex(1, index.parts()), 'k')).toEqual([next]);
  });

  test('finds nothing under a key that it was never given', () => {
    const twins = new Twins();
    expect(rowsOf(twins.index, 'other')).toEqual([]);
    twins.addNew(700);
    expect(rowsOf(twins.index, 'other')).toEqual([]);
  });

  test('refuses to replace a row that it does not have', () => {
    const index = new HashIndex(1);
    const hash = index.hash('k');
    index.add(hash, 1);
    expect(() => index.replace(hash, 2, 3)).toThrow('no row 2');
  });
});

describe('hash64', () => {
  test('gives two numbers of 32 bits, and the same for the same text and seed', () => {
    fc.assert(
      fc.property(fc.string(), fc.integer(), (text, seed) => {
        const [low, high] = hash64(text, seed);
        expect([low, high]).toEqual([low >>> 0, high >>> 0]);
        expect(hash64(text, seed)).toEqual([low, high]);
      }),
    );
  });

  test('tells 100,000 similar keys apart, and seeds too', () => {
    const hashes = Array.from({ length: 100_000 }, (_, n) => hash64(`key-${n}`, 1).join());
    expect(new Set(hashes).size).toBe(100_000);
    expect(hash64('key', 1)).not.toEqual(hash64('key', 2));
  });
});
