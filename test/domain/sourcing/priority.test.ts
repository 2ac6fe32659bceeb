/* oxlint-disable vitest/expect-expect -- takes and isShort assert. */
import { describe, test } from 'vitest';
import { ordering } from '../../support/sourcing.ts';

describe('priority', () => {
  test('takes 13 from 10 and 15 as 10 and 3, though the second has them all', () => {
    ordering({ a: 13 }, { has: { w1: { a: 10 }, w2: { a: 15 } } })
      .by('priority')
      .takes('10 a from w1', '3 a from w2');
  });

  test('takes nothing from the second if the first has just enough', () => {
    ordering({ a: 10 }, { has: { w1: { a: 10 }, w2: { a: 15 } } })
      .by('priority')
      .takes('10 a from w1');
    ordering({ a: 11 }, { has: { w1: { a: 10 }, w2: { a: 15 } } })
      .by('priority')
      .takes('10 a from w1', '1 a from w2');
  });

  test('serves lower priorities first, whatever order they are told in', () => {
    ordering(
      { a: 3 },
      {
        has: { w1: { a: 1 }, w2: { a: 1 }, w3: { a: 1 } },
        priority: { w1: 30, w2: 9, w3: -1 },
      },
    )
      .by('priority')
      .takes('1 a from w3', '1 a from w2', '1 a from w1');
  });

  test('serves the lower id first where priorities are equal', () => {
    ordering(
      { a: 3 },
      {
        has: { b: { a: 1 }, B: { a: 1 }, a: { a: 1 } },
        priority: { b: 1, B: 1, a: 1 },
      },
    )
      .by('priority')
      .takes('1 a from B', '1 a from a', '1 a from b');
  });

  test('goes through the warehouses for each line anew', () => {
    ordering({ a: 3, b: 2 }, { has: { w1: { a: 2, b: 2 }, w2: { a: 2, b: 2 } } })
      .by('priority')
      .takes('2 a from w1', '1 a from w2', '2 b from w1');
  });

  test('passes over a warehouse that has none', () => {
    ordering({ a: 3 }, { has: { w1: { a: 0 }, w2: { b: 3 }, w3: { a: 3 } } })
      .by('priority')
      .takes('3 a from w3');
  });
});

describe('an order that is short', () => {
  test('is refused one unit past what all have, with what they have and what is on its way', () => {
    const stock = {
      has: { w1: { a: 10, b: 5 }, w2: { a: 15 } },
      incoming: { w1: { a: 4 }, w2: { a: 3, b: 9 } },
    };
    ordering({ a: 26, b: 5 }, stock)
      .by('priority')
      .isShort({ sku: 'a', requested: 26, available: 25, incoming: 7 });
    ordering({ a: 25, b: 5 }, stock)
      .by('priority')
      .takes('10 a from w1', '15 a from w2', '5 b from w1');
  });

  test('has each of its short lines named', () => {
    ordering({ a: 2, b: 1, c: 3 }, { has: { w1: { a: 1, b: 1 }, w2: { c: 2 } } })
      .by('priority')
      .isShort(
        { sku: 'a', requested: 2, available: 1, incoming: 0 },
        { sku: 'c', requested: 3, available: 2, incoming: 0 },
      );
  });

  test('takes what there is if a part will do', () => {
    ordering(
      { a: 2, b: 1, c: 3 },
      {
        has: { w1: { a: 1 }, w2: { c: 2 } },
        allowPartial: true,
      },
    )
      .by('priority')
      .takes('1 a from w1', '2 c from w2');
  });

  test('is refused if a part will do and there is none', () => {
    ordering({ a: 2, b: 1 }, { has: { w1: { c: 1 } }, allowPartial: true })
      .by('priority')
      .isShort(
        { sku: 'a', requested: 2, available: 0, incoming: 0 },
        { sku: 'b', requested: 1, available: 0, incoming: 0 },
      );
  });

  test('is refused if no warehouse may serve it', () => {
    for (const allowSplit of [true, false]) {
      for (const allowPartial of [true, false]) {
        ordering({ a: 1 }, { has: {}, allowSplit, allowPartial })
          .by('priority')
          .isShort({ sku: 'a', requested: 1, available: 0, incoming: 0 });
      }
    }
  });
});

describe('an order that may not be split', () => {
  const has = { w1: { a: 10, b: 1 }, w2: { a: 15, b: 4 }, w3: { a: 20, b: 9 } };

  test('is served by the first warehouse that has all of it', () => {
    ordering({ a: 13 }, { has, allowSplit: false }).by('priority').takes('13 a from w2');
    ordering({ a: 13, b: 5 }, { has, allowSplit: false })
      .by('priority')
      .takes('13 a from w3', '5 b from w3');
  });

  test('is refused one unit past the most that one warehouse has', () => {
    const stock = { has, incoming: { w1: { a: 2 }, w3: { a: 3 } }, allowSplit: false };
    ordering({ a: 20 }, stock).by('priority').takes('20 a from w3');
    ordering({ a: 21, b: 1 }, stock)
      .by('priority')
      .isShort({ sku: 'a', requested: 21, available: 20, incoming: 5 });
  });

  test('is short of what the best warehouse lacks, if each line could be had somewhere', () => {
    ordering(
      { a: 5, b: 2, c: 1 },
      {
        has: { w1: { a: 1, b: 2 }, w2: { a: 5, c: 0 }, w3: { c: 1 } },
        incoming: { w1: { b: 7 } },
        allowSplit: false,
      },
    )
      .by('priority')
      .isShort(
        { sku: 'b', requested: 2, available: 0, incoming: 7 },
        { sku: 'c', requested: 1, available: 0, incoming: 0 },
      );
  });

  test('of which a part will do is served by the warehouse that has most of it', () => {
    const stock = { allowSplit: false, allowPartial: true };
    ordering({ a: 5, b: 2 }, { ...stock, has: { w1: { a: 3 }, w2: { a: 2, b: 2 }, w3: { a: 4 } } })
      .by('priority')
      .takes('2 a from w2', '2 b from w2');
    ordering({ a: 5, b: 2 }, { ...stock, has: { w1: { a: 3, b: 99 }, w2: { a: 5 } } })
      .by('priority')
      .takes('3 a from w1', '2 b from w1');
  });

  test('is served in full where that is possible, if a part would do too', () => {
    ordering({ a: 13 }, { has, allowSplit: false, allowPartial: true })
      .by('priority')
      .takes('13 a from w2');
  });
});
