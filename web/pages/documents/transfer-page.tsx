/** Transfer. */
import { PageHead } from '../../parts/page.tsx';

export const TransferPage = () => <PageHead title="Transfer" />;
