/** The mailboxes of a shard alone. */
import { expect, test } from 'vitest';
import { Fault } from '../../src/actor/fault.ts';
import type { Lane, Letter, MailboxLimits } from '../../src/system/mailbox.ts';
import { Mailboxes } from '../../src/system/mailbox.ts';

const WIDE: MailboxLimits = {
  messagesMax: 1e6,
  bytesMax: 1e9,
  waitMaxMs: 1e9,
  batchMax: 10,
};
const ALL = { messages: Infinity, bytes: Infinity };
/** Letters that one actor gets into a batch before the next one has its turn. */
const TURN = 64;

const letter = (text: string, lane: Lane = 'takes', to = 'berlin', postedAt = 0): Letter => ({
  to,
  lane,
  text,
  postedAt,
  resolve: () => undefined,
  reject: () => undefined,
});

const mailboxes = (limits: Partial<MailboxLimits> = {}): Mailboxes =>
  new Mailboxes({ ...WIDE, ...limits });

/** Posts letters of `text` until one is refused. Returns how many were taken. */
function fill(boxes: Mailboxes, lane: Lane, text = 'm'): number {
  for (let taken = 0; ; taken++) {
    try {
      boxes.post(letter(text, lane));
    } catch (error) {
      if (error instanceof Fault && error.code === 'overloaded') return taken;
      throw error;
    }
  }
}

const textsOf = (letters: readonly Letter[]): readonly string[] => letters.map(({ text }) => text);

test('clients may fill three quarters of the count, and protocol messages the rest', () => {
  const boxes = mailboxes({ messagesMax: 100 });
  expect(fill(boxes, 'takes')).toBe(75);
  expect(fill(boxes, 'frees')).toBe(0);
  expect(fill(boxes, 'reads')).toBe(0);
  expect(fill(boxes, 'protocol')).toBe(25);
  expect(boxes.messages).toBe(100);
});

test('clients may fill three quarters of the bytes, and protocol messages the rest', () => {
  const boxes = mailboxes({ bytesMax: 1000 });
  expect(fill(boxes, 'frees', 'x'.repeat(150))).toBe(5);
  expect(fill(boxes, 'takes', 'x')).toBe(0);
  expect(fill(boxes, 'protocol', 'x'.repeat(50))).toBe(5);
});

test('clients are refused when three quarters of the wait are predicted', () => {
  const boxes = mailboxes({ waitMaxMs: 100 });
  boxes.learn(10, 100);
  expect(fill(boxes, 'takes')).toBe(8);
  expect(fill(boxes, 'protocol')).toBe(3);
});

test('no wait is predicted before anything was learned', () => {
  const boxes = mailboxes({ waitMaxMs: 1, messagesMax: 1000 });
  expect(fill(boxes, 'takes')).toBe(750);
});

test('what a batch takes is learned little by little', () => {
  const boxes = mailboxes({ waitMaxMs: 100 });
  boxes.learn(10, 100);
  boxes.learn(10, 0);
  boxes.learn(0, 1e6);
  expect(fill(boxes, 'takes')).toBe(9);
});

test('a small batch that took long does not make a long queue look endless', () => {
  const boxes = mailboxes({ waitMaxMs: 100, messagesMax: 40 });
  boxes.learn(1, 10);
  expect(fill(boxes, 'takes')).toBe(30);
});

test('what was taken out makes room again', () => {
  const boxes = mailboxes({ messagesMax: 4, bytesMax: 40 });
  expect(fill(boxes, 'takes', 'ten bytes!')).toBe(3);
  boxes.take({ messages: 2, bytes: Infinity });
  expect(fill(boxes, 'takes', 'ten bytes!')).toBe(2);
});

test('one mailbox that is full does not close another', () => {
  const boxes = mailboxes({ messagesMax: 4 });
  expect(fill(boxes, 'takes')).toBe(3);
  boxes.post(letter('other', 'takes', 'paris'));
  expect(boxes.messages).toBe(4);
});

test('an actor gets its lanes in order, and in a lane what came first', () => {
  const boxes = mailboxes();
  for (const lane of ['reads', 'takes', 'frees', 'protocol'] as const) {
    boxes.post(letter(`${lane} 1`, lane));
    boxes.post(letter(`${lane} 2`, lane));
  }
  expect(textsOf(boxes.take(ALL))).toEqual(
    ['protocol', 'frees', 'takes', 'reads'].flatMap((lane) => [`${lane} 1`, `${lane} 2`]),
  );
});

