/** A sheet of paper with a folded corner. */
import { draw } from '../../ui/icons';

export const fileIcon = draw(
  'M14 3H7a1.5 1.5 0 0 0-1.5 1.5v15A1.5 1.5 0 0 0 7 21h10a1.5 1.5 0 0 0 1.5-1.5V7.5zm0 0v4.5h4.5M9 13h6m-6 3.5h6',
);
