/**
 * An address as limits count it: an IPv4 address, or the /64 of an IPv6 address, which is what one household or server gets. An
 * IPv4-mapped IPv6 address (`::ffff:192.0.2.1`) counts as its IPv4 address.
 */
import { isIP, isIPv4 } from 'node:net';
import ipaddr from 'ipaddr.js';

const NETWORK_BITS = 64;
/** Some proxies write the port behind the address. */
const WITH_PORT = /^(?:\[([^\]]+)\]|([\d.]+)):\d{1,5}$/;

/** What is no address counts as one: a proxy that lets it through must not open a new budget for each. */
export function countedAddress(address: string | undefined): string {
  const [, six, four] = WITH_PORT.exec(address ?? '') ?? [];
  const plain = six ?? four ?? address ?? '';
  if (isIP(plain) === 0) return 'unknown';
  if (isIPv4(plain)) return plain;
  const parsed = ipaddr.process(plain.split('%', 1)[0] ?? '');
  if (parsed.kind() === 'ipv4') return parsed.toString();
  return `${ipaddr.IPv6.networkAddressFromCIDR(`${parsed.toString()}/${NETWORK_BITS}`).toString()}/${NETWORK_BITS}`;
}

const OWN_RANGES = ['loopback', 'private', 'uniqueLocal', 'linkLocal'];

/** An address of one's own network, where one's own proxies are. */
export function isOwnNetwork(address: string): boolean {
  return isIP(address) !== 0 && OWN_RANGES.includes(ipaddr.process(address).range());
}
