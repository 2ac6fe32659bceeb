/* oxlint-disable vitest/expect-expect -- isObeyed and refuses assert. */
import { describe, test } from 'vitest';
import type { Facts } from '../../src/domain/decision.ts';
import type { Refusal } from '../../src/domain/refusal.ts';
import type { Command } from '../../src/domain/warehouse.ts';
import { damaged, given, received, reserved } from '../support/given.ts';

const lines = [{ sku: 'a', quantity: 1 }];

/** One of each command that takes stock in or promises it; all of them are possible here. */
const ENTERING: readonly Command[] = [
  { type: 'receive', sku: 'a', quantity: 1 },
  { type: 'reserve', id: 'r2', lines, ttlSeconds: null, reference: null },
  { type: 'change', id: 'r1', lines: [{ sku: 'a', quantity: 4 }] },
];

/** One of each command on SKU `a` that does neither. */
const OTHERS: readonly Command[] = [
  { type: 'remove', sku: 'a', quantity: 1 },
  { type: 'adjust', sku: 'a', quantity: -1 },
  { type: 'count', sku: 'a', quantity: 1 },
  { type: 'move', sku: 'a', quantity: 1, from: 'damaged', to: 'available' },
  { type: 'write_off', sku: 'a', quantity: 1 },
];

/** Commands on a reservation that is there already. */
const ON_HELD: readonly Command[] = [
  { type: 'change', id: 'r1', lines: [{ sku: 'a', quantity: 1 }] },
  { type: 'change', id: 'r1', ttlSeconds: 5 },
  { type: 'commit', id: 'r1' },
  { type: 'release', id: 'r1' },
  { type: 'expire', id: 'r1' },
];

const stocked = given(received(10), damaged(2), reserved('r1', { a: 3 }));

const obeyed = (command: Command, facts: Facts): void =>
  void stocked.when(command, { facts }).isObeyed();

const kindOf = ({ type }: Command): string => type;

const each = (commands: readonly Command[]) =>
  commands.map((command) => [kindOf(command), command] as const);

const unknown: Refusal = { code: 'not_found', detail: 'there is no product a' };

describe('an unknown product', () => {
  test.each(each([...ENTERING, ...OTHERS]))('refuses a %s', (_type, command) => {
    stocked.when(command, { facts: { unknown: ['z', 'a'] } }).refuses(unknown);
  });

  test('comes before anything that is inactive', () => {
    const facts = { unknown: ['a'], inactive: ['a'], warehouseInactive: true } as const;
    stocked.when({ type: 'receive', sku: 'a', quantity: 1 }, { facts }).refuses(unknown);
  });

  test.each(each(ON_HELD.slice(1)))('lets a reservation %s end or stay', (_type, command) => {
    obeyed(command, { unknown: ['a'] });
  });

  test('that a command does not speak of has nothing to say to it', () => {
    obeyed({ type: 'receive', sku: 'a', quantity: 1 }, { unknown: ['b'] });
  });
});

describe('an inactive product', () => {
  const activities = ['takes in', 'promises', 'promises'];

  test.each(ENTERING.map((command, index) => [command.type, activities[index], command] as const))(
    'refuses a %s, because the warehouse %s no more of it',
    (_type, activity, command) => {
      const detail = `the product a is inactive: the warehouse ${activity} no more of it`;
      stocked
        .when(command, { facts: { inactive: ['a'] } })
        .refuses({ code: 'invalid_state', detail });
    },
  );

  test.each(each([...OTHERS, ...ON_HELD]))('lets a %s through', (_type, command) => {
    obeyed(command, { inactive: ['a'] });
  });

  test('that a command does not speak of has nothing to say to it', () => {
    obeyed({ type: 'receive', sku: 'a', quantity: 1 }, { inactive: ['b'] });
  });
});

describe('an inactive warehouse', () => {
  const activities = ['takes in', 'promises', 'promises'];

  test.each(ENTERING.map((command, index) => [command.type, activities[index], command] as const))(
    'refuses a %s, because it %s no more',
    (_type, activity, command) => {
      const detail = `the warehouse is inactive and ${activity} no more`;
      stocked
        .when(command, { facts: { warehouseInactive: true } })
        .refuses({ code: 'invalid_state', detail });
    },
  );

  test.each(each([...OTHERS, ...ON_HELD]))('lets a %s through', (_type, command) => {
    obeyed(command, { warehouseInactive: true });
  });
});

describe('several at once', () => {
  test('one product that is inactive among the lines refuses the reservation', () => {
    const command: Command = {
      type: 'reserve',
      id: 'r2',
      lines: [...lines, { sku: 'b', quantity: 1 }],
      ttlSeconds: null,
      reference: null,
    };
    const detail = 'the product b is inactive: the warehouse promises no more of it';
    given(received(1), received(1, 'b'))
      .when(command, { facts: { inactive: ['b'] } })
      .refuses({ code: 'invalid_state', detail });
  });

  test('of operations together only those on the unknown product are refused', () => {
    const command: Command = {
      type: 'operate_all',
      operations: [
        { type: 'receive', sku: 'b', quantity: 1 },
        { type: 'receive', sku: 'a', quantity: 1 },
      ],
    };
    stocked
      .when(command, { facts: { unknown: ['a'] } })
      .refuses({ code: 'rejected_all', refusals: [null, unknown] });
  });
});
