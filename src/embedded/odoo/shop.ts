/** The shared state of the stand-in. */
import type { DemoCatalogue } from './demo/demo-catalogue';
import type { People } from './routing/people';
import type { Store } from './store/store';

export interface Shop {
  readonly store: Store;
  readonly people: People;
  readonly catalogue: DemoCatalogue;
  readonly now: () => Date;
}
