/**
 * The hash chain over everything that a shard ever wrote. A commit's hash covers its rows and the
 * hash of the commit before it, so that whoever changes a row must change every later hash too.
 * The answers have a hash of their own inside, because they are forgotten after a while.
 */
import { hash } from 'node:crypto';
import type { AnswerRow, DocumentRow } from './rows.ts';

/** The hash before the first commit. */
export const CHAIN_START = '0'.repeat(64);

/** What one commit adds to the chain. */
export interface Link {
  readonly at: number;
  /** The JSON of its movement rows. */
  readonly movements: string;
  readonly documents: readonly DocumentRow[];
  readonly answersHash: string;
}

/** SHA-256 of the answers of one commit; empty when there are none. */
export const hashAnswers = (answers: readonly AnswerRow[]): string =>
  answers.length === 0 ? '' : hash('sha256', JSON.stringify(answers), 'hex');

/** SHA-256 of a commit and all that came before it. */
export function hashCommit(previous: string, link: Link): string {
  const { at, movements, documents, answersHash } = link;
  const rows = documents.map(textOfDocument).join('\n');
  const text = `${previous}\n${at}\n${movements}\n${rows}\n${answersHash}`;
  return hash('sha256', text, 'hex');
}

/** A row on a line: JSON has no line breaks, and the body, which is JSON, need not be made anew. */
function textOfDocument(row: DocumentRow): string {
  const [n, first, at, warehouse, type, id, actor, fingerprint, body] = row;
  return `${JSON.stringify([n, first, at, warehouse, type, id, actor, fingerprint])}${body}`;
}
