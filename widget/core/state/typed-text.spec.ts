import type { ChatState } from './chat.state';
import { typedText } from './typed-text';

type Said = readonly ['user' | 'bot' | 'agent' | 'system', string];
const chat = (draft: string, ...said: readonly Said[]) =>
  ({ draft, thread: said.map(([type, content]) => ({ type, content })) }) as unknown as ChatState;
const ASKED: Said = ['user', 'The jar is broken'];

describe('what was typed before a form', () => {
  it.each([
    ['the draft', 'And the lid', [ASKED], 'And the lid'],
    ['the message that was sent last', '', [['bot', 'Hello'], ASKED], 'The jar is broken'],
    ['the question with its answer', ' ', [ASKED, ['bot', 'Sorry?']], 'The jar is broken'],
    [
      'the question, whatever the bridge noted since',
      '',
      [ASKED, ['bot', 'Sorry?'], ['system', 'We are closed.'], ['system', 'Bye']],
      'The jar is broken',
    ],
    ['nothing that was talked about since', '', [ASKED, ['agent', 'Which one?'], ['agent', 'Hello?']], ''],
    ['nothing where nobody wrote', '', [['bot', 'Hello']], ''],
  ] satisfies [string, string, Said[], string][])('is %s', (_, draft, said, text) => {
    expect(typedText(chat(draft, ...said))).toBe(text);
  });
});