test('a hot actor has its turn and then the next one has', () => {
  const boxes = mailboxes();
  for (let count = 0; count < 1000; count++) boxes.post(letter('hot'));
  boxes.post(letter('cold', 'reads', 'paris'));
  const texts = textsOf(boxes.take({ messages: 100, bytes: Infinity }));
  expect(texts.indexOf('cold')).toBe(TURN);
  expect(texts).toHaveLength(100);
  expect(boxes.messages).toBe(901);
});

test('a short queue is not refused for the length of a long one', () => {
  const boxes = mailboxes({ waitMaxMs: 1000 });
  for (let count = 0; count < 5000; count++) boxes.post(letter('hot'));
  boxes.learn(10, 10);
  expect(() => boxes.post(letter('hot'))).toThrow(Fault);
  expect(() => boxes.post(letter('cold', 'takes', 'paris'))).not.toThrow();
});

test('the turn goes on with the next actor in the next batch', () => {
  const boxes = mailboxes();
  for (const to of ['berlin', 'paris', 'rome']) {
    for (let count = 0; count < 2 * TURN; count++) boxes.post(letter(to, 'takes', to));
  }
  const turns = Array.from({ length: 6 }, () => {
    const texts = textsOf(boxes.take({ messages: TURN, bytes: Infinity }));
    expect(texts).toHaveLength(TURN);
    return [...new Set(texts)].join('+');
  });
  expect(turns).toEqual(['berlin', 'paris', 'rome', 'berlin', 'paris', 'rome']);
});

test('a batch ends at its count, and one more message waits', () => {
  const boxes = mailboxes();
  for (let count = 0; count < 5; count++) boxes.post(letter('m'));
  expect(boxes.take({ messages: 4, bytes: Infinity })).toHaveLength(4);
  expect(boxes.take(ALL)).toHaveLength(1);
  expect(boxes.take(ALL)).toEqual([]);
});

test('a batch takes what fits its bytes exactly, and not a byte more', () => {
  const boxes = mailboxes();
  for (const text of ['12345', '12345', '1', 'next']) boxes.post(letter(text));
  expect(textsOf(boxes.take({ messages: 10, bytes: 10 }))).toEqual(['12345', '12345']);
  expect(textsOf(boxes.take({ messages: 10, bytes: 4 }))).toEqual(['1']);
  expect(textsOf(boxes.take({ messages: 10, bytes: 4 }))).toEqual(['next']);
});

test('an actor whose turn was cut off by the bytes of a batch is first in the next one', () => {
  const boxes = mailboxes();
  for (const text of ['berlin 1', 'berlin 2']) boxes.post(letter(text));
  boxes.post(letter('paris 1', 'takes', 'paris'));
  expect(textsOf(boxes.take({ messages: 10, bytes: 8 }))).toEqual(['berlin 1']);
  expect(textsOf(boxes.take({ messages: 10, bytes: 8 }))).toEqual(['berlin 2']);
});

test('a message that is larger than a batch goes alone', () => {
  const boxes = mailboxes();
  for (const text of ['a', 'x'.repeat(100), 'b']) boxes.post(letter(text));
  const batches = Array.from({ length: 4 }, () => boxes.take({ messages: 10, bytes: 10 }));
  expect(batches.map((batch) => textsOf(batch))).toEqual([['a'], ['x'.repeat(100)], ['b'], []]);
});

test('all that waits can be taken out at once', () => {
  const boxes = mailboxes();
  for (let count = 0; count < 1000; count++) boxes.post(letter('m', 'takes', `at ${count % 7}`));
  expect(boxes.takeAll()).toHaveLength(1000);
  expect(boxes.messages).toBe(0);
});

test('its state says how much waits and since when', () => {
  const boxes = mailboxes();
  boxes.post(letter('four', 'reads', 'berlin', 100));
  boxes.post(letter('sixsix', 'protocol', 'berlin', 150));
  expect(boxes.states(175)).toEqual([{ to: 'berlin', messages: 2, bytes: 10, oldestMs: 75 }]);
  boxes.takeAll();
  expect(boxes.states(175)).toEqual([{ to: 'berlin', messages: 0, bytes: 0, oldestMs: 0 }]);
});
