/** Stock. */
import { PageHead } from '../../parts/page.tsx';

export const StockPage = () => <PageHead title="Stock" />;
