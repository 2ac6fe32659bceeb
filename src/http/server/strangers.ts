/** What keeps pages of other sites from changing something through the browser of a visitor. */
import type { Request } from 'express';
import { RequestError } from '../problem.ts';

/**
 * Refuses changes that a page of another site asks for. Browsers say so in `Sec-Fetch-Site`; they
 * would let such a page send a form, which needs no body, without asking us first.
 */
export function refuseStrangers(request: Request): void {
  const site = request.headers['sec-fetch-site'];
  const isQuestion = request.method === 'GET' || request.method === 'HEAD';
  if (isQuestion || site === undefined || site === 'same-origin' || site === 'none') return;
  throw new RequestError('forbidden', 'pages of other sites cannot change anything here');
}
