/**
 * Files of agents through the staff API: checked by the shop's rules, sent as that person, seen by the shopper only.
 */
import { randomUUID } from 'node:crypto';
import request, { Response } from 'supertest';
import type { Attachment, Message } from '../../src/contract/shopper';
import { StandinDeskDriver } from '../contract/standin-desk.driver';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

const PDF = Buffer.from('%PDF-1.7 return label');
const EXE = Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1');

describe('files of staff', () => {
  let bridge: SharedBridge;
  let agent: TestStaff;
  let manager: TestStaff;
  let desk: StandinDeskDriver;
  let shopper: TestShopper;

  beforeAll(async () => {
    bridge = await shared('bridge');
    [agent, manager] = [await TestStaff.login(bridge.url), await TestStaff.login(bridge.url, 'manager')];
    desk = new StandinDeskDriver(bridge.deskUrl);
    await desk.start();
  });
  beforeEach(async () => {
    shopper = await TestShopper.open(bridge.url);
    await shopper.listen();
    await shopper.connect();
  });
  afterEach(() => shopper.close());
  afterAll(() => desk.stop());

  const upload = (content: Buffer, name: string, who = agent, chat = shopper.conversationId) =>
    who.upload(`conversations/${chat}/attachments`, content, name);
  const uploaded = async (who = agent) => (await upload(PDF, 'label.pdf', who).expect(201)).body as Attachment;
  const post = (body: object, who = agent) => who.post(`conversations/${shopper.conversationId}/messages`, body);
  const code = (value: string) => (answer: { body: unknown }) => expect(answer.body).toMatchObject({ code: value });

  it('go to the desk and to the shopper as that person’s, with a text or without, once', async () => {
    const file = await uploaded();
    expect(file).toMatchObject({ name: 'label.pdf', mimetype: 'application/pdf', size: PDF.length });
    const body = { message: '', client_message_id: randomUUID(), attachment_ids: [file.id] };
    const first = await post(body).expect(201);
    expect((await post(body).expect(201)).body).toEqual(first.body);
    await post({ message: 'And the rest', attachment_ids: [(await uploaded()).id] }).expect(201);
    const last = await shopper.hears('chat.message', { content: 'And the rest' });
    expect(last).toMatchObject({ type: 'agent', agent_name: 'Nadia Islam', attachments: [{ name: 'label.pdf' }] });
    const said = (await shopper.messages()).messages.filter(({ type }) => type === 'agent');
    expect(said.map(({ content }) => content)).toEqual(['', 'And the rest']);
    const [shown] = said.flatMap(({ attachments = [] }: Message) => attachments);
    expect(
      (
        await request(shown?.url ?? '')
          .get('')
          .buffer(true)
          .parse(bytes)
          .expect(200)
      ).body,
    ).toEqual(PDF);
    const there = await desk.files(shopper.conversationId);
    expect(await desk.download(shopper.conversationId, there[0]?.id ?? '')).toEqual(PDF);
  });

  it('are held against the same rules as those of shoppers', async () => {
    await upload(EXE, 'label.pdf').expect(415).expect(code('CHAT.ATTACHMENT_TYPE'));
    await upload(Buffer.alloc(0), 'label.pdf').expect(422).expect(code('CHAT.ATTACHMENT_EMPTY'));
    await upload(Buffer.alloc(6 * 1024 * 1024, 1), 'large.pdf')
      .expect(413)
      .expect(code('CHAT.ATTACHMENT_TOO_LARGE'));
    const many = Array.from({ length: 11 }, () => randomUUID());
    await post({ message: 'x', attachment_ids: many }).expect(422).expect(code('REQUEST.INVALID'));
    await post({ message: '', attachment_ids: [] }).expect(422).expect(code('REQUEST.INVALID'));
  });

  it('are sent by nobody else, and nowhere else', async () => {
    const { id } = await uploaded();
    await post({ message: 'x', attachment_ids: [id] }, manager)
      .expect(404)
      .expect(code('CHAT.ATTACHMENT_UNKNOWN'));
    const stolen = { content: 'x', client_message_id: randomUUID(), attachment_ids: [id] };
    await shopper.post('send', stolen).expect(404).expect(code('CHAT.ATTACHMENT_UNKNOWN'));
    const other = await TestShopper.open(bridge.url);
    await other.connect();
    const elsewhere = `conversations/${other.conversationId}/messages`;
    await agent.post(elsewhere, { message: 'x', attachment_ids: [id] }).expect(404);
    expect((await shopper.messages()).messages.filter(({ type }) => type === 'agent')).toEqual([]);
    const sent = await shopper.upload(PDF, 'receipt.pdf');
    await post({ message: 'x', attachment_ids: [sent.id] })
      .expect(404)
      .expect(code('CHAT.ATTACHMENT_UNKNOWN'));
  });

  it('are not taken for a chat that is unknown, only the bot’s, or over', async () => {
    await upload(PDF, 'label.pdf', agent, 'nowhere').expect(404).expect(code('CHAT.CONVERSATION_UNKNOWN'));
    const withBot = await TestShopper.open(bridge.url);
    await withBot.ask('Hello');
    await upload(PDF, 'label.pdf', agent, withBot.conversationId).expect(409).expect(code('CHAT.NOT_HANDED_OVER'));
    await shopper.post('end', {}).expect(200);
    await upload(PDF, 'label.pdf').expect(409).expect(code('CHAT.CONVERSATION_ENDED'));
    await request(bridge.url)
      .post(`/api/v1/admin/conversations/${shopper.conversationId}/attachments`)
      .attach('file', PDF, { filename: 'label.pdf' })
      .expect(401);
  });
});

function bytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
