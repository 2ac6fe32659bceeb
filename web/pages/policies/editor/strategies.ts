/** The strategies that a policy may have, with the fields that a person fills in. */

export type FieldKind =
  | 'units'
  | 'days'
  | 'number'
  | 'share'
  | 'cron'
  | 'warehouse'
  | 'text'
  | 'json';

export interface PolicyField {
  readonly name: string;
  readonly label: string;
  readonly kind: FieldKind;
  readonly isOptional?: boolean;
  readonly hint?: string;
  readonly choices?: readonly string[];
}

export interface StrategyForm {
  readonly name: string;
  readonly label: string;
  /** When and how much it orders, in a sentence. */
  readonly meaning: string;
  readonly fields: readonly PolicyField[];
}

const units = (name: string, label: string, hint = ''): PolicyField => ({
  name,
  label,
  kind: 'units',
  hint,
});
const days = (name: string, label: string, isOptional = false, hint = ''): PolicyField => ({
  name,
  label,
  kind: 'days',
  isOptional,
  hint,
});

const LEAD_TIME = days('leadTimeDays', 'Lead time (days)');
const WINDOW = days('windowDays', 'Demand window (days)', true, 'else 28');

export const STRATEGIES: readonly StrategyForm[] = [
  {
    name: 'min-max',
    label: 'Min–max',
    meaning: 'Orders up to the maximum when the position is at the minimum or below.',
    fields: [units('min', 'Minimum'), units('max', 'Maximum')],
  },
  {
    name: 'reorder-point',
    label: 'Reorder point',
    meaning: 'Orders a quantity when the position is at the reorder point or below.',
    fields: [
      units('reorderPoint', 'Reorder point'),
      units('quantity', 'Quantity'),
      {
        name: 'mode',
        label: 'How many times',
        kind: 'text',
        choices: ['multiple', 'fixed', 'deficiency'],
        hint: 'multiple: until it is above the point; fixed: once; deficiency: what is missing',
      },
    ],
  },
  {
    name: 'days-of-cover',
    label: 'Days of cover',
    meaning: 'Keeps enough for so many days of the average demand.',
    fields: [
      LEAD_TIME,
      days('safetyDays', 'Safety (days)'),
      days('targetDays', 'Target (days)'),
      WINDOW,
    ],
  },
  {
    name: 'service-level',
    label: 'Service level',
    meaning: 'Keeps a safety stock so that so large a share of the cycles has no shortage.',
    fields: [
      { name: 'serviceLevel', label: 'Service level', kind: 'share', hint: 'such as 0.95' },
      LEAD_TIME,
      days('leadTimeStdDays', 'Lead time deviation (days)', true),
      days('reviewDays', 'Review (days)', true),
      WINDOW,
      { name: 'orderCost', label: 'Cost of an order', kind: 'number', isOptional: true },
      { name: 'holdingCost', label: 'Cost of a unit a year', kind: 'number', isOptional: true },
    ],
  },
  {
    name: 'periodic',
    label: 'Periodic',
    meaning: 'Orders up to a level at each review.',
    fields: [
      {
        name: 'every',
        label: 'Reviews',
        kind: 'cron',
        hint: 'a cron expression in UTC: 0 6 * * 1',
      },
      units('orderUpTo', 'Order up to'),
    ],
  },
  {
    name: 'transfer-from',
    label: 'Transfer from',
    meaning: 'Takes what is missing from another warehouse, which keeps its own minimum.',
    fields: [
      { name: 'source', label: 'Source', kind: 'warehouse' },
      units('min', 'Minimum'),
      units('max', 'Maximum'),
    ],
  },
  {
    name: 'alert-only',
    label: 'Alert only',
    meaning: 'Orders nothing, and says when stock is low.',
    fields: [],
  },
  {
    name: 'custom',
    label: 'Custom',
    meaning: 'Does what a strategy of the operator says.',
    fields: [
      { name: 'name', label: 'Name', kind: 'text' },
      { name: 'options', label: 'Options (JSON)', kind: 'json' },
    ],
  },
];

/** What every policy may say. */
export const TERMS: readonly PolicyField[] = [
  { name: 'alertAt', label: 'Alert at', kind: 'units', isOptional: true, hint: 'available' },
  { name: 'supplier', label: 'Supplier', kind: 'text', isOptional: true },
  {
    name: 'packSize',
    label: 'Pack size',
    kind: 'units',
    isOptional: true,
    hint: 'else the product’s',
  },
  days('leadTimeDays', 'Lead time (days)', true),
];

/** The form of a strategy. */
export const formOf = (strategy: string): StrategyForm =>
  STRATEGIES.find(({ name }) => name === strategy) ?? STRATEGIES[0]!;

/** The fields of a strategy, then the terms that it does not have itself. */
export function fieldsOf(strategy: string): readonly PolicyField[] {
  const { fields } = formOf(strategy);
  const own = new Set(fields.map(({ name }) => name));
  return [...fields, ...TERMS.filter(({ name }) => !own.has(name))];
}
