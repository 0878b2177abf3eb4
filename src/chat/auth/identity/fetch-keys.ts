/** Fetches a key set: HTTPS only (a loopback host may do without), in time, of bounded size, and from nowhere else. */
const TIMEOUT_MS = 5_000;
const MOST_BYTES = 64 * 1024;
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Throws when the answer does not come, is none, or is too large. */
export async function fetchKeys(url: string): Promise<string> {
  if (!isAllowed(url)) throw new Error('Keys are fetched over HTTPS only.');
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const answer = await fetch(url, { redirect: 'error', signal, headers: { accept: 'application/json' } });
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

function isAllowed(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname } = new URL(text);
  return protocol === 'https:' || (protocol === 'http:' && LOOPBACK.includes(hostname));
}
