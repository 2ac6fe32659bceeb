/** Reads what the address says, and leaves out what makes no sense. */

/** A text that is not empty. */
export function textIn<Name extends string>(
  search: Record<string, unknown>,
  name: Name,
): Partial<Record<Name, string>> {
  const value = search[name];
  const text = typeof value === 'number' || typeof value === 'boolean' ? String(value) : value;
  // The key is computed, which the compiler takes for any string.
  return typeof text === 'string' && text !== ''
    ? ({ [name]: text } as Partial<Record<Name, string>>)
    : {};
}

/** One of `choices`. */
export function choiceIn<Name extends string, Choice extends string>(
  search: Record<string, unknown>,
  name: Name,
  choices: readonly Choice[],
): Partial<Record<Name, Choice>> {
  const found = choices.find((choice) => choice === search[name]);
  return found === undefined ? {} : ({ [name]: found } as Partial<Record<Name, Choice>>);
}

/** What of `search` is said at all: `given<StockSearch>({ ...search, category })`. */
export const given = <Search extends object>(search: {
  readonly [Name in keyof Search]: Search[Name] | undefined;
}): Search =>
  Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined)) as Search;
