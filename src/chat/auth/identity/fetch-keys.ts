/** Fetches a key set in time, of bounded size, without following elsewhere; in production over HTTPS from public addresses alone. */
import { Agent, fetch } from 'undici';
import { isOwnAddress, NotPublicError, publicLookup } from '../../../common/public-address';
import type { FetchText } from './key-set';

const TIMEOUT_MS = 5_000;
const MOST_BYTES = 64 * 1024;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** What is fetched throws when the answer does not come, is none, or is too large. */
export function keyFetcher(
  production: boolean,
  agent = production ? new Agent({ connect: { lookup: publicLookup() } }) : new Agent(),
): FetchText {
  return async (url) => {
    refuseUnlessAllowed(url, production);
    return fetchText(url, agent);
  };
}

/** Throws where keys may not be fetched from. An address that is a number is never looked up. */
function refuseUnlessAllowed(text: string, production: boolean): void {
  const { protocol, hostname } = URL.canParse(text) ? new URL(text) : { protocol: '', hostname: '' };
  const isLocal = !production && protocol === 'http:' && LOOPBACK.includes(hostname);
  if (protocol !== 'https:' && !isLocal) throw new Error('Keys are fetched over HTTPS only.');
  if (production && isOwnAddress(hostname)) throw new NotPublicError(hostname);
}

async function fetchText(url: string, dispatcher: Agent): Promise<string> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(url, { redirect: 'error', signal, headers: { accept: 'application/json' }, dispatcher });
  if (!answer.ok || answer.body === null) throw new Error(`The issuer answered ${answer.status}.`);
  const parts: Uint8Array[] = [];
  let bytes = 0;
  const body: AsyncIterable<Uint8Array> = answer.body;
  for await (const part of body) {
    bytes += part.length;
    if (bytes > MOST_BYTES) throw new Error('The key set is too large.');
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}
