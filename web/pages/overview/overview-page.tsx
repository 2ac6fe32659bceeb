/** Overview. */
import { PageHead } from '../../parts/page.tsx';

export const OverviewPage = () => <PageHead title="Overview" />;
