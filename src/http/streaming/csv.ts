/** Rows of CSV (RFC 4180). */

/** A row: a field with a comma, a quote or a line break is quoted. */
export const csvRow = (fields: readonly (string | number | boolean)[]): string =>
  `${fields.map(csvField).join(',')}\r\n`;

/**
 * Text that no spreadsheet takes for a formula, which might send what stands beside it away: what
 * begins like one has an apostrophe before it (OWASP, CSV Injection).
 */
export const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

function csvField(field: string | number | boolean): string {
  const text = String(field);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
