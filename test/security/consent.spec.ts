/** A channel that asks for consent takes nothing that a shopper writes before it has it, by no way in. */
import { randomUUID } from 'node:crypto';
import { sign } from 'jsonwebtoken';
import type { Session } from '../../src/contract/shopper';
import { ConsentShop, LINE, openConsentShop } from '../support/consent-shop';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';

const WORD = 'pomegranate';
const PROOF = 'what only the shop and the bridge know';
const REQUIRED = { status: 409, code: 'CHAT.CONSENT_REQUIRED' };

describe('a channel that asks for consent', () => {
  let shop: ConsentShop;
  let url: string;

  beforeAll(async () => {
    shop = await openConsentShop(LINE);
    ({ url } = shop.bridge);
  });
  beforeEach(() => shop.ask(LINE));
  afterAll(() => shop.close());

  const consents = (shopper: TestShopper, version = '1') => shopper.post('consent', { version }).expect(200);
  const ids = () => ({ client_message_id: randomUUID() });
  const again = (shopper: TestShopper, more: object = {}) =>
    TestShopper.open(url, { resume_token: shopper.session.resume_token, ...more });
  const isSilent = async (shopper: TestShopper) =>
    expect((await shopper.messages()).messages.filter(({ type }) => type === 'user')).toEqual([]);

  it('says so to whoever opens the chat, and whether they agreed', async () => {
    const shopper = await TestShopper.open(url, { locale: 'bn' });
    expect(shopper.session.channel.consent).toEqual({
      text: LINE.text['bn'],
      link: 'https://shop.example/privacy',
      version: '1',
      required: true,
    });
    expect(shopper.session.conversation.consent).toBeNull();
    await consents(shopper);
    expect((await again(shopper)).session.conversation.consent).toEqual({ version: '1', agreed: true });
  });

  it.each<[string, (shopper: TestShopper) => ReturnType<TestShopper['post']>]>([
    ['a question to the bot', (shopper) => shopper.post('bot', { message: WORD, ...ids() })],
    ['a message', (shopper) => shopper.post('send', { content: WORD, ...ids() })],
    ['a request for a person', (shopper) => shopper.post('connect', { reason: WORD, visitor: { name: WORD } })],
    ['a ticket', (shopper) => shopper.post('ticket', { subject: WORD, email: 'a@example.com' })],
    ['an answer to a ticket', (shopper) => shopper.post('tickets/TCK-1/messages', { message: WORD })],
    [
      'words with a rating of a ticket',
      (shopper) => shopper.post('tickets/TCK-1/feedback', { rating: 5, feedback: WORD }),
    ],
    ['words with a rating', (shopper) => shopper.post('rate', { rating: 5, feedback: WORD })],
    ['an address for the transcript', (shopper) => shopper.post('transcript', { email: `${WORD}@example.com` })],
    ['a file', (shopper) => shopper.post('attachments', '').attach('file', Buffer.from(WORD), { filename: 'a.txt' })],
  ])('refuses %s, and keeps nothing of it', async (_what, attempt) => {
    const shopper = await TestShopper.open(url);
    expect((await attempt(shopper)).body).toMatchObject(REQUIRED);
    await isSilent(shopper);
    expect(shop.atDesk()).not.toContain(WORD);
  });

  it('refuses a message over the socket, and takes it after the consent', async () => {
    const shopper = await TestShopper.open(url);
    const socket = await shopper.listen();
    const request = { content: WORD, ...ids() };
    expect(await socket.timeout(10_000).emitWithAck('chat.send', request)).toMatchObject(REQUIRED);
    await isSilent(shopper);
    await consents(shopper);
    expect(await socket.timeout(10_000).emitWithAck('chat.send', request)).toMatchObject({ duplicate: false });
    shopper.close();
  });

  it('keeps no name, address or number of somebody who has not agreed, and takes them once they have', async () => {
    const visitor = { name: WORD, email: `${WORD}@example.com` };
    const shopper = await TestShopper.open(url, { visitor });
    expect(shopper.session.shopper.name).toBeNull();
    expect((await again(shopper, { visitor })).session.shopper.name).toBeNull();
    await consents(shopper);
    expect((await again(shopper, { visitor })).session.shopper.name).toBe(WORD);
  });

  it('lets whoever does not agree read, rate with stars, and leave without a word of theirs', async () => {
    const shopper = await TestShopper.open(url);
    await shopper.messages();
    expect((await shopper.post('rate', { rating: 5 })).body).toMatchObject({ code: 'CHAT.NOTHING_TO_RATE' });
    await shopper.post('end', { reason: WORD }).expect(200);
    expect(shop.atDesk()).not.toContain(WORD);
  });

  it('has it on record at the desk, with version, language and instant, once the desk has the chat', async () => {
    const shopper = await TestShopper.open(url, { locale: 'bn' });
    await consents(shopper);
    await shopper.ask(`${WORD}?`);
    await shopper.connect();
    const told = await waitFor('the record', () => recordOf(shopper.session));
    expect(told).toEqual({ version: '1', locale: 'bn', given_at: expect.any(String) as string, agreed: true });
  });

  it('asks again in the middle of a chat when the version changed, and takes nothing until then', async () => {
    const shopper = await TestShopper.open(url);
    await consents(shopper);
    await shopper.ask('Hello');
    await shopper.connect();
    await shop.ask({ ...LINE, version: '2' });
    expect((await shopper.post('send', { content: 'kumquat', ...ids() })).body).toMatchObject(REQUIRED);
    expect((await shopper.post('consent', { version: '1' })).body).toMatchObject({ code: 'CHAT.CONSENT_OUTDATED' });
    expect(shop.atDesk()).not.toContain('kumquat');
    await consents(shopper, '2');
    await shopper.say('kumquat');
    await waitFor('the second record', () => (recordOf(shopper.session)?.version === '2' ? true : undefined));
  });

  it('asks where a line that only stood there became one to agree to', async () => {
    await shop.ask({ ...LINE, required: false });
    const shopper = await TestShopper.open(url);
    await consents(shopper);
    await shopper.ask('Hello');
    expect((await again(shopper)).session.conversation.consent).toEqual({ version: '1', agreed: false });
    await shop.ask(LINE);
    expect((await shopper.post('bot', { message: WORD, ...ids() })).body).toMatchObject(REQUIRED);
    await consents(shopper);
    await shopper.ask('Hello again');
  });

  it('answers a message that it has already, whatever was asked since', async () => {
    await shop.ask(undefined);
    const shopper = await TestShopper.open(url);
    const said = { content: 'Hello', ...ids() };
    await shopper.post('send', said).expect(202);
    await shop.ask(LINE);
    expect((await shopper.post('send', said).expect(202)).body).toMatchObject({ duplicate: true });
  });

  it('takes stars, and a ticket that it has already, whatever was asked since', async () => {
    await shop.ask(undefined);
    const shopper = await TestShopper.open(url);
    await shopper.ask('Hello');
    const wanted = { subject: 'Sour milk', client_ticket_id: randomUUID() };
    const { reference } = await shopper.leaveTicket(wanted);
    await shop.ask(LINE);
    expect((await shopper.leaveTicket(wanted)).reference).toBe(reference);
    expect((await shopper.post('ticket', { subject: WORD })).body).toMatchObject(REQUIRED);
    await shopper.post('rate', { rating: 4, feedback: '' }).expect(201);
    expect((await shopper.post('rate', { rating: 4, feedback: WORD })).body).toMatchObject(REQUIRED);
  });

  it('holds in every tab of the chat, and for nobody else at the same address', async () => {
    const shopper = await TestShopper.openFrom('198.51.100.77', url);
    const tab = await again(shopper);
    const other = await TestShopper.openFrom('198.51.100.77', url);
    await consents(tab);
    await shopper.ask('Hello');
    expect((await other.post('bot', { message: WORD, ...ids() })).body).toMatchObject(REQUIRED);
  });

  it('asks whoever proves later who they are again, for that is another chat, and then never again', async () => {
    await shop.ask(LINE, { identity: { secret: PROOF } });
    const identity_token = sign({ sub: '1001', name: 'Amina' }, PROOF, { audience: 'default', expiresIn: 600 });
    const anonymous = await TestShopper.open(url);
    await consents(anonymous);
    const proven = await again(anonymous, { identity_token });
    expect(proven.session).toMatchObject({ shopper: { verified: true }, conversation: { consent: null } });
    expect((await proven.post('bot', { message: WORD, ...ids() })).body).toMatchObject(REQUIRED);
    await consents(proven);
    const later = await TestShopper.open(url, { identity_token });
    await later.ask('Hello');
  });

  it('has on record the language in which the line was shown, for there are more languages than lines', async () => {
    const shopper = await TestShopper.open(url, { locale: 'fr-FR' });
    expect(shopper.session.channel.consent?.text).toBe(LINE.text['en']);
    await consents(shopper);
    await shopper.ask('Hello');
    await shopper.connect();
    expect(await waitFor('the record', () => recordOf(shopper.session))).toMatchObject({ locale: 'en' });
  });

  it('does not ask again in the next chat, nor believe one shopper for another', async () => {
    const shopper = await TestShopper.open(url);
    await consents(shopper);
    await shopper.ask('Hello');
    await shopper.post('end', {}).expect(200);
    const next = await again(shopper, { new_conversation: true });
    expect(next.conversationId).not.toBe(shopper.conversationId);
    await next.ask('Hello again');
    const other = await TestShopper.open(url);
    expect((await other.post('bot', { message: WORD, ...ids() })).body).toMatchObject(REQUIRED);
  });

  it('where nothing is asked, nothing is refused, and there is nothing to agree to', async () => {
    await shop.ask(undefined);
    const shopper = await TestShopper.open(url);
    expect(shopper.session.channel.consent).toBeUndefined();
    expect((await shopper.post('consent', { version: '1' })).body).toMatchObject({ code: 'CHAT.CONSENT_OUTDATED' });
    await shopper.ask('Hello');
  });

  /** The latest that the desk was told of the chat. */
  function recordOf({ conversation: { id } }: Session): { version: string } | undefined {
    const rows = shop
      .atDesk()
      .split('\n')
      .filter((line) => line.includes(id) && line.includes('"consent"'))
      .map((line) => /"consent":(\{[^}]*\})/.exec(line)?.[1]);
    const latest = rows.at(-1);
    return latest === undefined ? undefined : (JSON.parse(latest) as { version: string });
  }
});

describe('an addon that does not know of consent', () => {
  it('gets the messages all the same when it takes the place of one that does', async () => {
    const shop = await openConsentShop(LINE, ['consent']);
    const shopper = await TestShopper.open(shop.bridge.url);
    await shopper.post('consent', { version: '1' }).expect(200);
    await shopper.ask(WORD);
    await shopper.connect();
    await shopper.say('kumquat');
    await waitFor('the message', () => (shop.atDesk().includes('kumquat') ? true : undefined));
    expect(shop.atDesk()).toContain(WORD);
    await shop.close();
  });
});
