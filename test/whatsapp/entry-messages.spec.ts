import { outgoing } from '../../src/embedded/whatsapp/graph-rules';
import type { MessageAction } from '../../src/contract/shopper';
import type { Conversation, LogEntry } from '../../src/conversation/conversation';
import { AT } from '../support/conversations';
import { choicesOf } from '../support/phone';
import { messagesOf } from '../../src/whatsapp/render/entry-messages';

const CHAT = { locale: 'en', state: 'bot', lastSequence: 1 } as const;
const entry = (of: Partial<LogEntry>): LogEntry => ({
  id: 'e1',
  sequence: 1,
  clientMessageId: null,
  type: 'bot',
  content: 'Hello',
  agentName: null,
  timestamp: AT,
  ...of,
});
const replies = (count: number, label = (at: number) => `Answer ${at}`): MessageAction[] =>
  Array.from({ length: count }, (_, at) => ({ label: label(at), action: `reply:${at}` }));
const messages = (one: LogEntry, chat: Parameters<typeof messagesOf>[1] = CHAT) =>
  messagesOf(one, chat, ({ id }) => `https://shop.example/${id}`).map((message) => {
    if (message.type === 'file') throw new Error('No file was expected.');
    return message;
  });
const kindsOf = (one: LogEntry) =>
  messages(one).map((message) => (message.type === 'interactive' ? message.interactive.type : message.type));

describe('an entry on WhatsApp', () => {
  it('is a template where an agent chose one', () => {
    const template = { name: 'thanks', language: 'en_US', variables: [] };
    const sent = { type: 'template', template: { name: 'thanks', language: { code: 'en_US' } } };
    expect(messages(entry({ template, content: 'Thank you.' }))).toEqual([sent]);
  });

  it('has up to three short actions as buttons, up to ten as a list, more numbered', () => {
    expect(kindsOf(entry({ actions: replies(3) }))).toEqual(['button']);
    expect(kindsOf(entry({ actions: replies(4) }))).toEqual(['list']);
    expect(kindsOf(entry({ actions: replies(2, () => 'A label that is longer than a button') }))).toEqual(['list']);
    const [numbered] = messages(entry({ actions: replies(11) }));
    expect(numbered?.type === 'text' && numbered.text.body).toMatch(/^Hello\n\n1\. Answer 0\n2\./);
  });

  it('leaves out what only opens something in the widget', () => {
    const actions = ['show_faq', 'create_ticket'].map((action) => ({ label: action, action }));
    expect(kindsOf(entry({ actions }))).toEqual(['text']);
    expect(kindsOf(entry({ actions: [{ label: 'All of it', action: 'faq:7', value: 'complete' }] }))).toEqual(['text']);
  });

  it('puts the buttons under the last piece of a long text', () => {
    const content = 'A sentence of some length. '.repeat(90);
    expect(kindsOf(entry({ content, actions: replies(2) }))).toEqual(['text', 'text', 'button']);
    expect(kindsOf(entry({ content: content.repeat(3) }))).toEqual(['text', 'text']);
  });

  it('offers to end the chat while people have it, and the menu once it is over', () => {
    const notice = entry({ type: 'system', content: 'Welcome' });
    const idsIn = (state: Conversation['state'], lastSequence = 1) =>
      messages(notice, { ...CHAT, state, lastSequence })
        .flatMap(choicesOf)
        .map(({ id }) => id);
    expect(idsIn('bot')).toEqual([]);
    expect(idsIn('waiting')).toEqual(['end_chat']);
    expect(idsIn('live')).toEqual(['end_chat']);
    expect(idsIn('ended')).toEqual(['main_menu']);
    expect(idsIn('ended', 2)).toEqual([]);
  });

  it('names the agent, and says nothing of what was taken back', () => {
    const said = entry({ type: 'agent', agentName: 'Nadia', content: '**Yes**' });
    expect(messages(said)).toEqual([{ type: 'text', text: { body: '*Nadia:*\n*Yes*' } }]);
    expect(messages(entry({ type: 'agent', content: '', deleted: true }))).toEqual([]);
  });

  it.each(['en', 'bn', 'ar'])('keeps the limits of the Cloud API, in %s', (locale) => {
    const long = 'ক'.repeat(9_000);
    const labels = (at: number) => `${at} ${'y'.repeat(100)}`;
    const all = [entry({ content: long, actions: replies(10, labels) }), entry({ content: long, actions: replies(3) })];
    for (const message of all.flatMap((one) => messages(one, { ...CHAT, locale })))
      expect(
        outgoing.safeParse({ messaging_product: 'whatsapp', to: '8801711000001', ...message }).error,
      ).toBeUndefined();
  });

  describe('with files', () => {
    const MEGABYTE = 1024 * 1024;
    const file = (name: string, mimetype: string, megabytes = 1) => ({
      id: name,
      name,
      mimetype,
      size: megabytes * MEGABYTE,
    });
    const shown = (one: LogEntry) =>
      messagesOf(one, CHAT, ({ id }) => `https://shop.example/${id}`).map((message) =>
        message.type === 'file' ? [message.kind, message.file.id, message.caption] : message,
      );
    const text = (body: string) => ({ type: 'text', text: { body } });

    it('sends one file with the text as its caption, as the kind that WhatsApp knows', () => {
      const kinds = [
        ['a.png', 'image/png', 'image'],
        ['a.pdf', 'application/pdf', 'document'],
        ['a.mp4', 'video/mp4', 'video'],
      ] as const;
      for (const [name, mimetype, kind] of kinds)
        expect(shown(entry({ content: 'Look', attachments: [file(name, mimetype)] }))).toEqual([[kind, name, 'Look']]);
      expect(shown(entry({ content: '', attachments: [file('a.png', 'image/png')] }))).toEqual([
        ['image', 'a.png', undefined],
      ]);
    });

    it('sends what has no caption, or more than one file, below the text', () => {
      const voice = file('v.ogg', 'audio/ogg; codecs=opus');
      expect(shown(entry({ attachments: [voice] }))).toEqual([text('Hello'), ['audio', 'v.ogg', undefined]]);
      const two = [file('a.png', 'image/png'), file('b.jpg', 'image/jpeg')];
      expect(shown(entry({ attachments: two }))).toEqual([
        text('Hello'),
        ['image', 'a.png', undefined],
        ['image', 'b.jpg', undefined],
      ]);
      const long = 'y'.repeat(1_025);
      expect(shown(entry({ content: long, attachments: two.slice(1) }))).toEqual([
        text(long),
        ['image', 'b.jpg', undefined],
      ]);
    });

    it('has a link to what is too large, or of a kind that WhatsApp does not take', () => {
      const all = [
        file('big.png', 'image/png', 6),
        file('data.csv', 'text/csv'),
        file('all.pdf', 'application/pdf', 21),
      ];
      expect(shown(entry({ attachments: all }))).toEqual([
        text(['Hello', ...all.map(({ id }) => `📎 ${id}: https://shop.example/${id}`)].join('\n')),
      ]);
    });
  });
});
