/** The page of one document: until it is read, that it is coming; or that there is none. */
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { ProblemError } from '../../../../src/client/api/stockroom.ts';
import { PageHead, Shown } from '../../../parts/page.tsx';
import { GoToId } from '../list/filters.tsx';

export type Noun = 'order' | 'transfer' | 'restock';

interface DocumentFrameProps<Data> {
  readonly noun: Noun;
  readonly id: string;
  readonly query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Data) => ReactNode;
}

export function DocumentFrame<Data>({ noun, id, query, children }: DocumentFrameProps<Data>) {
  if (query.data === undefined && isMissing(query.error)) return <Missing noun={noun} id={id} />;
  return (
    <>
      <p className="documents-back">
        <Link to={`/${noun}s`}>← All {noun}s</Link>
      </p>
      {query.data === undefined && <PageHead title={`${nameOf(noun)} ${id}`} />}
      <Shown query={query}>{children}</Shown>
    </>
  );
}

/** What a document of this noun is called at the beginning of a sentence. */
export const nameOf = (noun: Noun): string => noun.charAt(0).toUpperCase() + noun.slice(1);

/** An id that is none cannot be the id of anything. */
const isMissing = (error: unknown): boolean =>
  error instanceof ProblemError &&
  (error.problem.code === 'not_found' || error.problem.code === 'validation');

const Missing = ({ noun, id }: { readonly noun: Noun; readonly id: string }) => (
  <>
    <PageHead title={`There is no ${noun} with this id`} />
    <div className="card documents-missing">
      <p>
        Nothing is known of <code>{id}</code>. Perhaps it is mistyped, belongs to something else, or
        was refused when it was asked for: what is refused is not kept.
      </p>
      <GoToId to={`/${noun}s/$id`} />
      <p>
        <Link to={`/${noun}s`}>← All {noun}s</Link>
      </p>
    </div>
  </>
);
