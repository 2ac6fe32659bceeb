/** How bugs are planted: methods of the real code are replaced, and put back. */

/** Plants a bug. Returns what undoes it. */
export type Plant = () => () => void;

/** Puts `changed` in the place of a method. Returns what undoes it. */
export function replace<Thing extends object, Name extends keyof Thing>(
  thing: Thing,
  name: Name,
  changed: (original: Thing[Name]) => Thing[Name],
): () => void {
  const before = Object.getOwnPropertyDescriptor(thing, name);
  if (before === undefined) throw new Error(`there is no ${String(name)} to replace`);
  Object.defineProperty(thing, name, { ...before, value: changed(before.value as Thing[Name]) });
  return () => Object.defineProperty(thing, name, before);
}

/** Does nothing in the place of a method that returns nothing. */
export const skipped =
  <Thing extends object>(thing: Thing, name: keyof Thing): Plant =>
  () =>
    replace(thing, name, () => (() => undefined) as unknown as Thing[keyof Thing]);
