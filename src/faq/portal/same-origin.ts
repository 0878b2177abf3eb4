/** Whether a form was sent from a page of ours: another site may not vote with a visitor's browser. */
import type { Request } from 'express';
import type { PortalAddresses } from './portal-addresses';

/** Browsers say so themselves; older ones name at least the page's origin. Who says nothing is no browser with a form. */
export function cameFromOwnPage(request: Request, to: PortalAddresses): boolean {
  const site = request.get('sec-fetch-site');
  return site === undefined ? to.isOwn(request.get('origin') ?? '') : site === 'same-origin';
}
