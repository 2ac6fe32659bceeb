/** What workers ask about deliveries, and are answered. */
import { z } from 'zod';
import { VERDICTS } from '../../../notify/webhooks/webhook.ts';
import { FreeText, Id } from '../basics.ts';

export const DeliveryKeyPath = z.strictObject({ id: Id, event: Id });

export const TakeBody = z.strictObject({});
export const TakeOut = z.strictObject({
  outbound: z
    .strictObject({
      url: z.string(),
      secret: z.string(),
      eventId: z.string(),
      text: z.string().describe('the event as JSON, to be sent as it is'),
    })
    .nullable(),
});

export const ReportBody = z.strictObject({
  ok: z.boolean(),
  status: z.int().min(100).max(599).optional(),
  error: FreeText.optional(),
});
export const ReportOut = z.strictObject({ verdict: z.enum(VERDICTS) });
