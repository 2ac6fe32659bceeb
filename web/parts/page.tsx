/** How a page begins, and what it shows while it waits. */
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { Failure } from './failure.tsx';

interface PageHeadProps {
  readonly title: string;
  /** Beside the title: a status. */
  readonly aside?: ReactNode;
  readonly lead?: ReactNode;
  /** Buttons. */
  readonly children?: ReactNode;
}

/** The head of a page; its title is that of the window too. */
export function PageHead({ title, aside, lead, children }: PageHeadProps) {
  useEffect(() => {
    document.title = `${title} · Stockroom`;
  }, [title]);
  return (
    <header className="page-head">
      <div>
        <h1>
          {title} {aside}
        </h1>
        {lead !== undefined && <p className="lead">{lead}</p>}
      </div>
      {children !== undefined && <div className="actions">{children}</div>}
    </header>
  );
}

interface ShownProps<Data> {
  readonly query: {
    readonly data: Data | undefined;
    readonly error: unknown;
    readonly refetch: () => unknown;
  };
  readonly children: (data: Data) => ReactNode;
}

/** Shows what was read; until then that it is coming, or why it does not. */
export function Shown<Data>({ query, children }: ShownProps<Data>) {
  const { data, error, refetch } = query;
  if (data !== undefined) return children(data);
  if (error !== null) return <Failure error={error} onRetry={() => void refetch()} />;
  return <Loading />;
}

/** That something is coming. */
export const Loading = () => (
  <div className="loading" role="status">
    Loading…
  </div>
);

interface CardProps {
  readonly title?: string;
  readonly aside?: ReactNode;
  readonly children: ReactNode;
}

/** A part of a page with a heading of its own. */
export const Card = ({ title, aside, children }: CardProps) => (
  <section className="card">
    {title !== undefined && (
      <header className="card-head">
        <h2>{title}</h2>
        {aside}
      </header>
    )}
    {children}
  </section>
);

interface WideProps {
  /** What it is, for who scrolls in it by keys. */
  readonly label: string;
  readonly children: ReactNode;
}

/** Something that may be wider than the page, and is scrolled by itself. */
export const Wide = ({ label, children }: WideProps) => (
  <section className="scroll-x" aria-label={label} tabIndex={0}>
    {children}
  </section>
);
