/** The field for files as a form sees it; it is loaded when such a form is shown. */
import type { Attachment } from '../../src/contract/shopper';

export interface FileField extends HTMLElement {
  /** What can be sent, once nothing is being uploaded. Rejects while a file is there that could not be uploaded. */
  finished(): Promise<readonly Attachment[]>;
  /** The files were sent. */
  clear(): void;
}
