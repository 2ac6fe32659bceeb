/** An id in a table. Where it is too long, its middle is left out: ids differ at their ends. */

const TAIL = 8;

export const DocumentId = ({ id }: { readonly id: string }) => (
  <code className="documents-id" title={id}>
    <span>{id.slice(0, -TAIL)}</span>
    <span>{id.slice(-TAIL)}</span>
  </code>
);
