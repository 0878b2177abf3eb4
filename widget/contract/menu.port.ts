/** The actions behind the entries of the menu. */
import type { Sheet } from '../core/state/sheet';

export interface MenuActions {
  readonly onPerson: () => void;
  readonly onSheet: (sheet: Sheet, entry?: string | null) => unknown;
  readonly onEnd: () => void;
  /** Opens the menu, or closes it. */
  readonly onMenu: () => void;
}
