/** Finds where rows begin to be late, in a table whose rows are numbered in the order of time. */

/** The first number from 1 to `last` that `isLate`; `last + 1` if none is. */
export function firstLate(last: number, isLate: (number: number) => boolean): number {
  let [low, high] = [1, last + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (isLate(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
