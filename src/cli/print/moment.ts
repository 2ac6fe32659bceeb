/** Times, as they are shown: UTC, as the API has them, to the second. */
export const momentOf = (time: string | null): string | null =>
  time === null ? null : time.slice(0, 19).replace('T', ' ');
