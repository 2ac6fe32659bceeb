/**
 * Requests and responses that are Express's from the start. It gives each that it is handed the
 * prototype that it wants, and V8 then forgets all that it knows of such objects: that took more
 * than all of the routing. One that has the prototype already is left as it is.
 */
import { IncomingMessage, ServerResponse } from 'node:http';
import type { Express } from 'express';

/** What a server is to make of, if it hands its requests to an app. */
interface Classes {
  readonly IncomingMessage: typeof IncomingMessage;
  readonly ServerResponse: typeof ServerResponse<IncomingMessage>;
}

/** What a server that hands its requests to `app` is to make them of. */
export function classesFor(app: Express): Classes {
  class AppRequest extends IncomingMessage {}
  class AppResponse extends ServerResponse {}
  app.request = adopted(AppRequest.prototype, app.request);
  app.response = adopted(AppResponse.prototype, app.response);
  return { IncomingMessage: AppRequest, ServerResponse: AppResponse };
}

/** `prototype` with all that `wanted` has. */
function adopted<Wanted extends object>(prototype: object, wanted: Wanted): Wanted {
  const parent: object | null = Object.getPrototypeOf(wanted);
  const own = Object.getOwnPropertyDescriptors(wanted);
  return Object.setPrototypeOf(Object.defineProperties(prototype, own), parent) as Wanted;
}
