/** Webhooks with their deliveries, who may use the service, and the limits in force. */
import { PageHead } from '../../parts/page.tsx';
import { Keys } from './keys.tsx';
import { Limits } from './limits.tsx';
import { Webhooks } from './webhooks.tsx';
import './settings.css';

export const SettingsPage = () => (
  <>
    <PageHead title="Settings" />
    <Webhooks />
    <Keys />
    <Limits />
  </>
);
