import { asksForSupport, endsChat } from './keywords';

it.each([
  'Chat Support',
  '💬 Chat Support',
  'support',
  'CHAT',
  ' help  me! ',
  'agent',
  'human.',
  'talk to someone',
  'সাপোর্ট',
  'الدعم',
])('%j begins a chat with a person', (text) => expect(asksForSupport(text)).toBe(true));

it.each(['❌ End Chat', 'end chat', 'close', 'Done!', 'quit chat', 'exit', 'চ্যাট শেষ', 'إنهاء المحادثة'])(
  '%j ends it',
  (text) => expect(endsChat(text)).toBe(true),
);

it.each(['', '👍', 'the agent was rude', 'I want to close my account', 'chatty', 'Is it done?'])(
  '%j does neither',
  (text) => {
    expect(asksForSupport(text)).toBe(false);
    expect(endsChat(text)).toBe(false);
  },
);
