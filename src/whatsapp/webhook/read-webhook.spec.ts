import { readWebhook } from './read-webhook';

const OURS = '100';
const batch = (value: object, field = 'messages') => ({ entry: [{ changes: [{ field, value }] }] });
const of = (value: object) =>
  readWebhook(batch({ metadata: { phone_number_id: OURS }, ...value }), (one) => one === OURS);
const text = { id: 'wamid.1', from: '880171', timestamp: '1700000000', type: 'text', text: { body: 'Hi' } };

describe('a batch of the webhook', () => {
  it('is read with the name of who wrote, by phone or by user id', () => {
    const contacts = [
      { wa_id: '880171', profile: { name: 'Amina' } },
      { user_id: 'US.1', profile: { name: 'Bo' } },
    ];
    const hidden = { ...text, id: 'wamid.2', from: undefined, from_user_id: 'US.1' };
    expect(of({ contacts, messages: [text, hidden] })).toEqual({
      events: [
        {
          kind: 'message',
          id: 'wamid.1',
          number: OURS,
          at: 1_700_000_000,
          phone: '880171',
          name: 'Amina',
          said: { kind: 'text', text: 'Hi' },
        },
        {
          kind: 'message',
          id: 'wamid.2',
          number: OURS,
          at: 1_700_000_000,
          userId: 'US.1',
          name: 'Bo',
          said: { kind: 'text', text: 'Hi' },
        },
      ],
      unread: 0,
    });
  });

  it.each([
    [
      'a button',
      { type: 'interactive', interactive: { type: 'button_reply', button_reply: { id: 'x', title: 'X' } } },
      { kind: 'pressed', id: 'x', title: 'X' },
    ],
    [
      'a row, by the longer of its texts',
      {
        type: 'interactive',
        interactive: { type: 'list_reply', list_reply: { id: 'x', title: 'X…', description: 'Xyz' } },
      },
      { kind: 'pressed', id: 'x', title: 'Xyz' },
    ],
    [
      'a button of a template',
      { type: 'button', button: { text: 'Yes', payload: 'y' } },
      { kind: 'pressed', id: 'y', title: 'Yes' },
    ],
    ['a kind that is not known', { type: 'hologram', hologram: {} }, { kind: 'unsupported', type: 'hologram' }],
    ['a known kind of another shape', { type: 'text', text: undefined }, { kind: 'unsupported', type: 'text' }],
  ])('has %s', (_what, part, said) => {
    expect(of({ messages: [{ ...text, ...part }] }).events).toMatchObject([{ said }]);
  });

  it('loses nothing for one part that cannot be read', () => {
    const { events, unread } = of({ messages: [null, { id: 'wamid.9' }, text, { ...text, from: undefined }] });
    expect(events).toHaveLength(1);
    expect(unread).toBe(3);
  });

  it('has statuses of what the bridge sent, and leaves out others', () => {
    const status = { id: 'wamid.5', status: 'failed', timestamp: '1700000001', errors: [{ code: 131026, title: 'x' }] };
    const { events, unread } = of({ statuses: [{ ...status, biz_opaque_callback_data: 'chat-1.12.0' }, status] });
    expect(events).toEqual([
      {
        kind: 'status',
        id: 'wamid.5',
        of: { conversation: 'chat-1', sequence: 12, piece: 0 },
        status: 'failed',
        code: 131026,
        at: 1_700_000_001,
      },
    ]);
    expect(unread).toBe(1);
  });

  it.each([
    ['nothing', undefined],
    ['half of it', { entry: [{ changes: 'x' }] }],
    ['somebody else’s number', batch({ metadata: { phone_number_id: '200' }, messages: [text] })],
  ])('may be %s: then nothing is taken, and it is counted', (_what, body) => {
    expect(readWebhook(body, (one) => one === OURS)).toEqual({ events: [], unread: 1 });
  });
});
