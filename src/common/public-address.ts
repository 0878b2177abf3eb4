/**
 * Addresses that are everybody's: nothing on this machine, in its network, or of the host that it runs at. Whatever address an
 * administrator may name is held against it after it was looked up, and connected to as it was looked up. The addon warns of the
 * same ones on saving (`tools/public_networks.py`); both are held to the cases in `test/vectors/addresses.json`.
 */
import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import ipaddr from 'ipaddr.js';

/** An IPv6 address that carries one of IPv4 in its last four bytes, for networks without IPv4 (RFC 6052). */
const TRANSLATED = ipaddr.IPv6.parseCIDR('64:ff9b::/96');
/** Global unicast of IPv6: all the rest is reserved. https://www.iana.org/assignments/ipv6-address-space/ */
const GLOBAL = ipaddr.IPv6.parseCIDR('2000::/3');
/** Azure answers its machines there, metadata among it. https://learn.microsoft.com/azure/virtual-network/what-is-ip-address-168-63-129-16 */
const OF_THE_HOST = ['168.63.129.16'];

export function isPublicAddress(text: string): boolean {
  if (isIP(text) === 0) return false;
  const address = ipaddr.process(text); // IPv4-mapped ones are those of IPv4
  if (address instanceof ipaddr.IPv4) return isPublicIPv4(address);
  if (address.match(TRANSLATED)) return isPublicIPv4(new ipaddr.IPv4(address.toByteArray().slice(-4)));
  return address.range() === 'unicast' && address.match(GLOBAL);
}

function isPublicIPv4(address: ipaddr.IPv4): boolean {
  return address.range() === 'unicast' && !OF_THE_HOST.includes(address.toString());
}

/** @param hostname as `URL` writes it. A name is a matter of what it leads to. */
export function isOwnAddress(hostname: string): boolean {
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) > 0 && !isPublicAddress(literal);
}

export class NotPublicError extends Error {
  constructor(hostname: string) {
    super(`${hostname} leads to no public address.`);
    this.name = 'NotPublicError';
  }
}

/** Looks a name up for a connection, which goes to what was found here and nowhere else. @param look of the system by default */
export function publicLookup(look: typeof lookup = lookup): LookupFunction {
  return (hostname, options, done) => {
    look(hostname, { ...options, all: true }, (error, found) => {
      if (error !== null) return done(error, '', 0);
      const allowed = found.filter(({ address }) => isPublicAddress(address));
      const [first] = allowed;
      if (first === undefined) return done(new NotPublicError(hostname), '', 0);
      if (options.all === true) return done(null, allowed);
      done(null, first.address, first.family);
    });
  };
}
