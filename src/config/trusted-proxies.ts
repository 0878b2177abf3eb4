/** `TRUSTED_PROXIES`: names of address ranges, addresses and CIDRs whose `X-Forwarded-For` is believed. */
import { isIP } from 'node:net';
import { compile } from 'proxy-addr';

/** Ranges that have a name, as `proxy-addr` calls them. */
const NAMED: Readonly<Record<string, string>> = {
  loopback: 'loopback',
  linklocal: 'linklocal',
  private: 'uniquelocal',
};

/** A range with both addresses of a pair is about everybody. */
const FAR_APART = [
  ['1.0.0.1', '223.255.255.1'],
  ['2000::1', '3fff::1'],
] as const;

export const TRUSTED_PROXIES_RULE = `must name ${Object.keys(NAMED).join(', ')}, addresses or ranges such as 10.1.0.0/16, with commas between them; a range of everybody is refused.`;

/** The list as `proxy-addr` takes it, or null where an entry is none. */
export function trustedProxies(text: string): readonly string[] | null {
  const entries = text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean)
    .map((entry) => (Object.hasOwn(NAMED, entry) ? (NAMED[entry] ?? entry) : entry));
  return entries.every(isRange) ? entries : null;
}

function isRange(entry: string): boolean {
  const [address = ''] = entry.split('/');
  if (!Object.values(NAMED).includes(entry) && isIP(address) === 0) return false;
  try {
    const trusts = compile(entry);
    return !FAR_APART.some(([one, other]) => trusts(one, 0) && trusts(other, 0));
  } catch {
    return false; // its message names no variable; the rule above does
  }
}
