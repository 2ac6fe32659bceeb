/** A link to the document on whose behalf something happened. */
import { Link } from '@tanstack/react-router';

interface DocumentLinkProps {
  /** `order`, `transfer`, `restock` or `reservation`. */
  readonly type: string;
  readonly id: string;
}

export function DocumentLink({ type, id }: DocumentLinkProps) {
  const text = (
    <>
      {type} <code>{id}</code>
    </>
  );
  switch (type) {
    case 'order':
      return (
        <Link to="/orders/$id" params={{ id }}>
          {text}
        </Link>
      );
    case 'transfer':
      return (
        <Link to="/transfers/$id" params={{ id }}>
          {text}
        </Link>
      );
    case 'restock':
      return (
        <Link to="/restocks/$id" params={{ id }}>
          {text}
        </Link>
      );
    default:
      // What has no page of its own is found by what it did.
      return (
        <Link to="/activity" search={{ view: 'movements', document: `${type}:${id}` }}>
          {text}
        </Link>
      );
  }
}
