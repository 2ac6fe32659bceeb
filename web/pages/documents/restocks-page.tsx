/** Restocks. */
import { PageHead } from '../../parts/page.tsx';

export const RestocksPage = () => <PageHead title="Restocks" />;
