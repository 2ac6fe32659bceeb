/** Where the navigation leads. */
import type { IconName } from '../../parts/icon.tsx';

interface Place {
  readonly to: string;
  readonly label: string;
  readonly icon: IconName;
}

/** Where the navigation leads, in groups. */
export const PLACES: readonly (readonly Place[])[] = [
  [
    { to: '/', label: 'Overview', icon: 'overview' },
    { to: '/stock', label: 'Stock', icon: 'stock' },
    { to: '/orders', label: 'Orders', icon: 'order' },
    { to: '/transfers', label: 'Transfers', icon: 'transfer' },
    { to: '/restocks', label: 'Restocks', icon: 'restock' },
  ],
  [
    { to: '/policies', label: 'Policies', icon: 'policy' },
    { to: '/jobs', label: 'Queues', icon: 'queue' },
    { to: '/activity', label: 'Activity', icon: 'activity' },
    { to: '/settings', label: 'Settings', icon: 'settings' },
  ],
];
