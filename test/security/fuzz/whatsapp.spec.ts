/** Fuzzes every field of what comes from WhatsApp, correctly signed, and the handshake. */
import { content } from '../../../src/contract/whatsapp/webhook';
import { anAddress } from '../../support/address';
import { TestPhone } from '../../support/phone';
import { SharedBridge, shared } from '../../support/shared/ask';
import { Answers } from './answers';
import { fitting, schemaOf, wrongInOnePlace } from './hostile-shapes';
import { PERSONAL, POLLUTION } from './hostile-values';

const VALUES: readonly unknown[] = [`${PERSONAL}\u0000\ud800`, 1e300, null, POLLUTION];
const KINDS = Object.keys(content) as (keyof typeof content)[];
const PATH = '/api/v1/whatsapp/webhook';

describe('whatever comes from WhatsApp', () => {
  let bridge: SharedBridge;
  let people = 0;
  beforeAll(async () => (bridge = await shared('bridge')));

  /** One of their own for each, for Meta limits what a person may be sent. */
  const somebody = () => new TestPhone(bridge.url, `88019${String((people += 1)).padStart(8, '0')}`);

  it.each(KINDS)('%s: it is taken, and what the same person writes next is answered', async (kind) => {
    const schema = schemaOf(content[kind]);
    const all = wrongInOnePlace(schema, fitting(schema), VALUES);
    expect(all.length).toBeGreaterThanOrEqual(VALUES.length);
    for (const { value } of all) await somebody().sends({ type: kind, [kind]: value });
    const last = somebody();
    await last.sends({ type: kind, [kind]: all[0]?.value });
    await last.says('How much does delivery cost?');
    await last.hears(/Outside Dhaka, by courier/);
  });

  it('a handshake without the token of the number is refused, whatever it asks', async () => {
    const answers = new Answers();
    const asked = ['', 'hub.mode=subscribe', 'hub.mode=subscribe&hub.verify_token=guessed&hub.challenge=1'];
    const odd = [
      'hub.challenge[]=1&hub.verify_token[a]=b',
      'hub.verify_token=%00%F0%9F',
      `hub.mode=${'x'.repeat(4_000)}`,
    ];
    for (const query of [...asked, ...odd]) {
      const answer = await fetch(`${bridge.url}${PATH}?${query}`, { headers: { 'x-forwarded-for': anAddress() } });
      await answers.hold(answer);
      expect(answer.status).toBe(403);
    }
  });
});
