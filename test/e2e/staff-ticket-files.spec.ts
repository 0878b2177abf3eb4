/** Files of staff on tickets: uploaded by the shop's rules, sent once, fetched by staff, and by the shopper from “My requests”. */
import { randomUUID } from 'node:crypto';
import request, { type Response } from 'supertest';
import type { Attachment, TicketDetailAnswer } from '../../src/contract/shopper';
import type { StaffTicketAnswer, TicketFile } from '../../src/contract/staff/tickets.wire';
import { SharedBridge, shared } from '../support/shared/ask';
import { TestShopper } from '../support/shopper';
import { TestStaff } from '../support/staff';

const PDF = Buffer.from('%PDF-1.7 return label');
const EXE = Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1');

describe('files of staff on tickets', () => {
  let bridge: SharedBridge;
  let agent: TestStaff;
  let manager: TestStaff;
  let shopper: TestShopper;
  let reference: string;

  beforeAll(async () => {
    bridge = await shared('bridge');
    [agent, manager] = [await TestStaff.login(bridge.url), await TestStaff.login(bridge.url, 'manager')];
  });
  beforeEach(async () => {
    shopper = await TestShopper.open(bridge.url);
    await shopper.connect();
    const answer = await shopper.post('ticket', { subject: 'A broken jar' }).expect(201);
    ({ reference } = (answer.body as { ticket: { reference: string } }).ticket);
  });
  afterEach(() => shopper.close());

  const upload = (content: Buffer, name = 'label.pdf', who = agent, ticket: string | null = reference) =>
    who.upload(`tickets/${ticket}/attachments`, content, name);
  const uploaded = async (who = agent) => (await upload(PDF, 'label.pdf', who).expect(201)).body as TicketFile;
  const post = (body: object, who = agent, ticket: string | null = reference) =>
    who.post(`tickets/${ticket}/messages`, body);
  const code = (value: string) => (answer: { body: unknown }) => expect(answer.body).toMatchObject({ code: value });
  const ofTicket = (answer: Response) => (answer.body as StaffTicketAnswer).ticket;
  const fetched = (id: string, who = agent) =>
    who.get(`tickets/${reference}/attachments/${id}`).buffer(true).parse(bytes);

  it('go to the shopper, with a text or without, once, and are fetched by either side', async () => {
    const file = await uploaded();
    expect(file).toEqual({ id: file.id, name: 'label.pdf', mimetype: 'application/pdf', size: PDF.length });
    const body = { message: '', client_message_id: randomUUID(), attachment_ids: [file.id] };
    await post(body).expect(201);
    const { messages } = ofTicket(await post(body).expect(201));
    expect(messages).toMatchObject([{ content: '', name: 'Nadia Islam', attachments: [{ name: 'label.pdf' }] }]);
    const read = await fetched(messages[0]?.attachments[0]?.id ?? '', manager).expect(200);
    expect(read.body).toEqual(PDF);
    expect(read.headers).toMatchObject({
      'content-disposition': 'attachment; filename="label.pdf"',
      'content-type': 'application/octet-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
    const own = (await shopper.get(`tickets/${reference}`).expect(200)).body as TicketDetailAnswer;
    const shown: Attachment[] = own.ticket.messages.flatMap(({ attachments }) => attachments);
    expect(shown).toMatchObject([{ name: 'label.pdf', size: PDF.length }]);
    const link = request(shown[0]?.url ?? '').get('');
    expect((await link.buffer(true).parse(bytes).expect(200)).body).toEqual(PDF);
  });

  it('with a note are for staff', async () => {
    const attachment_ids = [(await uploaded()).id];
    const { messages } = ofTicket(await post({ message: 'psst', is_internal: true, attachment_ids }).expect(201));
    expect((await fetched(messages[0]?.attachments[0]?.id ?? '').expect(200)).body).toEqual(PDF);
    const own = (await shopper.get(`tickets/${reference}`).expect(200)).body as TicketDetailAnswer;
    expect(own.ticket.messages).toEqual([]);
  });

  it('are held against the rules of the ticket’s channel', async () => {
    await upload(EXE).expect(415).expect(code('CHAT.ATTACHMENT_TYPE'));
    await upload(Buffer.alloc(0)).expect(422).expect(code('CHAT.ATTACHMENT_EMPTY'));
    const large = Buffer.alloc(6 * 1024 * 1024, 1);
    await upload(large, 'large.pdf').expect(413).expect(code('CHAT.ATTACHMENT_TOO_LARGE'));
    const many = Array.from({ length: 11 }, () => randomUUID());
    const refused = await post({ message: 'x', attachment_ids: many }).expect(422);
    expect(refused.body).toMatchObject({ errors: [{ field: 'attachment_ids' }] });
    const silent = await post({ message: '', attachment_ids: [] }).expect(422);
    expect(silent.body).toMatchObject({ errors: [{ field: 'message' }] });
  });

  it('of a ticket of no channel are held against the rules of what its agent serves', async () => {
    const made = ofTicket(await agent.post('tickets', { subject: 'By hand' }).expect(201));
    const { id } = (await upload(PDF, 'label.pdf', agent, made.reference).expect(201)).body as TicketFile;
    const said = ofTicket(await post({ message: '', attachment_ids: [id] }, agent, made.reference).expect(201));
    expect(said.messages).toMatchObject([{ attachments: [{ name: 'label.pdf' }] }]);
  });

  it('are sent by nobody else, and nowhere else', async () => {
    const attachment_ids = [(await uploaded()).id];
    const sent = { message: 'x', attachment_ids };
    const unknown = code('CHAT.ATTACHMENT_UNKNOWN');
    await post(sent, manager).expect(404).expect(unknown);
    await agent.post(`conversations/${shopper.conversationId}/messages`, sent).expect(404).expect(unknown);
    const other = ofTicket(await agent.post('tickets', { subject: 'Another' }).expect(201));
    await post(sent, agent, other.reference).expect(404).expect(unknown);
    const stolen = { content: 'x', client_message_id: randomUUID(), attachment_ids };
    await shopper.post('send', stolen).expect(404).expect(unknown);
    const own = { message: 'x', client_message_id: randomUUID(), attachment_ids };
    await shopper.post(`tickets/${reference}/messages`, own).expect(404).expect(unknown);
  });

  it('are neither taken nor given out for a ticket that is unknown, and to nobody who is not staff', async () => {
    await upload(PDF, 'label.pdf', agent, 'T99999999').expect(404);
    await agent.get('tickets/T99999999/attachments/1').expect(404);
    await fetched(randomUUID()).expect(404);
    const at = `/api/v1/admin/tickets/${reference}/attachments`;
    await request(bridge.url).post(at).attach('file', PDF, { filename: 'label.pdf' }).expect(401);
    await request(bridge.url).get(`${at}/1`).expect(401);
  });
});

function bytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
