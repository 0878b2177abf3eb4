/** Asks Odoo for its version without a login, over whichever protocol it offers. */
import type { HttpPool, HttpReply } from './http-pool';
import { isRecord, parsedJson } from './json-value';
import { errorFor } from './odoo-error-map';
import { countdown, type OdooTarget } from './odoo-transport.port';
import { versionFromCommon, versionFromWeb, versionFromXml, type OdooVersion } from './odoo-version';
import { callSiteOf } from './call-site';

const COMMON_VERSION = JSON.stringify({
  jsonrpc: '2.0',
  method: 'call',
  id: 1,
  params: { service: 'common', method: 'version', args: [] },
});
const XML_VERSION = '<?xml version="1.0"?><methodCall><methodName>version</methodName><params/></methodCall>';

interface Question {
  readonly ask: (pool: HttpPool, timeoutMs: number) => Promise<HttpReply>;
  readonly read: (text: string) => OdooVersion | null;
}

/** `/web/version` is there from 19 on, `/jsonrpc` up to 21 (from 19 with a warning in Odoo's log), XML-RPC on odd hosts. */
const QUESTIONS: readonly Question[] = [
  {
    ask: (pool, ms) => pool.get('/web/version', ms),
    read: (text) => versionFromWeb(parsedJson(text)),
  },
  {
    ask: (pool, ms) => pool.post('/jsonrpc', { 'content-type': 'application/json' }, COMMON_VERSION, ms),
    read: (text) => {
      const reply = parsedJson(text);
      return isRecord(reply) ? versionFromCommon(reply.result) : null;
    },
  },
  {
    ask: (pool, ms) => pool.post('/xmlrpc/2/common', { 'content-type': 'text/xml' }, XML_VERSION, ms),
    read: versionFromXml,
  },
];

/** @throws OdooError the reason of the first question's failure when none is answered */
export async function probeVersion(pool: HttpPool, target: OdooTarget, timeoutMs: number): Promise<OdooVersion> {
  const left = countdown(timeoutMs);
  let refusal: HttpReply | null = null;
  for (const { ask, read } of QUESTIONS) {
    const reply = await ask(pool, left());
    const version = reply.status === 200 ? read(reply.text) : null;
    if (version) return version;
    refusal ??= reply;
    // A proxy without Odoo behind it says the same to every question.
    if (reply.status === 502 || reply.status === 503 || reply.status === 504) break;
  }
  throw errorFor({ exception: '', text: '', status: refusal?.status ?? 0 }, callSiteOf(target, 'common', 'version'));
}
