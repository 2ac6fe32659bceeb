/** Policies. */
import { PageHead } from '../../parts/page.tsx';

export const PoliciesPage = () => <PageHead title="Policies" />;
