/** An id, short enough for a table: what tells ids apart is often at their end. */

const LENGTH_MAX = 26;
const HEAD = 8;
const TAIL = 12;

export const DocumentId = ({ id }: { readonly id: string }) =>
  id.length <= LENGTH_MAX ? (
    <code>{id}</code>
  ) : (
    <code title={id} aria-label={id}>
      {id.slice(0, HEAD)}…{id.slice(-TAIL)}
    </code>
  );
