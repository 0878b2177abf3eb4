/** A person on WhatsApp: the bot answers them, a person takes over, and both sides have the whole of it. */
import request from 'supertest';
import { TestBridge, startBridge } from '../support/bridge';
import { ONE_PIXEL } from '../support/one-pixel';
import { TestPhone, choicesOf } from '../support/phone';
import { voiceNote } from '../support/voice-note';
import { TestStaff } from '../support/staff';
import { waitFor } from '../support/wait-for';

describe('a person on WhatsApp', () => {
  let bridge: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge();
  });
  afterAll(() => bridge.stop());

  const conversationOf = (staff: TestStaff, text: string) =>
    waitFor('the chat among the conversations', async () => {
      const { conversations } = await staff.list(`?text=${text}`);
      return conversations[0];
    });

  it('is greeted with what they can press, and answered by the bot', async () => {
    const phone = new TestPhone(bridge.url, '8801711000001');
    await phone.says('How much does delivery cost?', 'Amina');
    const greeting = await phone.hears(/^Hello/);
    expect(choicesOf(greeting).map(({ id }) => id)).toEqual(['track_order', 'connect_agent']);
    await phone.hears(/Outside Dhaka, by courier/);
    expect(await phone.texts()).toHaveLength(2);
  });

  it('talks to a person, who sees the part of the bot, and reads their answers in bold and italic', async () => {
    const phone = new TestPhone(bridge.url, '8801711000002');
    await phone.says('Do you have organic milk?', 'Rahim');
    await phone.presses('connect_agent');
    const staff = await TestStaff.login(bridge.url);
    const { id } = await conversationOf(staff, 'Rahim');
    await phone.hears(/^Hi Rahim! 💬/);
    await staff.say(id, 'Yes, **fresh** and *cold*.');
    await phone.hears(/^\*Nadia Islam:\*\nYes, \*fresh\* and _cold_\.$/);
    await phone.says('Great, *thank you*');
    const seen = await waitFor('the agent to see it', async () => {
      const read = await staff.read(id);
      return read.messages.some(({ content }) => content === 'Great, **thank you**') ? read : undefined;
    });
    expect(seen.messages.map(({ content }) => content)).toContain('Do you have organic milk?');
    expect(seen.messages.map(({ sequence }) => sequence)).toEqual(seen.messages.map((_, at) => at + 1));
  });

  it('chooses support by its button or a word, ends it by either, and is back at the menu, in the own language', async () => {
    const phone = new TestPhone(bridge.url, '8801711000003');
    await phone.says('আমি একটা প্রশ্ন করতে চাই', 'রহিম');
    await phone.presses('connect_agent');
    await phone.hears(/^নমস্কার রহিম! 💬/);
    await phone.says('আমার অর্ডার আসেনি');
    await phone.hears(/^✓ আপনার বার্তা/);
    await phone.says('হ্যালো?');
    await phone.presses('end_chat');
    const over = await phone.hears(/^কথা বলার জন্য ধন্যবাদ/);
    expect(choicesOf(over).map(({ id }) => id)).toEqual(['main_menu']);
    const texts = await phone.texts();
    expect(texts.filter((text) => text.startsWith('✓'))).toHaveLength(1);

    await phone.presses('main_menu');
    await waitFor('the menu', async () => (await phone.received()).length > texts.length);
    const menu = (await phone.received()).at(-1);
    expect(menu && choicesOf(menu).map(({ id }) => id)).toEqual(['track_order', 'connect_agent']);
    await phone.says('agent');
    await waitFor(
      'the welcome',
      async () => (await phone.texts()).filter((text) => /রহিম! 💬/.test(text)).length === 2,
    );
    const staff = await TestStaff.login(bridge.url);
    const { conversations } = await staff.list(`?channel_kind=whatsapp&text=${encodeURIComponent('রহিম')}`);
    expect(conversations.map(({ state, channel_kind }) => [state, channel_kind])).toEqual([
      ['waiting', 'whatsapp'],
      ['ended', 'whatsapp'],
    ]);
  });

  it('reads the closing words of an agent, and has the menu below', async () => {
    const phone = new TestPhone(bridge.url, '8801711000004');
    await phone.says('Support', 'Karim');
    await phone.hears(/^Hi Karim! 💬/);
    const staff = await TestStaff.login(bridge.url);
    const { id } = await conversationOf(staff, 'Karim');
    await staff.end(id, 'Thank you for contacting support.');
    await phone.hears(/Thank you for contacting support\.$/);
    const over = await waitFor('the end', async () => {
      const last = (await phone.received()).at(-1);
      return last && choicesOf(last).some(({ id: action }) => action === 'main_menu') ? last : undefined;
    });
    expect(choicesOf(over).map(({ id: action }) => action)).toEqual(['main_menu']);
  });

  it('is written to, and left, by phone number', async () => {
    const phone = new TestPhone(bridge.url, '8801711000005');
    await phone.says('Hello', 'Selina');
    await phone.hears(/./);
    const staff = await TestStaff.login(bridge.url);
    const door = (what: string, number = '+8801711000005') =>
      `whatsapp/${encodeURIComponent(number)}/chat-support/${what}`;
    await staff.post(door('send'), { message: 'Too early' }).expect(409);
    await phone.says('human');
    await phone.hears(/^Hi Selina! 💬/);
    const sent = await staff.post(door('send'), { message: 'How can I help you today?' }).expect(200);
    expect(sent.body).toEqual({
      status: 'success',
      message: 'Message sent to user',
      data: {
        phone_number: '+8801711000005',
        message_sent: 'How can I help you today?',
        timestamp: expect.stringMatching(/^\d{4}-.*Z$/) as string,
      },
    });
    await phone.hears(/How can I help you today\?$/);
    const ended = await staff.post(door('end'), { message: 'Thank you for contacting us' }).expect(200);
    expect(ended.body).toMatchObject({ status: 'success', message: 'Chat support session ended' });
    expect(Object.keys((ended.body as { data: object }).data)).toEqual(['phone_number', 'session_ended']);
    await phone.hears(/Thank you for contacting us$/);
    await waitFor('the end', async () => (await staff.list('?text=Selina')).conversations[0]?.state === 'ended');
    await staff.post(door('end'), {}).expect(404);
    await staff.post(door('send', '+8801711999999'), { message: 'Who?' }).expect(404);
    await staff.post(door('send'), {}).expect(422);
    await request(bridge.url)
      .post(`/api/v1/admin/${door('send')}`)
      .send({ message: 'Hi' })
      .expect(401);
    expect(bridge.output()).not.toContain('8801711000005');
  });

  it('sends pictures that agents see, and whatever else they can read', async () => {
    const phone = new TestPhone(bridge.url, '8801711000006');
    await phone.says('support', 'Tania');
    await phone.hears(/^Hi Tania! 💬/);
    await phone.sendsFile('image', ONE_PIXEL, 'image/png', { caption: 'It leaks' });
    await phone.sendsFile('audio', voiceNote(), 'audio/ogg; codecs=opus', { voice: true });
    await phone.sendsFile('audio', Buffer.from('OggS and no voice'), 'audio/ogg', { voice: true });
    await phone.sendsFile('document', Buffer.alloc(6 * 1024 * 1024), 'application/pdf', { filename: 'all.pdf' });
    await phone.sends({ type: 'image', image: { id: 'gone' } });
    await phone.sends({ type: 'location', location: { latitude: 23.7, longitude: 90.4, name: 'Home' } });
    await phone.sends({ type: 'hologram', hologram: {} });
    const staff = await TestStaff.login(bridge.url);
    const { id } = await conversationOf(staff, 'Tania');
    const said = await waitFor('all of it', async () => {
      const own = (await staff.read(id)).messages.filter(({ type }) => type === 'user');
      return own.length === 8 ? own : undefined;
    });
    expect(said[1]).toMatchObject({ content: 'It leaks', attachments: [{ mimetype: 'image/png' }] });
    expect(said[2]).toMatchObject({ content: '', attachments: [{ name: 'voice.ogg', mimetype: 'audio/ogg' }] });
    expect(said.slice(3).map(({ content }) => content)).toEqual([
      '🎤 (a voice message)\n(a kind of file that is not taken here)',
      '📄 (a file)\nall.pdf\n(too large: at most 5 MB are taken)',
      '📷 (a picture)\n(it could not be fetched from WhatsApp)',
      '📍 Home\nhttps://www.google.com/maps?q=23.7,90.4',
      '(a message of a kind that cannot be shown here)',
    ]);
    await phone.hears(/^We cannot take files of this kind here/);
    await phone.hears(/^Your file is too large. We can take files of up to 5 MB here/);
    await phone.hears(/^Your file did not reach us/);
    const picture = await staff.upload(`conversations/${id}/attachments`, ONE_PIXEL, 'label.png').expect(201);
    const { id: file } = picture.body as { id: string };
    await staff.post(`conversations/${id}/messages`, { message: 'This **one**', attachment_ids: [file] }).expect(201);
    const shown = await phone.hears(/\nThis \*one\*$/);
    expect(shown).toMatchObject({ type: 'image', image: { caption: '*Nadia Islam:*\nThis *one*' } });
  });

  it('is reached by user id where they hide their number', async () => {
    const phone = new TestPhone(bridge.url, 'US.13491208655302741918');
    await phone.says('Hello');
    await phone.hears(/./);
    const staff = await TestStaff.login(bridge.url);
    await phone.presses('connect_agent');
    await waitFor('the queue', async () => (await staff.list('?state=waiting')).total > 0);
  });
});

