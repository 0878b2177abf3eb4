/** Limits of uploads by their number, for a chat or ticket and for an address. */
import type { ActionLimits } from '../common/action-limits.service';

const MINUTE_MS = 60_000;
/** Sessions are free, so IP addresses are limited, too. */
const IN_A_CHAT = { kind: 'upload', times: 40, withinMs: 10 * MINUTE_MS };
const FROM_AN_ADDRESS = { kind: 'upload-address', times: 400, withinMs: 60 * MINUTE_MS };

/** `place`: the chat or ticket with who uploads there. Throws `RATE.LIMITED`. */
export async function spendUpload(limits: ActionLimits, place: string, address: string): Promise<void> {
  await limits.spend(IN_A_CHAT, place);
  await limits.spend(FROM_AN_ADDRESS, address);
}
