/** An order as it is written in a form, and as it is sent. */
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import { linesOf, wholeNumber } from './lines.ts';
import type { LineDraft } from './lines.ts';

/** How warehouses are ranked, and what that means. */
export const STRATEGIES = {
  priority: 'By the priority of the warehouses.',
  'most-stock': 'From where there is the most.',
  nearest: 'From where it is nearest to the country that it goes to.',
  'fewest-splits': 'From as few warehouses as possible.',
} as const;

export interface OrderDraft {
  readonly lines: readonly LineDraft[];
  readonly country: string;
  readonly holdSeconds: string;
  readonly reference: string;
  readonly strategy: keyof typeof STRATEGIES;
  readonly allowed: readonly string[];
  readonly allowSplit: boolean;
  readonly allowPartial: boolean;
}

export const BLANK_ORDER: OrderDraft = {
  lines: [],
  country: '',
  holdSeconds: '',
  reference: '',
  strategy: 'priority',
  allowed: [],
  allowSplit: true,
  allowPartial: false,
};

const HOLD_SECONDS_MAX = 604_800;

/** What is wrong beside the lines, by field. */
export function flawsOf(draft: OrderDraft): {
  readonly country?: string;
  readonly holdSeconds?: string;
} {
  const { country, holdSeconds, strategy } = draft;
  const isMissing = strategy === 'nearest' && country === '';
  return {
    ...(isMissing ? { country: 'Nearest to where? Say the country.' } : {}),
    ...(/^([A-Z]{2})?$/.test(country) ? {} : { country: 'Two letters, as DE' }),
    ...(holdSeconds.trim() === '' || wholeNumber(holdSeconds, 1, HOLD_SECONDS_MAX) !== undefined
      ? {}
      : { holdSeconds: 'A whole number from 1 to 604,800' }),
  };
}

/** The order that is sent; undefined if something in the draft is not right. */
export function orderOf(draft: OrderDraft): Shape<'OrderInput'> | undefined {
  const lines = linesOf(draft.lines);
  if (lines === undefined || Object.keys(flawsOf(draft)).length > 0) return undefined;
  const { country, strategy, allowed, allowSplit, allowPartial } = draft;
  const holdSeconds = wholeNumber(draft.holdSeconds);
  const reference = draft.reference.trim();
  return {
    lines: [...lines],
    allowPartial,
    sourcing: { strategy, allowSplit, ...(allowed.length > 0 ? { warehouses: [...allowed] } : {}) },
    ...(country === '' ? {} : { shipTo: { country } }),
    ...(holdSeconds === undefined ? {} : { holdSeconds }),
    ...(reference === '' ? {} : { reference }),
  };
}