describe('the webhook of WhatsApp', () => {
  const PATH = '/api/v1/whatsapp/webhook';
  let bridge: TestBridge;
  let closed: TestBridge;

  beforeAll(async () => {
    bridge = await startBridge();
    closed = await startBridge({ env: { OPEN_DEMO: 'no' } });
  });
  afterAll(() => Promise.all([bridge.stop(), closed.stop()]));

  it('shakes hands with whoever has the token', async () => {
    const handshake = (token: string) =>
      request(bridge.url)
        .get(PATH)
        .query({ 'hub.mode': 'subscribe', 'hub.verify_token': token, 'hub.challenge': '4711' });
    const answer = await handshake('demo').expect(200);
    expect(answer.text).toBe('4711');
    expect(answer.headers['content-type']).toMatch(/^text\/plain/);
    for (const wrong of ['', 'wrong']) await handshake(wrong).expect(403);
  });

  it('takes nothing that the app has not signed', async () => {
    const body = { object: 'whatsapp_business_account', entry: [] };
    await request(bridge.url).post(PATH).send(body).expect(401);
    await request(bridge.url)
      .post(PATH)
      .set('X-Hub-Signature-256', `sha256=${'0'.repeat(64)}`)
      .send(body)
      .expect(401);
  });

  it('has a simulator beside it, where the demo is open', async () => {
    const page = await request(bridge.url).get('/whatsapp/').expect(200);
    expect(page.text).toContain('A simulator: nothing here reaches WhatsApp.');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    for (const file of ['simulator.js', 'marks.js', 'simulator.css'])
      await request(bridge.url).get(`/whatsapp/${file}`).expect(200);
    await request(closed.url).get('/whatsapp/').expect(404);
    await request(closed.url).get('/whatsapp/phones/8801711000001').expect(404);
  });

  it('is not there without a number', async () => {
    await request(closed.url).get(PATH).expect(404);
    await request(closed.url).post(PATH).send({}).expect(404);
  });
});
