/** What the service says of itself. */
import type { Shape } from '../../../src/client/api/stockroom.ts';

export type Overview = Shape<'Overview'>;
export type Point = Shape<'OverviewPoint'>;
