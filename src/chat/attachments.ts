/** Messages with attachments are refused as a whole: half a message would be worse than none. */
import { problems } from '../common/problems';
import type { SendRequest } from '../contract/shopper';

export function refuseAttachments({ attachment_ids }: SendRequest): void {
  if (attachment_ids !== undefined && attachment_ids.length > 0) throw problems.attachmentsUnsupported();
}
