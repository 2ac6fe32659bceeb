/** What a PromQL expression asks for, as far as those of `ops/` go. */

export interface Selector {
  readonly metric: string;
  readonly matchers: readonly Matcher[];
}

export interface Matcher {
  readonly label: string;
  /** Those that it lets pass or keeps away; empty if it is a pattern that is no list. */
  readonly values: readonly string[];
}

const GROUPING = /\b(?:by|on|without|ignoring)\s*\(([^)]*)\)/g;
const WORDS = /^(?:and|or|unless|bool|offset|group_left|group_right)$/;

/** The metrics that `expression` asks for, each with what their labels must be. */
export function selectorsIn(expression: string): readonly Selector[] {
  const plain = expression.replace(GROUPING, ' ').replace(/\[[^\]]*\]/g, ' ');
  const found = plain.matchAll(/(?<![\w.])([a-zA-Z_:][\w:]*)\s*(\(|\{((?:[^{}"]|"[^"]*")*)\})?/g);
  return [...found].flatMap(([, metric = '', after, matchers = '']) =>
    after === '(' || WORDS.test(metric) ? [] : [{ metric, matchers: matchersIn(matchers) }],
  );
}

function matchersIn(text: string): readonly Matcher[] {
  return [...text.matchAll(/(\w+)\s*(=~|!~|!=|=)\s*"([^"]*)"/g)].map(
    ([, label = '', operator = '', value = '']) => {
      const isList = !operator.includes('~') || /^[\w|]+$/.test(value);
      const isAsked = isList && !value.includes('$');
      return { label, values: isAsked ? value.split('|') : [] };
    },
  );
}

/** The labels that `expression` groups or joins by. */
export const groupingsIn = (expression: string): readonly string[] =>
  [...expression.matchAll(GROUPING)].flatMap(([, labels = '']) =>
    labels
      .split(',')
      .map((label) => label.trim())
      .filter((label) => label !== ''),
  );
