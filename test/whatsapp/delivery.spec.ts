/** Entries for a person on WhatsApp go out in order and once, whatever the Graph API does; statuses settle what nobody knows. */
import { FakeGraph } from '../../src/embedded/whatsapp';
import type { DeskFile } from '../../src/attachments/desk-files.port';
import type { Conversation, FileCard } from '../../src/conversation/conversation';
import { AttachmentUnknown, ConversationUnknown } from '../../src/conversation/conversation.errors';
import { Clock, SYSTEM_CLOCK, isoNow } from '../../src/conversation/ports';
import { chatOpens } from '../../src/conversation/rules/open';
import { asNumber } from '../../src/odoo/whatsapp/as-number';
import { RedisConversationLog } from '../../src/redis/conversation-log.adapter';
import { RedisWhatsAppOutbox } from '../../src/redis/whatsapp/outbox.adapter';
import { RedisWhatsAppOptOuts } from '../../src/redis/whatsapp/opt-outs.adapter';
import { RedisWhatsAppPace } from '../../src/redis/whatsapp/pace.adapter';
import { GraphClient } from '../../src/whatsapp/graph/graph.client';
import type { WhatsAppNumber, WhatsAppNumbers } from '../../src/whatsapp/numbers.port';
import { Delivery } from '../../src/whatsapp/outbox/delivery.service';
import { MediaUploads } from '../../src/whatsapp/outbox/media-uploads.service';
import { NumberPauses } from '../../src/whatsapp/outbox/number-pauses.service';
import { PieceStatuses } from '../../src/whatsapp/outbox/piece-statuses.service';
import { readWebhook } from '../../src/whatsapp/webhook/read-webhook';
import { LocalServer, listen } from '../support/local-server';
import { NAMES } from '../support/names';
import { TestStore, openStore } from '../support/store';
import { WIDE } from '../support/write-bounds';
import { waitFor } from '../support/wait-for';

const DAY_MS = 24 * 60 * 60_000;
const AMINA = { phone: '8801711000001' };

let store: TestStore;
let webhook: LocalServer;
let graph: FakeGraph;
let client: GraphClient;
let pace: RedisWhatsAppPace;
let optOuts: RedisWhatsAppOptOuts;
let outbox: RedisWhatsAppOutbox;
let log: RedisConversationLog;
let late = 0;
const clock: Clock = { now: () => SYSTEM_CLOCK.now() + late };
const read: number[] = [];
const lost: number[] = [];

beforeEach(async () => {
  late = 0;
  lost.length = 0;
  store = await openStore();
  outbox = new RedisWhatsAppOutbox(store.redis, clock);
  log = new RedisConversationLog(store.redis, SYSTEM_CLOCK, WIDE, NAMES);
  client = new GraphClient();
  pace = new RedisWhatsAppPace(store.redis, clock, NAMES);
  optOuts = new RedisWhatsAppOptOuts(store.redis, NAMES);
  webhook = await listen((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      takes(Buffer.concat(chunks)).then(
        () => response.end(),
        () => response.writeHead(500).end(),
      );
    });
  });
});
afterEach(async () => {
  await client.onModuleDestroy();
  await graph.close();
  await webhook.close();
  await store.close();
});

const conversations = {
  brought: () => Promise.resolve(),
  read: (_id: string, sequence: number) => {
    read.push(sequence);
    return Promise.resolve();
  },
  notBrought: (_id: string, sequence: number) => {
    lost.push(sequence);
    return lost.length === 1 ? Promise.resolve() : Promise.reject(new ConversationUnknown());
  },
};

async function takes(body: Buffer): Promise<void> {
  const statuses = new PieceStatuses(outbox, conversations as never);
  for (const event of readWebhook(JSON.parse(body.toString()), () => true).events)
    if (event.kind === 'status') await statuses.apply(event);
}

/** Files at the desk, by id. */
const files = new Map<string, DeskFile>();
const downloads = {
  find: (_conversation: string, id: string) => {
    const file = files.get(id);
    return file === undefined ? Promise.reject(new AttachmentUnknown()) : Promise.resolve(file);
  },
};

