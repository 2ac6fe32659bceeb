/** Queues. */
import { PageHead } from '../../parts/page.tsx';

export const QueuesPage = () => <PageHead title="Queues" />;
