/** An Arabic shopper reads Arabic from the first line to the last: what the bridge says itself, in every state of a chat. */
import { randomUUID } from 'node:crypto';
import type { Problem } from '../../src/contract/shopper';
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

  it('reads what is refused in Arabic, over REST as asked for and over the socket as the chat is', async () => {
    const shopper = await open();
    const socket = await shopper.listen();
    const asked = (path: string, body: object | string) => shopper.post(path, body).set('Accept-Language', 'ar');
    const tooLong = { content: 'م'.repeat(30_000), client_message_id: randomUUID() };
    const answers = [
      await asked('rate', { rating: 5 }).expect(409),
      await asked('rate', { rating: 'five' }).expect(422),
      await asked('send', tooLong).expect(413),
      await asked('send', '{').set('Content-Type', 'application/json').expect(400),
      await shopper.get('tickets/T0').set('Accept-Language', 'ar').expect(404),
    ];
    const problems = [...answers.map(({ body }) => body as Problem), await socket.emitWithAck('chat.send', tooLong)];
    for (const problem of problems) {
      expect(problem).toMatchObject({ detail: expect.stringMatching(/^[\u0600-\u06ff].*\.$/) as string });
      expect((problem as Problem).detail).not.toMatch(LATIN);
    }
    shopper.close();
  });

  it('ends the chat, and downloads what was said, in Arabic', async () => {
    const shopper = await open();
    await shopper.ask('SD-12345');
    await shopper.post('end', {}).expect(200);
    expect(await notices(shopper)).toEqual(['شكرًا لتواصلك مع سمارت ديري. عد إلينا متى شئت!']);
    const transcript = await shopper.get('transcript?format=txt').expect(200);
    expect(transcript.text).toContain('نص المحادثة');
    expect(transcript.text).toContain('المساعد الآلي:');
  });
});
