/** A search with a copy of the store in hand: every address of a network is tried against each hash that is in it. */
import { createHash } from 'node:crypto';

/** Forms in which the bridge counts an address. */
const FORMS = ['', 'address:', 'waiting:address:', 'socket-address:', 'upload-address:', 'transcript-address:'];
const LENGTHS = [16, 24, 32, 40, 64];

/** Addresses of a network (`10.1.2`) of which a plain SHA-256 or its beginning stands in this text. */
export function addressesGivenAway(text: string, network: string, forms: readonly string[] = []): string[] {
  const hashes = new Set(text.match(/\b[0-9a-f]{16,}\b/g));
  const isThere = (name: string) => {
    const hash = createHash('sha256').update(name).digest('hex');
    return LENGTHS.some((length) => hashes.has(hash.slice(0, length)));
  };
  return Array.from({ length: 256 }, (_, at) => `${network}.${at}`).filter((address) =>
    [...FORMS, ...forms].some((form) => isThere(`${form}${address}`)),
  );
}

export function networkOf(address: string): string {
  return address.split('.').slice(0, 3).join('.');
}
