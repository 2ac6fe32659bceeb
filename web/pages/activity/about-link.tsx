/** What something is about, as a link to its page. */
import { Link } from '@tanstack/react-router';

interface AboutLinkProps {
  readonly warehouse?: string;
  readonly sku?: string;
  readonly document?: { readonly type: string; readonly id: string } | null;
}

export function AboutLink({ warehouse, sku, document }: AboutLinkProps) {
  if (document) {
    const { type, id } = document;
    const params = { id };
    if (type === 'order') return <Link to="/orders/$id" params={params}>{`Order ${id}`}</Link>;
    if (type === 'transfer') {
      return <Link to="/transfers/$id" params={params}>{`Transfer ${id}`}</Link>;
    }
    if (type === 'restock')
      return <Link to="/restocks/$id" params={params}>{`Restock ${id}`}</Link>;
    return <>{`${type} ${id}`}</>;
  }
  if (warehouse === undefined || sku === undefined) return <>{warehouse ?? sku}</>;
  return (
    <Link to="/stock/$warehouse/$sku" params={{ warehouse, sku }}>
      {sku} at {warehouse}
    </Link>
  );
}
