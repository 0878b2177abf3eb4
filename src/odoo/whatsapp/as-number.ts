/** A number as the bridge has it, of the row that Odoo tells. */
import type { WhatsAppNumberRow } from '../../contract/odoo';
import type { WhatsAppNumber } from '../../whatsapp/numbers.port';

/** For which this client is made; Meta keeps each for two years. */
const GRAPH_VERSION = 'v24.0';

/** @param graphUrl the Graph API without its version */
export function asNumber(row: WhatsAppNumberRow, graphUrl: string): WhatsAppNumber {
  const { id, account, channel, token, app_secret: appSecret, verify_token: verifyToken } = row;
  const { former_app_secret: former, graph_version: version = GRAPH_VERSION } = row;
  return {
    ...{ id, channel, token, appSecret, verifyToken },
    ...(account === undefined ? {} : { account }),
    ...(former === undefined ? {} : { formerAppSecret: { secret: former.secret, until: Date.parse(former.until) } }),
    apiUrl: `${graphUrl}/${version}`,
  };
}
