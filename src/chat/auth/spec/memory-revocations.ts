/** Revocations in memory, for specs: as one replica of several, told of what the others add. */
import { Subject } from 'rxjs';
import type { Revocation, Revocations } from '../revocations.port';

export type MemoryRevocations = Revocations & { readonly rows: Revocation[]; readonly news: Subject<void> };

export function memoryRevocations(): MemoryRevocations {
  const rows: Revocation[] = [];
  const news = new Subject<void>();
  return {
    rows,
    news,
    add: (revocations) => {
      rows.push(...revocations);
      news.next();
      return Promise.resolve();
    },
    of: (shopper) => Promise.resolve(rows.filter((row) => row.shopper === shopper)),
    since: (at) => Promise.resolve(rows.filter((row) => row.at >= at)),
  };
}
