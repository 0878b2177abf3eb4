/** Export and erasure of a person in a real Odoo, over HTTP: an archive that holds all of it, then nothing. */
import { randomBytes, randomUUID } from 'node:crypto';
import type { PrivacyRequestAccepted, PrivacyRequestStatus } from '../../../src/contract/staff/privacy.wire';
import type { TranscriptHits } from '../../../src/contract/staff/figures.wire';
import type { StaffTickets } from '../../../src/contract/staff/tickets.wire';
import type { TestBridge } from '../../support/bridge';
import { TestShopper } from '../../support/shopper';
import { TestStaff } from '../../support/staff';
import { waitFor } from '../../support/wait-for';
import { zipEntry } from '../../support/zip-entry';
import { startBridgeOfOdoo } from './bridge-of-odoo';

const DOCUMENT = 'personal-data.json';
/** More than Odoo hands out at once. */
const RECEIPT = Buffer.concat([Buffer.from('%PDF-1.7\n'), randomBytes(4_700_000)]);

/** All that a person says and is; the word in it is nobody else's. */
function personOf(word: string) {
  return {
    name: `Name-${word}`,
    email: `${word}@private.test`,
    address: `House of ${word}, Lake Road`,
    answer: `Dear ${word}, we shall call you`,
    fileName: `passport-${word}.pdf`,
    reason: `reason-${word}`,
    pageUrl: `https://shop.test/?who=${word}`,
    pageTitle: `Title-${word}`,
    feedback: `feedback-${word}`,
    subject: `subject-${word}`,
    description: `description-${word}`,
  };
}

describe('a person in a real Odoo', () => {
  let bridge: TestBridge;
  let agent: TestStaff;
  let manager: TestStaff;
  let shopper: TestShopper;
  let reference: string;
  let word: string;
  let P: ReturnType<typeof personOf>;

  beforeAll(async () => {
    bridge = await startBridgeOfOdoo({ LOG_LEVEL: 'debug' });
    [agent, manager] = [await TestStaff.login(bridge.url, 'agent'), await TestStaff.login(bridge.url, 'manager')];
  });
  beforeEach(async () => {
    word = `zubaida${randomUUID().slice(0, 8)}`;
    P = personOf(word);
    await leaveTraces();
  });
  afterEach(() => shopper.close());
  afterAll(() => bridge.stop());

  /** A chat with a file, an answer, a ticket and a rating. */
  async function leaveTraces(): Promise<void> {
    shopper = await TestShopper.open(bridge.url, {
      visitor: { name: P.name, email: P.email },
      page: { url: P.pageUrl, title: P.pageTitle },
    });
    await shopper.listen();
    await shopper.connect({ reason: P.reason });
    await shopper.say(P.address);
    const file = await shopper.upload(RECEIPT, P.fileName);
    const line = { content: 'My receipt', client_message_id: randomUUID(), attachment_ids: [file.id] };
    await shopper.post('send', line).expect(202);
    const path = `conversations/${shopper.conversationId}`;
    await waitFor('the chat in Odoo', async () => (await agent.post(`${path}/assign`, {})).status === 200);
    await agent.say(shopper.conversationId, P.answer);
    await shopper.hears('chat.message', { content: P.answer });
    reference = (await shopper.leaveTicket({ subject: P.subject, description: P.description })).reference ?? '';
    await agent.end(shopper.conversationId);
    await shopper.hears('chat.ended');
    await shopper.post('rate', { rating: 2, feedback: P.feedback }).expect(201);
    await waitFor('the file in Odoo', async () => (await zipOf()).length > RECEIPT.length);
  }

  async function ask(kind: 'export' | 'erase'): Promise<PrivacyRequestStatus> {
    const accepted = (await manager.post(`privacy/${kind}`, { email: P.email }).expect(202))
      .body as PrivacyRequestAccepted;
    return waitFor(`the ${kind}`, async () => {
      const answer = await manager.get(`privacy/requests/${accepted.request_id}`).expect(200);
      const status = answer.body as PrivacyRequestStatus;
      return status.state === 'done' ? status : undefined;
    });
  }

  async function zipOf(): Promise<Buffer> {
    const { download_url } = await ask('export');
    const answer = await fetch(download_url ?? '');
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/zip']);
    const archive = Buffer.from(await answer.arrayBuffer());
    expect(archive).toHaveLength(Number(answer.headers.get('content-length')));
    return archive;
  }

  async function isOnRecordWithout(secret: string, event: string): Promise<void> {
    await waitFor(event, () => bridge.output().includes(event) || undefined);
    expect(bridge.output()).not.toContain(secret);
  }

  const hits = async () => ((await agent.get(`transcripts?q=${word}`).expect(200)).body as TranscriptHits).hits.length;
  const tickets = async () => ((await agent.get(`tickets?text=${word}`).expect(200)).body as StaffTickets).total;

  it('is exported to managers only: one document with all they wrote, and their file, whole; not to a log', async () => {
    await agent.post('privacy/export', { email: P.email }).expect(403);
    const archive = await zipOf();
    const document = zipEntry(archive, DOCUMENT)?.toString() ?? '';
    const { fileName, ...said } = P;
    expect(Object.values(said).filter((text) => !document.includes(text))).toEqual([]);
    expect(zipEntry(archive, fileName)?.equals(RECEIPT)).toBe(true);
    await isOnRecordWithout(word, 'privacy.export');
  });

  it('is gone when erased: no word is found, no chat, no ticket, and their browser is told to forget', async () => {
    expect([await hits(), await tickets()].map((count) => count > 0)).toEqual([true, true]);
    const { counts } = await ask('erase');
    expect(counts).toMatchObject({ chats: 1, tickets: 1, bridge_conversations: 1 });
    expect([await hits(), await tickets()]).toEqual([0, 0]);
    await agent.get(`conversations/${shopper.conversationId}`).expect(410);
    await agent.get(`tickets/${reference}`).expect(404);
    await shopper.get('messages').expect(410);
    expect(zipEntry(await zipOf(), DOCUMENT)?.toString()).not.toContain(word.slice(1));
    await isOnRecordWithout(word, 'privacy.erase');
  });
});
