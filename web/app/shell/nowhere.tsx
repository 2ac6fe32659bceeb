/** What is shown where there is no page. */
import { Link } from '@tanstack/react-router';

export const Nowhere = () => (
  <div className="empty">
    <h1>There is no such page</h1>
    <p>
      Perhaps it has moved. <Link to="/">Go to the overview</Link>, or press <kbd>Ctrl</kbd>{' '}
      <kbd>K</kbd> to search.
    </p>
  </div>
);
