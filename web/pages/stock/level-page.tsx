/** Level. */
import { PageHead } from '../../parts/page.tsx';

export const LevelPage = () => <PageHead title="Level" />;
