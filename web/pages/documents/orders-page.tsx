/** Orders. */
import { PageHead } from '../../parts/page.tsx';

export const OrdersPage = () => <PageHead title="Orders" />;
