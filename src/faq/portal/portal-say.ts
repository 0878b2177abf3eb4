/** The portal's own sentences; what it answers is the shop's. */
import { translate } from '../../i18n/translate';
import type { Gaps, SentenceKey } from '../../i18n/catalogue';

type PortalKey = SentenceKey extends infer Key ? (Key extends `portal.${infer Own}` ? Own : never) : never;

export type PortalSay = <Own extends PortalKey>(key: Own, ...values: Gaps<`portal.${Own}`>) => string;

/** English where the portal does not speak the language of the answers. */
export function portalSay(language: string): PortalSay {
  return (key, ...values) => translate(language, `portal.${key}`, ...values);
}
