/** A policy in one line. */
import { fieldsOf, formOf } from './editor/strategies.ts';

/** The name of a strategy as people say it. */
export const strategyName = (strategy: string): string => formOf(strategy).label;

/** What makes it different from others of its strategy: `Minimum 20, Maximum 100`. */
export function policyInWords(policy: { readonly strategy: string }): string {
  const values: Readonly<Record<string, unknown>> = { ...policy };
  return fieldsOf(policy.strategy)
    .flatMap(({ name, label }) => {
      const value = values[name];
      if (value === undefined) return [];
      return [`${label} ${typeof value === 'string' ? value : JSON.stringify(value)}`];
    })
    .join(', ');
}

/** `default` → `Every SKU`, `category:home` → `Category home`, `sku:MUG` → `MUG`. */
export function scopeInWords(scope: string): string {
  if (scope === 'default') return 'Every SKU';
  return scope.replace(/^category:/, 'Category ').replace(/^sku:/, '');
}
