/** Files in a chat, in both directions, and refusals of bad ones. */
import { exifSegment, PRIVATE, segment } from '../../src/attachments/metadata/testing/camera';
import { randomUUID } from 'node:crypto';
import request, { Response } from 'supertest';
import type { Attachment } from '../../src/contract/shopper';
import { TestBridge, startBridge } from '../support/bridge';
import { TestShopper } from '../support/shopper';
import { waitFor } from '../support/wait-for';
import { StandinDeskDriver } from '../contract/standin-desk.driver';

const MEGABYTE = 1024 * 1024;
const PNG = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from([0, 255, 13, 10, 127, 128])]);
const EXE = Buffer.from('MZ\x90\0\x03\0\0\0\x04', 'latin1');

describe('files', () => {
  let bridge: TestBridge;
  let shopper: TestShopper;
  let desk: StandinDeskDriver;

  beforeAll(async () => {
    bridge = await startBridge();
    desk = new StandinDeskDriver(bridge.deskUrl);
    await desk.start();
  });
  beforeEach(async () => (shopper = await TestShopper.open(bridge.url)));
  afterEach(() => shopper.close());
  afterAll(async () => {
    await desk.stop();
    await bridge.stop();
  });

  const upload = (content: Buffer, name: string, who = shopper) =>
    request(bridge.url)
      .post('/api/v1/chat/attachments')
      .set('authorization', `Bearer ${who.session.session_token}`)
      .attach('file', content, { filename: name });
  const attached = async (content = PNG, name = 'jar.png', who = shopper) =>
    (await upload(content, name, who).expect(201)).body as Attachment;
  const send = (content: string, ...files: (Attachment | string)[]) =>
    shopper.post('send', {
      content,
      client_message_id: randomUUID(),
      attachment_ids: files.map((file) => (typeof file === 'string' ? file : file.id)),
    });
  const download = (url: string) => request(url).get('').buffer(true).parse(bytes);
  const lastMessage = async () => (await shopper.messages()).messages.at(-1);
  const code = (value: string) => (answer: { body: unknown }) => expect(answer.body).toMatchObject({ code: value });

  it('go from the shopper to the desk, with a text or without, and stay readable for the shopper', async () => {
    const file = await attached(PNG, 'broken\u202E jar.png');
    expect(file).toMatchObject({ name: 'broken jar.png', mimetype: 'image/png', size: PNG.length });
    await send('', file).expect(202);
    const shown = await lastMessage();
    expect(shown).toMatchObject({
      content: '',
      type: 'user',
      attachments: [{ ...file, url: expect.any(String) as string }],
    });
    await shopper.connect();
    const second = await attached(Buffer.from('%PDF-1.7 receipt'), 'receipt.pdf');
    await send('The receipt', second).expect(202);
    const told = await waitFor('both files at the desk', async () => {
      const files = await desk.files(shopper.conversationId);
      return files.length === 2 ? files : undefined;
    });
    expect(told.map(({ name }) => name)).toEqual(['broken jar.png', 'receipt.pdf']);
    expect(await desk.download(shopper.conversationId, told[0]?.id ?? '')).toEqual(PNG);
    expect((await download(shown?.attachments?.[0]?.url ?? '').expect(200)).body).toEqual(PNG);
  });

  it('go over the socket as well, once for one client id', async () => {
    const socket = await shopper.listen();
    const file = await attached();
    const frame = { content: '', client_message_id: randomUUID(), attachment_ids: [file.id] };
    const receipt: unknown = await socket.emitWithAck('chat.send', frame);
    expect(receipt).toMatchObject({ duplicate: false });
    expect(await socket.emitWithAck('chat.send', frame)).toMatchObject({ duplicate: true });
    expect(await socket.emitWithAck('chat.send', { ...frame, attachment_ids: [] })).toMatchObject({ status: 422 });
    const other = { ...frame, content: 'else' };
    expect(await socket.emitWithAck('chat.send', other)).toMatchObject({ code: 'CHAT.CLIENT_ID_REUSED' });
    const heard = await shopper.hears('chat.message', { client_message_id: frame.client_message_id });
    expect(heard['attachments']).toMatchObject([{ id: file.id }]);
  });

  it('come from the agent, and are read through the bridge by a signed link alone', async () => {
    await shopper.say('Hello');
    await shopper.listen();
    await shopper.connect();
    await desk.take(shopper.conversationId);
    const label = Buffer.from('<script>alert(1)</script>');
    await desk.say(shopper.conversationId, '', { name: 'label.html', mimetype: 'text/html', content: label });
    const message = await waitFor('the agent’s file', async () => {
      const last = await lastMessage();
      return last?.type === 'agent' ? last : undefined;
    });
    expect(message).toMatchObject({ content: '', attachments: [{ name: 'label.html', size: label.length }] });
    const url = message.attachments?.[0]?.url ?? '';
    const answer = await download(url).expect(200);
    expect(answer.body).toEqual(label);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-disposition': 'attachment; filename="label.html"',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    });
    expect(answer.headers['set-cookie']).toBeUndefined();
    const again = await request(url)
      .get('')
      .set('if-none-match', answer.headers['etag'] ?? '')
      .expect(304);
    for (const header of ['content-security-policy', 'x-content-type-options', 'cross-origin-resource-policy'])
      expect([header, again.headers[header]]).toEqual([header, answer.headers[header]]);
    await expectNoFile(url.replace(/expires=\d+/, 'expires=1'));
    await expectNoFile(url.replace(/expires=(\d+)/, (_, at: string) => `expires=${Number(at) + 1}`));
    await expectNoFile(url.replace(/signature=./, (start) => (start.endsWith('A') ? 'signature=B' : 'signature=A')));
    await expectNoFile(url.replace(shopper.conversationId, randomUUID()));
    await request(url.split('?')[0] ?? '')
      .get('')
      .expect(422);
  });

  const expectNoFile = (url: string) => request(url).get('').expect(404).expect(code('CHAT.ATTACHMENT_UNKNOWN'));

  it('say nothing of where a photo was taken, whoever sends it', async () => {
    const camera = Buffer.concat([
      Buffer.from('ffd8', 'hex'),
      exifSegment(6),
      segment(0xdb, 'tables'),
      segment(0xda, 'pixels'),
      Buffer.from('ffd9', 'hex'),
    ]);
    const sent = await attached(camera, 'home.jpg');
    expect(sent.size).toBeLessThan(camera.length);
    const ofShopper = await download(sent.url);
    expect(ofShopper.body).toHaveLength(sent.size);
    await shopper.connect();
    await desk.take(shopper.conversationId);
    await desk.say(shopper.conversationId, '', { name: 'home.jpg', mimetype: 'image/jpeg', content: camera });
    const url = await waitFor('the agent’s photo', async () => {
      const last = await lastMessage();
      return last?.type === 'agent' ? last.attachments?.[0]?.url : undefined;
    });
    const ofAgent = await download(url);
    expect(ofAgent.body).toEqual(ofShopper.body);
    expect((ofAgent.body as Buffer).toString('latin1')).not.toContain(PRIVATE);
  });

  it('are taken under the name of what they are', async () => {
    const heic = Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1');
    expect(await attached(heic, 'IMG_0042.jpg')).toMatchObject({ name: 'IMG_0042.heic', mimetype: 'image/heic' });
    const windows = Buffer.from('Größe;Preis', 'latin1');
    const table = await attached(windows, 'Größen.csv');
    expect((await download(table.url)).body).toEqual(windows);
  });

  it('show inline only when they are images', async () => {
    const image = await download((await attached()).url);
    expect(image.headers).toMatchObject({ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' });
    expect(image.headers['content-disposition']).toBe('inline; filename="jar.png"');
    const text = await download((await attached(Buffer.from('<b>hi</b>'), 'note.txt')).url);
    expect(text.headers['content-disposition']).toBe('attachment; filename="note.txt"');
    const accented = await download((await attached(Buffer.from('a;b'), 'Erklärung.csv')).url);
    expect(accented.headers['content-disposition']).toBe(
      `attachment; filename="Erklarung.csv"; filename*=UTF-8''Erkl%C3%A4rung.csv`,
    );
  });

  it.each([
    ['a program named like an image', EXE, 'photo.png', 415, 'CHAT.ATTACHMENT_TYPE'],
    ['a type the shop does not take', Buffer.from('<svg/>'), 'photo.svg', 415, 'CHAT.ATTACHMENT_TYPE'],
    ['an empty file', Buffer.alloc(0), 'photo.png', 422, 'CHAT.ATTACHMENT_EMPTY'],
    ['ten megabytes', Buffer.concat([PNG, Buffer.alloc(10 * MEGABYTE)]), 'photo.png', 413, 'CHAT.ATTACHMENT_TOO_LARGE'],
    [
      'a byte too much',
      Buffer.concat([PNG, Buffer.alloc(5 * MEGABYTE - PNG.length + 1)]),
      'p.png',
      413,
      'CHAT.ATTACHMENT_TOO_LARGE',
    ],
  ])('%s is refused', async (_what, content, name, status, problem) => {
    await upload(content, name)
      .expect(status)
      .expect('content-type', /application\/problem\+json/)
      .expect(code(problem));
  });

  it('are taken up to the last byte of the limit', async () => {
    await attached(Buffer.concat([PNG, Buffer.alloc(5 * MEGABYTE - PNG.length)]));
  });

  it('without a length are stopped while they come', async () => {
    const boundary = 'x-boundary';
    async function* body(): AsyncGenerator<Buffer> {
      yield Buffer.from(
        `--${boundary}\r\ncontent-disposition: form-data; name="file"; filename="a.png"\r\ncontent-type: image/png\r\n\r\n`,
      );
      yield PNG;
      for (let sent = 0; sent < 8; sent += 1) yield await Promise.resolve(Buffer.alloc(MEGABYTE));
      yield Buffer.from(`\r\n--${boundary}--\r\n`);
    }
    const answer = await fetch(`${bridge.url}/api/v1/chat/attachments`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${shopper.session.session_token}`,
        'content-type': `multipart/form-data; boundary=${boundary}`,
      },
      body: ReadableStream.from(body()),
      duplex: 'half',
    });
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({ code: 'CHAT.ATTACHMENT_TOO_LARGE' });
  });

  it('need a session, a multipart body and the right field', async () => {
    const path = '/api/v1/chat/attachments';
    await request(bridge.url).post(path).attach('file', PNG, 'a.png').expect(401);
    await shopper.post('attachments', { file: 'x' }).expect(415).expect(code('REQUEST.UNSUPPORTED_TYPE'));
    const token = `Bearer ${shopper.session.session_token}`;
    await request(bridge.url).post(path).set('authorization', token).attach('other', PNG, 'a.png').expect(400);
    await upload(PNG, 'a.png').attach('file', PNG, 'b.png').expect(400).expect(code('REQUEST.MALFORMED'));
  });

  it('belong to one conversation, and are at most ten a message', async () => {
    const stranger = await TestShopper.open(bridge.url);
    const foreign = await attached(PNG, 'secret.png', stranger);
    await send('mine now', foreign).expect(404).expect(code('CHAT.ATTACHMENT_UNKNOWN'));
    await send('', randomUUID()).expect(404);
    await send('', 'x').expect(422);
    const own = await attached();
    await send('', own, own).expect(422);
    await send('', ...Array.from({ length: 11 }, () => randomUUID())).expect(422);
    await send('  ').expect(422);
    expect((await lastMessage())?.type).toBe('bot');
  });

  it('are not taken after the end', async () => {
    await shopper.say('bye');
    await shopper.post('end', {}).expect(200);
    await upload(PNG, 'late.png').expect(409).expect(code('CHAT.CONVERSATION_ENDED'));
  });

  it('are not more than a shopper’s share', async () => {
    const large = Buffer.concat([PNG, Buffer.alloc(5 * MEGABYTE - PNG.length)]);
    for (let count = 0; count < 10; count += 1) await attached(large);
    await upload(large, 'more.png').expect(429).expect('retry-after', '600').expect(code('CHAT.ATTACHMENTS_FULL'));
  });

  it('are announced with the channel’s settings', () => {
    const { attachments } = shopper.session.channel;
    expect(attachments).toMatchObject({ max_bytes: 5 * MEGABYTE });
    expect(attachments?.extensions).toEqual(expect.arrayContaining(['png', 'pdf']));
  });
});

function bytes(response: Response, done: (error: Error | null, body: Buffer) => void): void {
  const parts: Buffer[] = [];
  response.on('data', (part: Buffer) => parts.push(part));
  response.on('end', () => done(null, Buffer.concat(parts)));
}