async function chat(
  content: string,
  answersLost = 0,
  attachments: readonly FileCard[] = [],
): Promise<{ conversation: Conversation; delivery: Delivery }> {
  graph = await FakeGraph.start({
    bridgeUrl: webhook.url,
    channel: 'default',
    answersLost,
    now: () => SYSTEM_CLOCK.now(),
  });
  await graph.says(AMINA, { type: 'text', text: { body: 'Hi' } });
  const number = asNumber(graph.number, graph.url);
  const opened = chatOpens({
    id: 'c1',
    channel: 'default',
    locale: 'en',
    shopper: { id: 'w-1', verified: false },
    page: null,
    whatsapp: { number: number.id, ...AMINA, wroteAt: isoNow(SYSTEM_CLOCK) },
    at: isoNow(SYSTEM_CLOCK),
    greeting: { id: 'm1', content, actions: [] },
  });
  const entries = opened.entries.map((entry) => ({ ...entry, attachments }));
  await log.create({ ...opened, entries }, { name: 'whatsapp:w-1' });
  const links = { file: (_chat: unknown, { id }: { id: string }) => `https://shop.example/${id}` };
  const media = new MediaUploads(client, downloads as never, links);
  return {
    conversation: opened.next,
    delivery: new Delivery(
      log,
      outbox,
      numbersWith(number),
      clock,
      links,
      pace,
      optOuts,
      media,
      client,
      conversations as never,
      new NumberPauses(clock, numbersWith(number)),
    ),
  };
}

function numbersWith(number: WhatsAppNumber): WhatsAppNumbers {
  return { known: true, all: () => [number], byId: () => number };
}

const received = () => graph.phones.of(AMINA).received;
const texts = () => received().map(({ message }) => (message.type === 'text' ? message.text.body : ''));

it('is claimed with its chat, and sent in pieces', async () => {
  const { conversation, delivery } = await chat(`${'a'.repeat(4_000)}. ${'b'.repeat(200)}`);
  const [claim] = await outbox.claim(10, 60_000);
  expect(claim).toMatchObject({ conversation: 'c1', sequences: [1] });
  expect(await delivery.deliver(conversation, 1)).toBeNull();
  expect(texts().map((text) => text.length)).toEqual([4_001, 200]);
  if (claim !== undefined) await outbox.release(claim, 1, 0);
  expect(await outbox.claim(10, 60_000)).toEqual([]);
});

it('is not sent again when it is delivered once more', async () => {
  const { conversation, delivery } = await chat('Hello');
  for (let time = 0; time < 3; time += 1) expect(await delivery.deliver(conversation, 1)).toBeNull();
  expect(texts()).toEqual(['Hello']);
});

it('waits, where the answer was lost, for the status that settles it', async () => {
  const { conversation, delivery } = await chat('Hello', 1);
  expect(await delivery.deliver(conversation, 1)).toBeGreaterThan(0);
  await waitFor('the status', async () => (await outbox.state('c1', '1.0'))?.state === 'sent');
  expect(await delivery.deliver(conversation, 1)).toBeNull();
  expect(texts()).toEqual(['Hello']);
});

it('counts as failed when nobody ever hears of it, and is not sent twice even then', async () => {
  const { conversation, delivery } = await chat('Hello', 1);
  await webhook.close(); // no status comes
  expect(await delivery.deliver(conversation, 1)).toBeGreaterThan(0);
  late = 4 * 60_000;
  expect(await delivery.deliver(conversation, 1)).toBeNull();
  expect(await outbox.state('c1', '1.0')).toMatchObject({ state: 'failed' });
  expect(texts()).toEqual(['Hello']);
  webhook = await listen((_request, response) => response.end());
});

it('is not sent once the person has not written for a day', async () => {
  const { conversation, delivery } = await chat('Hello');
  late = DAY_MS + 1_000;
  expect(await delivery.deliver(conversation, 1)).toBeNull();
  expect(texts()).toEqual([]);
  expect(await outbox.state('c1', '1.0')).toEqual({ state: 'failed', code: 131047, pieces: 1 });
  expect(lost).toEqual([1]);
});

it('is known as lost when a status says that it failed, also of a chat that is forgotten meanwhile', async () => {
  await chat('Hello');
  const statuses = new PieceStatuses(outbox, conversations as never);
  const failed = { kind: 'status', id: 'wamid.1', status: 'failed', code: 131026 } as const;
  for (const sequence of [1, 2]) {
    await outbox.setState('c1', `${sequence}.0`, { state: 'sent', id: 'wamid.1', pieces: 1 });
    await statuses.apply({ ...failed, of: { conversation: 'c1', sequence, piece: 0 } } as never);
    expect(await outbox.state('c1', `${sequence}.0`)).toEqual({ state: 'failed', code: 131026, pieces: 1 });
  }
  expect(lost).toEqual([1, 2]);
});

it('is told as read up to where the person has read', async () => {
  const { conversation, delivery } = await chat('Hello');
  await delivery.deliver(conversation, 1);
  read.length = 0;
  await graph.reads(AMINA);
  expect(read).toEqual([1]);
});

