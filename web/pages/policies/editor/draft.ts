/** A policy as it is being written: texts, until all of them make sense. */
import type { Shape } from '../../../../src/client/api/stockroom.ts';
import type { PolicyField } from './strategies.ts';
import { fieldsOf } from './strategies.ts';

export type PolicyInput = Shape<'PolicyInput'>;

export interface Draft {
  readonly strategy: string;
  readonly values: Readonly<Record<string, string>>;
  readonly enabled: boolean;
  /** Kept as it is: nothing here changes it. */
  readonly snoozedUntil?: string;
}

export const EMPTY_DRAFT: Draft = { strategy: 'min-max', values: {}, enabled: true };

/** The draft of a policy that is in force. */
export function draftOf(policy: {
  readonly strategy: string;
  readonly enabled?: boolean;
  readonly snoozedUntil?: string;
}): Draft {
  const { strategy, enabled = true, snoozedUntil } = policy;
  const values = Object.fromEntries(
    fieldsOf(strategy).flatMap(({ name }) => {
      const value: unknown = Object.entries(policy).find(([key]) => key === name)?.[1];
      if (value === undefined) return [];
      return [[name, typeof value === 'string' ? value : JSON.stringify(value)]];
    }),
  );
  return { strategy, values, enabled, ...(snoozedUntil === undefined ? {} : { snoozedUntil }) };
}

export type Written =
  | { readonly ok: true; readonly policy: PolicyInput }
  /** What is wrong, by the names of the fields; what is empty is only missing. */
  | { readonly ok: false; readonly flaws: Readonly<Record<string, string>> };

/** The policy that a draft says. The service knows better still what makes no sense. */
export function written({ strategy, values, enabled, snoozedUntil }: Draft): Written {
  const flaws: Record<string, string> = {};
  const fields = fieldsOf(strategy).flatMap((field) => {
    const text = (values[field.name] ?? '').trim();
    if (text === '') {
      if (field.isOptional !== true) flaws[field.name] = 'is needed';
      return [];
    }
    const value = valueOf(field, text);
    if (value === undefined) {
      flaws[field.name] = NEEDED[field.kind];
      return [];
    }
    return [[field.name, value] as const];
  });
  if (Object.keys(flaws).length > 0) return { ok: false, flaws };
  const terms = {
    ...(enabled ? {} : { enabled: false }),
    ...(snoozedUntil === undefined ? {} : { snoozedUntil }),
  };
  // Which fields go with which strategy is in the table of strategies, beyond the compiler's sight.
  const policy = { strategy, ...Object.fromEntries(fields), ...terms } as PolicyInput;
  return { ok: true, policy };
}

const NEEDED: Readonly<Record<PolicyField['kind'], string>> = {
  units: 'must be a whole number, 0 or more',
  days: 'must be a number of days',
  number: 'must be a number above 0',
  share: 'must be above 0 and below 1',
  cron: 'must be a cron expression',
  warehouse: 'must be a warehouse',
  text: 'must be a text',
  json: 'must be a JSON object',
};

function valueOf({ kind }: PolicyField, text: string): unknown {
  switch (kind) {
    case 'units':
      return /^\d{1,10}$/.test(text) ? Number(text) : undefined;
    case 'days':
      return Number(text) >= 0 ? Number(text) : undefined;
    case 'number':
      return Number(text) > 0 ? Number(text) : undefined;
    case 'share':
      return Number(text) > 0 && Number(text) < 1 ? Number(text) : undefined;
    case 'json':
      return objectIn(text);
    case 'cron':
    case 'warehouse':
    case 'text':
      return text;
  }
}

function objectIn(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && !Array.isArray(value) ? (value ?? undefined) : undefined;
  } catch {
    return undefined;
  }
}
