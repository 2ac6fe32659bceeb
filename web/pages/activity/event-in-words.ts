/** What an event says beyond its type and what it is about. */
import { count } from '../../parts/figures.ts';
import type { Told } from './use-events.ts';

/** One line; empty if there is nothing to add. */
export function eventInWords({ type, data }: Told): string {
  if (type.startsWith('stock.')) return levelInWords(data);
  if (type.startsWith('order.')) return linesInWords(data['lines']);
  if (type.startsWith('transfer.')) {
    return `${String(data['from'])} → ${String(data['to'])}, ${linesInWords(data['lines'])}`;
  }
  const { quantity, sku, warehouse, explanation } = data;
  const what = `${figure(quantity)} of ${String(sku)} at ${String(warehouse)}`;
  return type === 'restock.requested' ? `${what}: ${String(explanation)}` : what;
}

function levelInWords(data: Told['data']): string {
  const { available, onHand, incoming, alertAt } = data;
  const parts = [`${figure(available)} available`, `${figure(onHand)} on hand`];
  if (typeof incoming === 'number' && incoming > 0) parts.push(`${count(incoming)} incoming`);
  if (typeof alertAt === 'number') parts.push(`alert at ${count(alertAt)}`);
  return parts.join(', ');
}

function linesInWords(lines: unknown): string {
  if (!Array.isArray(lines)) return '';
  const units = lines.reduce((sum: number, line: { quantity?: number }) => {
    return sum + (line.quantity ?? 0);
  }, 0);
  return `${count(lines.length)} ${lines.length === 1 ? 'line' : 'lines'}, ${count(units)} units`;
}

const figure = (value: unknown): string => (typeof value === 'number' ? count(value) : '?');
