/** Activity. */
import { PageHead } from '../../parts/page.tsx';

export const ActivityPage = () => <PageHead title="Activity" />;
