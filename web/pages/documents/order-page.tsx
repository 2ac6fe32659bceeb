/** Order. */
import { PageHead } from '../../parts/page.tsx';

export const OrderPage = () => <PageHead title="Order" />;
