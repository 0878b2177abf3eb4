/** An Arabic shopper reads Arabic from the first line to the last: what the bridge says itself, in every state of a chat. */
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

/** Two Latin letters in a row, once references and names of people are taken out. */
const LATIN = /[A-Za-z]{2}/;
const spoken = (text: string): string => text.replace(/SD?-?\d+|T\d+|Nadia Islam/g, '');

describe('an Arabic shopper', () => {
  let bridge: SharedBridge;

  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  const open = () => TestShopper.open(bridge.url, { locale: 'ar-EG' });

  /** What the bridge itself said: notices of the chat. */
  async function notices(shopper: TestShopper): Promise<string[]> {
    const { messages } = await shopper.messages();
    return messages.filter(({ type }) => type === 'system').map(({ content }) => content);
  }

  it('is connected, waits, is answered, and sees the end in Arabic', async () => {
    const shopper = await open();
    await shopper.listen();
    await shopper.connect();
    const agent = await TestStaff.login(bridge.url);
    await agent.say(shopper.conversationId, 'مرحبًا');
    await shopper.hears('chat.message', { type: 'agent' });
    await agent.end(shopper.conversationId);
    await shopper.hears('chat.ended');
    const said = await notices(shopper);
    expect(said.length).toBeGreaterThan(1);
    expect(said.filter((text) => LATIN.test(spoken(text)))).toEqual([]);
    expect(said[0]).toContain('نوصلك الآن');
    shopper.close();
  });

  it('is asked for an order in turns, and told where it is', async () => {
    const shopper = await open();
    const whose = await shopper.ask('SD-12345');
    expect(whose.content).toMatch(/^شكرًا لك\..*؟$/);
    const shown = await shopper.ask('01711 000042');
    expect(shown).toMatchObject({ type: 'order_status', order: { name: 'SD-12345', status_label: 'قيد التجهيز' } });
    for (const { content, actions = [] } of [whose, shown]) {
      for (const text of [content, ...actions.map(({ label }) => label)]) expect(spoken(text)).not.toMatch(LATIN);
    }
  });

  it('has a request registered, and told so', async () => {
    const shopper = await open();
    await shopper.post('ticket', { subject: 'سؤال عن التوصيل', email: 'layla@example.com' }).expect(201);
    const [said] = await waitFor('the notice about the request', async () => {
      const all = await notices(shopper);
      return all.length > 0 ? all : undefined;
    });
    expect(said).toMatch(/^استلمنا طلب الدعم T\d+/);
  });

  it('ends the chat, and downloads what was said, in Arabic', async () => {
    const shopper = await open();
    await shopper.ask('SD-12345');
    await shopper.post('end', {}).expect(200);
    expect(await notices(shopper)).toEqual(['لقد أنهيت المحادثة.']);
    const transcript = await shopper.get('transcript?format=txt').expect(200);
    expect(transcript.text).toContain('نص المحادثة');
    expect(transcript.text).toContain('المساعد الآلي:');
  });
});
