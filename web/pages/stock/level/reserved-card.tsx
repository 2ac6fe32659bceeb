/** What the reserved units of a level are reserved for. */
import { DocumentLink } from './document-link.tsx';
import { count } from '../../../parts/figures.ts';
import { Moment } from '../../../parts/moment.tsx';
import { Card, Shown } from '../../../parts/page.tsx';
import { useReserved } from './read-level.ts';
import type { Place } from './read-level.ts';

/** More are not listed at once. */
const SHOWN_MAX = 100;

export function ReservedCard({ place }: { readonly place: Place }) {
  const reserved = useReserved(place);
  return (
    <Card title="Reserved for">
      <Shown query={reserved}>
        {(items) =>
          items.length === 0 ? (
            <p className="soft">Nothing is reserved.</p>
          ) : (
            <div className="scroll-x stock-reserved">
              <table className="plain-table">
                <thead>
                  <tr>
                    <th scope="col">Document</th>
                    <th scope="col">Expires</th>
                    <th scope="col" className="number">
                      Quantity
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {items
                    .slice(0, SHOWN_MAX)
                    .map(({ document: { type, id }, quantity, expiresAt }) => (
                      <tr key={`${type} ${id}`}>
                        <td className="stock-document">
                          <DocumentLink type={type} id={id} />
                        </td>
                        <td>{expiresAt === null ? 'never' : <Moment at={expiresAt} />}</td>
                        <td className="number">{count(quantity)}</td>
                      </tr>
                    ))}
                </tbody>
              </table>
              {items.length > SHOWN_MAX && (
                <p className="soft">and {count(items.length - SHOWN_MAX)} more</p>
              )}
            </div>
          )
        }
      </Shown>
    </Card>
  );
}
