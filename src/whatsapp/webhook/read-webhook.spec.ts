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
      strangers: [],
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
    [
      'a picture',
      { type: 'image', image: { id: '7', mime_type: 'image/jpeg', caption: 'Look' } },
      { kind: 'media', type: 'image', id: '7', caption: 'Look' },
    ],
    [
      'a place',
      { type: 'location', location: { latitude: 23.7, longitude: 90.4, name: 'Shop', address: 'Dhaka' } },
      { kind: 'place', at: [23.7, 90.4], name: 'Shop, Dhaka' },
    ],
    [
      'contacts',
      { type: 'contacts', contacts: [{ name: { formatted_name: 'Bo' }, phones: [{ phone: '+1' }, {}] }] },
      { kind: 'people', people: [{ name: 'Bo', phones: ['+1'] }] },
    ],
    [
      'a reaction',
      { type: 'reaction', reaction: { message_id: 'wamid.0', emoji: '👍' } },
      { kind: 'reaction', emoji: '👍' },
    ],
    [
      'one that is taken back',
      { type: 'reaction', reaction: { message_id: 'wamid.0' } },
      { kind: 'reaction', emoji: '' },
    ],
    [
      'an order',
      { type: 'order', order: { product_items: [{ product_retailer_id: 'milk', quantity: '2' }] } },
      { kind: 'items', items: [{ id: 'milk', quantity: 2 }] },
    ],
    [
      'an edited message',
      { type: 'edit', edit: { original_message_id: 'wamid.0', message: { type: 'text', text: { body: 'B' } } } },
      { kind: 'edited', text: 'B' },
    ],
    ['a deleted message', { type: 'revoke', revoke: { original_message_id: 'wamid.0' } }, { kind: 'deleted' }],
    ['a kind that is not known', { type: 'hologram', hologram: {} }, { kind: 'unsupported', type: 'hologram' }],
    ['a known kind of another shape', { type: 'text', text: undefined }, { kind: 'unsupported', type: 'text' }],
  ])('has %s', (_what, part, said) => {
    expect(of({ messages: [{ ...text, ...part }] }).events).toMatchObject([{ said }]);
  });

  it('tells of another number which it was', () => {
    const system = { type: 'system', system: { type: 'user_changed_number', wa_id: '880199' }, text: undefined };
    expect(of({ messages: [{ ...text, ...system }] }).events).toMatchObject([
      { phone: '880199', formerPhone: '880171', said: { kind: 'moved' } },
    ]);
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
  ])('may be %s: then nothing is taken, and it is counted', (_what, body) => {
    expect(readWebhook(body, (one) => one === OURS)).toEqual({ events: [], unread: 1, strangers: [] });
  });

  it('may be for somebody else’s numbers: nothing is taken for them, and each is named once', () => {
    const theirs = { metadata: { phone_number_id: '200' }, messages: [text] };
    const values = [theirs, { metadata: { phone_number_id: OURS }, messages: [text] }, theirs];
    const body = { entry: values.flatMap((value) => batch(value).entry) };
    const { events, unread, strangers } = readWebhook(body, (one) => one === OURS);
    expect(events.map((event) => (event.kind === 'message' ? event.number : ''))).toEqual([OURS]);
    expect({ unread, strangers }).toEqual({ unread: 0, strangers: ['200'] });
  });
});

describe('a batch of which something is broken', () => {
  const metadata = { phone_number_id: OURS };
  const good = { field: 'messages', value: { metadata, messages: [text] } };
  const read = (entry: unknown) => readWebhook({ entry }, (one) => one === OURS);
  const ids = (entry: unknown) => read(entry).events.map(({ id }) => id);

  it.each([
    ['an entry', [null, { changes: [good] }, 'x', { changes: 7 }], 3],
    ['a change', [{ changes: [{ field: 7 }, good, null] }], 2],
    ['a value', [{ changes: [{ field: 'messages', value: 'x' }, good] }], 1],
    ['a message', [{ changes: [{ field: 'messages', value: { metadata, messages: [{ id: 7 }, text, null] } }] }], 2],
    ['the messages', [{ changes: [{ field: 'messages', value: { metadata, messages: 'x' } }, good] }], 1],
    ['the statuses', [{ changes: [{ field: 'messages', value: { metadata, messages: [text], statuses: {} } }] }], 1],
    ['the contacts', [{ changes: [{ field: 'messages', value: { metadata, messages: [text], contacts: 'x' } }] }], 0],
  ])('%s: the rest is read, and it is counted', (_what, entry, unread) => {
    expect(ids(entry)).toEqual(['wamid.1']);
    expect(read(entry).unread).toBe(unread);
  });

  it('holds messages and statuses of several people and numbers, in their order', () => {
    const other = { ...text, id: 'wamid.2', from: '880172' };
    const status = { id: 'wamid.9', status: 'read', timestamp: '1700000000', biz_opaque_callback_data: 'c1.3.0' };
    const mixed = { metadata, messages: [text, other], statuses: [status] };
    const stranger = { metadata: { phone_number_id: '999' }, messages: [{ ...text, id: 'wamid.3' }] };
    const entry = [
      { changes: [{ field: 'messages', value: mixed }] },
      { changes: [{ field: 'messages', value: stranger }, good] },
    ];
    expect(ids(entry)).toEqual(['wamid.1', 'wamid.2', 'wamid.9', 'wamid.1']);
  });
});
