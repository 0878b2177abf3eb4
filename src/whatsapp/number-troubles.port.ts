/** Numbers that Meta refuses until somebody mends it, for those who can. */
import type { Observable } from 'rxjs';

export const NUMBER_TROUBLES = Symbol('NumberTroubles');

export interface Trouble {
  /** Phone number ID. */
  readonly id: string;
  /** Meta's. */
  readonly code: number;
}

export interface NumberTroubles {
  /** All of them, whenever there is one more or one less. */
  readonly changes: Observable<readonly Trouble[]>;
}
