/** What is said where a list has no rows, and what to do about it. */
import type { ReactNode } from 'react';

interface NoDocumentsProps {
  readonly noun: 'order' | 'transfer' | 'restock';
  readonly filters: object;
  /** Takes the filters away. */
  readonly onAll: () => void;
  /** How the first one comes about. */
  readonly children: ReactNode;
}

export const NoDocuments = ({ noun, filters, onAll, children }: NoDocumentsProps) =>
  Object.keys(filters).length > 0 ? (
    <p>
      No {noun} matches.{' '}
      <button type="button" className="text-button" onClick={onAll}>
        Show all {noun}s
      </button>
    </p>
  ) : (
    <p>
      There are no {noun}s yet. {children}
    </p>
  );
