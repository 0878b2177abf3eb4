/** Checks that a form was sent from our own page: another site must not vote with a visitor's browser. */
import type { Request } from 'express';
import type { PortalAddresses } from './portal-addresses';

/** By `Sec-Fetch-Site`, in older browsers by `Origin`; a request with neither is refused. */
export function cameFromOwnPage(request: Request, to: PortalAddresses): boolean {
  const site = request.get('sec-fetch-site');
  return site === undefined ? to.isOwn(request.get('origin') ?? '') : site === 'same-origin';
}
