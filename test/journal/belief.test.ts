/** Beliefs come out of their columns as they went in. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Belief } from '../../src/journal/proof/belief.ts';
import { packBeliefs, unpackBeliefs } from '../../src/journal/proof/belief.ts';

const figure = fc.maxSafeNat();
const belief = fc.record({ seq: figure, onHand: figure, reserved: figure, unavailable: figure });
const sku = fc.stringMatching(/^[A-Z0-9][A-Z0-9._:-]{0,9}$/);
const beliefs = fc.uniqueArray(fc.tuple(sku, belief), {
  minLength: 1,
  maxLength: 20,
  selector: ([name]) => name,
});

test('beliefs of several warehouses are found again by warehouse and SKU', () => {
  fc.assert(
    fc.property(beliefs, beliefs, (here, there) => {
      const parts = [packBeliefs('berlin', here), packBeliefs('paris', there)];
      const expected = new Map<string, Belief>([
        ...here.map(([name, each]) => [`berlin ${name}`, each] as const),
        ...there.map(([name, each]) => [`paris ${name}`, each] as const),
      ]);
      expect(unpackBeliefs(structuredClone(parts))).toEqual(expected);
    }),
  );
});
