/**
 * How long something took in the last seconds. A duration is counted in one of some hundred buckets
 * that grow with it, sixteen to each doubling, so that counting is an addition and a quantile is
 * right to about 3 %.
 */

/** Whole seconds that are remembered, besides the one that is running. */
const SECONDS = 10;
const SLOTS = SECONDS + 1;
/** Of a float's bits: those of its mantissa that do not tell buckets apart. */
const BITS_DROPPED = 19;
const BUCKETS_PER_DOUBLING = 16;
const EXPONENT_BIAS = 127;
/** From 2^-20 s, a microsecond, to 2^7 s; what is shorter or longer counts as that. */
const EXPONENT_MIN = -20;
const EXPONENT_MAX = 7;
const FIRST = (EXPONENT_MIN + EXPONENT_BIAS) * BUCKETS_PER_DOUBLING;
const BUCKETS = (EXPONENT_MAX - EXPONENT_MIN) * BUCKETS_PER_DOUBLING;
/** Digits of a quantile that mean something. */
const DIGITS = 3;

const float = new Float32Array(1);
const bits = new Uint32Array(float.buffer);

export class Durations {
  readonly #counts = new Uint32Array(SLOTS * BUCKETS);
  #slot = 0;

  /** Counts one. */
  record(seconds: number): void {
    float[0] = seconds;
    const bucket = (bits[0]! >>> BITS_DROPPED) - FIRST;
    const place = bucket < 0 ? 0 : bucket < BUCKETS ? bucket : BUCKETS - 1;
    this.#counts[this.#slot * BUCKETS + place]! += 1;
  }

  /** A second is over: the oldest one is forgotten. */
  turn(): void {
    this.#slot = (this.#slot + 1) % SLOTS;
    this.#counts.fill(0, this.#slot * BUCKETS, (this.#slot + 1) * BUCKETS);
  }

  /** The durations below which these parts of all lie, in seconds; null if there are none. */
  quantiles(...parts: readonly number[]): readonly (number | null)[] {
    const sums = new Float64Array(BUCKETS);
    for (let place = 0; place < this.#counts.length; place++) {
      sums[place % BUCKETS]! += this.#counts[place]!;
    }
    const total = sums.reduce((sum, count) => sum + count, 0);
    return parts.map((part) => (total === 0 ? null : quantile(sums, part * total)));
  }
}

function quantile(sums: Float64Array, rank: number): number {
  let below = 0;
  const found = sums.findIndex((count) => (below += count) >= rank && count > 0);
  const bucket = found === -1 ? BUCKETS - 1 : found;
  return Number(((edge(bucket) + edge(bucket + 1)) / 2).toPrecision(DIGITS));
}

/** Where a bucket begins. */
function edge(bucket: number): number {
  bits[0] = (bucket + FIRST) << BITS_DROPPED;
  return float[0]!;
}
