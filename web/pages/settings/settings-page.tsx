/** Settings. */
import { PageHead } from '../../parts/page.tsx';

export const SettingsPage = () => <PageHead title="Settings" />;
