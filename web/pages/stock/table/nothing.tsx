/** What is said when a view finds nothing, and what can be done about it. */
import { useQuery } from '@tanstack/react-query';
import { dataOf } from '../../../../src/client/api/stockroom.ts';
import { api } from '../../../app/api.ts';
import type { Named } from '../product/product-dialog.tsx';
import type { View } from './view.ts';

interface NothingProps {
  readonly view: View;
  /** Shows everything. */
  readonly onReset: () => void;
  readonly onProduct: (product: Named) => void;
}

export function Nothing({ view, onReset, onProduct }: NothingProps) {
  const { q, warehouse, category, state } = view;
  const isFiltered = [q, warehouse, category, state].some((filter) => filter !== undefined);
  if (!isFiltered) {
    return <p>There is no stock yet. Create products and warehouses, and receive what arrives.</p>;
  }
  return (
    <div className="stock-nothing">
      <p>Nothing matches these filters.</p>
      {q !== undefined && <Unstocked q={q} onProduct={onProduct} />}
      <button type="button" className="button" onClick={onReset}>
        Clear filters
      </button>
    </div>
  );
}

/** Products that are named so are not many: one looks for one of them. */
const PRODUCTS_MAX = 5;

/** Products that are in the catalogue, of which there may be no stock yet. */
function Unstocked({ q, onProduct }: { readonly q: string } & Pick<NothingProps, 'onProduct'>) {
  const { data: products = [] } = useQuery({
    queryKey: ['products', 'named', q],
    queryFn: async ({ signal }) => {
      const query = { q, limit: PRODUCTS_MAX };
      return (await dataOf(api.GET('/v1/products', { params: { query }, signal }))).items;
    },
  });
  if (products.length === 0) return null;
  return (
    <>
      <p>In the catalogue, to be received at a warehouse:</p>
      <ul>
        {products.map((product) => (
          <li key={product.sku}>
            <button type="button" className="text-button" onClick={() => onProduct(product)}>
              {product.name}
            </button>{' '}
            <code>{product.sku}</code>
          </li>
        ))}
      </ul>
    </>
  );
}
