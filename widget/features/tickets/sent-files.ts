/** The files of a form, as a request names them. */
import type { FileField } from '../../contract/file-field.port';

/**
 * Waits for uploads; rejects while a file is there that could not be uploaded. Nothing where the form has no files, or where what
 * takes them could not be fetched.
 */
export async function sentFiles(form: ParentNode): Promise<{ attachment_ids?: string[] }> {
  const field = form.querySelector<Partial<FileField> & Element>('storefront-chat-file-field');
  const files = (await field?.finished?.()) ?? [];
  return files.length > 0 ? { attachment_ids: files.map(({ id }) => id) } : {};
}
