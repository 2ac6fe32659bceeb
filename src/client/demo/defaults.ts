/** What the demo does unless it is told otherwise. */

export const DEMO_SEED = 1;
export const DEMO_RATE_PER_SECOND = 200;
