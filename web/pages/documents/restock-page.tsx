/** Restock. */
import { PageHead } from '../../parts/page.tsx';

export const RestockPage = () => <PageHead title="Restock" />;
