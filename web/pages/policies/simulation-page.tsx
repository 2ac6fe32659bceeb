/** Simulation. */
import { PageHead } from '../../parts/page.tsx';

export const SimulationPage = () => <PageHead title="Simulation" />;
