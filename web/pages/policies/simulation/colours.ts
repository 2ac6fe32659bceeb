/** The colours of policies that are compared. */

const COLOURS = 5;

/** The colour of the policy at that place; after the fifth they repeat. */
export const colourOf = (index: number): string => `var(--chart-${(index % COLOURS) + 1})`;
