import { outgoing } from '../../src/embedded/whatsapp/graph-rules';
import type { MessageAction } from '../../src/contract/shopper';
import type { LogEntry } from '../../src/conversation/conversation';
import { AT } from '../support/conversations';
import { messagesOf } from '../../src/whatsapp/render/entry-messages';

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
const kindsOf = (one: LogEntry) =>
  messagesOf(one, 'en').map((message) => (message.type === 'text' ? 'text' : message.interactive.type));

describe('an entry on WhatsApp', () => {
  it('has up to three short actions as buttons, up to ten as a list, more numbered', () => {
    expect(kindsOf(entry({ actions: replies(3) }))).toEqual(['button']);
    expect(kindsOf(entry({ actions: replies(4) }))).toEqual(['list']);
    expect(kindsOf(entry({ actions: replies(2, () => 'A label that is longer than a button') }))).toEqual(['list']);
    const [numbered] = messagesOf(entry({ actions: replies(11) }), 'en');
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

  it('names the agent, and says nothing of what was taken back', () => {
    const said = entry({ type: 'agent', agentName: 'Nadia', content: '**Yes**' });
    expect(messagesOf(said, 'en')).toEqual([{ type: 'text', text: { body: '*Nadia:*\n*Yes*' } }]);
    expect(messagesOf(entry({ type: 'agent', content: '', deleted: true }), 'en')).toEqual([]);
  });

  it.each(['en', 'bn', 'ar'])('keeps the limits of the Cloud API, in %s', (locale) => {
    const long = 'ক'.repeat(9_000);
    const labels = (at: number) => `${at} ${'y'.repeat(100)}`;
    const all = [entry({ content: long, actions: replies(10, labels) }), entry({ content: long, actions: replies(3) })];
    for (const message of all.flatMap((one) => messagesOf(one, locale)))
      expect(
        outgoing.safeParse({ messaging_product: 'whatsapp', to: '8801711000001', ...message }).error,
      ).toBeUndefined();
  });
});