describe('to who stopped all but answers', () => {
  const AT_NUMBER = { number: '100000000000001', ...AMINA };
  const news = { sequence: 1, ticket: 'T-1', notice: 'n-1' };

  it('news of a ticket are not sent, and the desk may tell them another way', async () => {
    await optOuts.set(AT_NUMBER, true);
    const { conversation, delivery } = await chat('Your request T-1: resolved');
    expect(await delivery.deliver({ ...conversation, ticketNotices: [news] }, 1)).toBeNull();
    expect(texts()).toEqual([]);
    expect(lost).toEqual([1]);
    expect(await outbox.state('c1', '1.0')).toMatchObject({ state: 'failed', code: 131050 });
  });

  it('answers are, and so is that a request of theirs was received', async () => {
    await optOuts.set(AT_NUMBER, true);
    const { conversation, delivery } = await chat('Your request T-1 was received.');
    await delivery.deliver({ ...conversation, ticketNotices: [{ sequence: 1, ticket: 'T-1' }] }, 1);
    expect(texts()).toEqual(['Your request T-1 was received.']);
  });

  it('news are again once they want them', async () => {
    await optOuts.set(AT_NUMBER, true);
    await optOuts.set(AT_NUMBER, false);
    const { conversation, delivery } = await chat('Your request T-1: resolved');
    await delivery.deliver({ ...conversation, ticketNotices: [news] }, 1);
    expect(texts()).toHaveLength(1);
  });
});

describe('a file of an agent', () => {
  const card = (mimetype: string, size = 4): FileCard => ({ id: 'desk-7', name: 'label.png', mimetype, size });
  const PNG = { name: 'label.png', mimetype: 'image/png', content: Buffer.from('a picture') };

  beforeEach(() => files.clear());

  it('is uploaded, and sent with the text below it, once', async () => {
    files.set('desk-7', PNG);
    const { conversation, delivery } = await chat('The label', 0, [card('image/png')]);
    for (let time = 0; time < 2; time += 1) expect(await delivery.deliver(conversation, 1)).toBeNull();
    expect(received().map(({ message }) => message)).toMatchObject([
      { type: 'image', image: { caption: 'The label' } },
    ]);
    const [{ message } = {}] = received();
    const id = message?.type === 'image' ? message.image.id : '';
    expect(graph.media.find(id)).toEqual(PNG);
  });

  it('goes as a link when Meta does not take it, or the desk has it no longer', async () => {
    files.set('desk-7', { ...PNG, content: Buffer.alloc(0) }); // the small Graph API takes no empty file
    const { conversation, delivery } = await chat('The label', 0, [card('image/png')]);
    expect(await delivery.deliver(conversation, 1)).toBeNull();
    expect(texts()).toEqual(['The label\n📎 label.png: https://shop.example/desk-7']);
  });

  it('waits while the Graph API is away', async () => {
    files.set('desk-7', PNG);
    const { conversation, delivery } = await chat('The label', 0, [card('image/png')]);
    const down = new Delivery(
      log,
      outbox,
      numbersWith(asNumber(graph.number, 'http://127.0.0.1:9')),
      clock,
      { file: () => '' },
      pace,
      optOuts,
      new MediaUploads(client, downloads as never, { file: () => '' }),
      client,
      conversations as never,
      new NumberPauses(clock, numbersWith(asNumber(graph.number, graph.url))),
    );
    expect(await down.deliver(conversation, 1)).toBeGreaterThan(0);
    expect(await delivery.deliver(conversation, 1)).toBeNull();
    expect(received()).toHaveLength(1);
  });
});

it('is tried again after a fault of a moment', async () => {
  const { conversation, delivery } = await chat('Hello');
  graph.phones.of(AMINA).trouble = { refused: 131000 };
  expect(await delivery.deliver(conversation, 1)).toBeGreaterThanOrEqual(2_000);
  expect(await outbox.state('c1', '1.0')).toEqual({ state: 'waiting', tries: 1 });
  expect(await delivery.deliver(conversation, 1)).toBeNull();
  expect(texts()).toEqual(['Hello']);
});

it('is given up after an hour of faults', async () => {
  const { conversation, delivery } = await chat('Hello');
  await outbox.setState('c1', '1.0', { state: 'waiting', tries: 59 });
  graph.phones.of(AMINA).trouble = { refused: 131000 };
  expect(await delivery.deliver(conversation, 1)).toBeNull();
  expect(lost).toEqual([1]);
});

it('is not asked for again while the number is paused, and goes when it is over', async () => {
  const { conversation, delivery } = await chat('Hello');
  graph.phones.of(AMINA).trouble = { refused: 190 };
  expect(await delivery.deliver(conversation, 1)).toBe(10_000); // another token would end the pause
  late = 60_000;
  expect(await delivery.deliver(conversation, 1)).toBe(10_000);
  expect(texts()).toEqual([]);
  late = 300_001;
  expect(await delivery.deliver(conversation, 1)).toBeNull();
  expect(texts()).toEqual(['Hello']);
});
