import { loggedId, loggedPath } from './logged-id';

describe('an id in a log', () => {
  it.each(['T00042', 'staff:3f0a-11', 'SO_7.2'])('is %s', (id) => {
    expect(loggedId(id)).toBe(id);
  });

  it.each(['amina@shop.example', '+880 1711', 'আমিনা', '', 'a'.repeat(81), 'a\nb', '<b>'])('is not %j', (text) => {
    expect(loggedId(text)).toBe('(no id)');
  });
});

describe('a path in a log', () => {
  it('is the one that was asked for, without its query', () => {
    expect(loggedPath('/api/v1/chat/tickets/T00042/messages?token=x')).toBe('/api/v1/chat/tickets/T00042/messages');
    expect(loggedPath('/')).toBe('/');
    expect(loggedPath('')).toBe('');
  });

  it('says nothing of the phone of a person on WhatsApp', () => {
    const path = (phone: string) => `/api/v1/admin/whatsapp/${phone}/chat-support/send`;
    for (const phone of ['8801711000001', '%2B8801711000001', 'BD.1349120865'])
      expect(loggedPath(path(phone))).toBe(path('(no id)'));
  });

  it('says nothing of a part that is no id', () => {
    expect(loggedPath('/api/v1/faq/amina%40shop.example/feedback')).toBe('/api/v1/faq/(no id)/feedback');
  });
});
