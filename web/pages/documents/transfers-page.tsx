/** Transfers. */
import { PageHead } from '../../parts/page.tsx';

export const TransfersPage = () => <PageHead title="Transfers" />;
