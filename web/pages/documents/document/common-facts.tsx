/** What there is to say of every document. */
import { Link } from '@tanstack/react-router';
import { Moment } from '../../../parts/moment.tsx';
import type { Noun } from './document-frame.tsx';

interface CommonFactsProps {
  readonly noun: Noun;
  readonly document: {
    readonly id: string;
    readonly reference?: string | null;
    readonly createdAt: string;
    readonly updatedAt: string;
  };
}

export const CommonFacts = ({ noun, document }: CommonFactsProps) => (
  <>
    {document.reference !== undefined && (
      <>
        <dt>Reference</dt>
        <dd>
          {document.reference === null ? (
            '–'
          ) : (
            <Link to="/activity" search={{ view: 'movements', reference: document.reference }}>
              {document.reference}
            </Link>
          )}
        </dd>
      </>
    )}
    <dt>Created</dt>
    <dd>
      <Moment at={document.createdAt} />
    </dd>
    <dt>Updated</dt>
    <dd>
      <Moment at={document.updatedAt} />
    </dd>
    <dt>Movements</dt>
    <dd>
      <Link to="/activity" search={{ view: 'movements', document: `${noun}:${document.id}` }}>
        In the ledger
      </Link>
    </dd>
  </>
);
