/** All pages of the console, and where they are. Each is loaded when it is opened. */
import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router';
import { Failure } from '../parts/failure.tsx';
import { Nowhere } from './shell/nowhere.tsx';
import { levelSearch, stockSearch } from '../pages/stock/search.ts';
import { orderSearch, restockSearch, transferSearch } from '../pages/documents/search.ts';
import { policySearch } from '../pages/policies/search.ts';
import { activitySearch } from '../pages/activity/search.ts';
import { Shell } from './shell/shell.tsx';

const root = createRootRoute({ component: Shell, notFoundComponent: Nowhere });

const overview = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(
    () => import('../pages/overview/overview-page.tsx'),
    'OverviewPage',
  ),
});
const stock = createRoute({
  getParentRoute: () => root,
  path: '/stock',
  validateSearch: stockSearch,
  component: lazyRouteComponent(() => import('../pages/stock/stock-page.tsx'), 'StockPage'),
});
const level = createRoute({
  getParentRoute: () => root,
  path: '/stock/$warehouse/$sku',
  validateSearch: levelSearch,
  component: lazyRouteComponent(() => import('../pages/stock/level-page.tsx'), 'LevelPage'),
});
const orders = createRoute({
  getParentRoute: () => root,
  path: '/orders',
  validateSearch: orderSearch,
  component: lazyRouteComponent(() => import('../pages/documents/orders-page.tsx'), 'OrdersPage'),
});
const order = createRoute({
  getParentRoute: () => root,
  path: '/orders/$id',
  component: lazyRouteComponent(() => import('../pages/documents/order-page.tsx'), 'OrderPage'),
});
const transfers = createRoute({
  getParentRoute: () => root,
  path: '/transfers',
  validateSearch: transferSearch,
  component: lazyRouteComponent(
    () => import('../pages/documents/transfers-page.tsx'),
    'TransfersPage',
  ),
});
const transfer = createRoute({
  getParentRoute: () => root,
  path: '/transfers/$id',
  component: lazyRouteComponent(
    () => import('../pages/documents/transfer-page.tsx'),
    'TransferPage',
  ),
});
const restocks = createRoute({
  getParentRoute: () => root,
  path: '/restocks',
  validateSearch: restockSearch,
  component: lazyRouteComponent(
    () => import('../pages/documents/restocks-page.tsx'),
    'RestocksPage',
  ),
});
const restock = createRoute({
  getParentRoute: () => root,
  path: '/restocks/$id',
  component: lazyRouteComponent(() => import('../pages/documents/restock-page.tsx'), 'RestockPage'),
});
const policies = createRoute({
  getParentRoute: () => root,
  path: '/policies',
  validateSearch: policySearch,
  component: lazyRouteComponent(
    () => import('../pages/policies/policies-page.tsx'),
    'PoliciesPage',
  ),
});
const simulation = createRoute({
  getParentRoute: () => root,
  path: '/policies/simulation',
  validateSearch: policySearch,
  component: lazyRouteComponent(
    () => import('../pages/policies/simulation-page.tsx'),
    'SimulationPage',
  ),
});
const queues = createRoute({
  getParentRoute: () => root,
  path: '/jobs',
  component: lazyRouteComponent(() => import('../pages/queues/queues-page.tsx'), 'QueuesPage'),
});
const activity = createRoute({
  getParentRoute: () => root,
  path: '/activity',
  validateSearch: activitySearch,
  component: lazyRouteComponent(
    () => import('../pages/activity/activity-page.tsx'),
    'ActivityPage',
  ),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(
    () => import('../pages/settings/settings-page.tsx'),
    'SettingsPage',
  ),
});

const lists = [overview, stock, orders, transfers, restocks, policies];
const details = [level, order, transfer, restock, simulation];

export const router = createRouter({
  routeTree: root.addChildren([...lists, ...details, queues, activity, settings]),
  defaultPreload: 'intent',
  defaultErrorComponent: ({ error }) => <Failure error={error} />,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
