import type { LogEntry } from '../../conversation/conversation';
import type { Said } from '../inbox/inbound.port';
import { chosen } from './chosen';

const CHAT = { locale: 'en', state: 'bot', lastSequence: 9 } as const;
const says = (text: string): Said => ({ kind: 'text', text });
const offering = (...labels: string[]): LogEntry => ({
  id: 'e',
  sequence: 1,
  clientMessageId: null,
  type: 'bot',
  content: '',
  agentName: null,
  timestamp: '2030-01-01T00:00:00Z',
  actions: labels.map((label) => ({ label, action: `reply:${label}` })),
});
const MANY = offering(...Array.from({ length: 11 }, (_, at) => `Choice ${String.fromCharCode(65 + at)}`));
const FEW = offering('Yes, please!', 'No');

it.each(['2', ' 2. ', '(2)', '#2', '২', '٢)'])('%j to a numbered list is its second choice', (text) => {
  expect(chosen(says(text), [MANY], CHAT)).toEqual({ kind: 'pressed', id: 'reply:Choice B', title: 'Choice B' });
});

it('takes two digits, and no number that is not there or says something else', () => {
  expect(chosen(says('11'), [MANY], CHAT)).toMatchObject({ id: 'reply:Choice K' });
  for (const text of ['0', '12', '2 litres', '2.5', '123'])
    expect(chosen(says(text), [MANY], CHAT)).toEqual(says(text));
});

it('takes no number for a choice where buttons have none: it may be an amount', () => {
  expect(chosen(says('2'), [FEW], CHAT)).toEqual(says('2'));
});

it('takes a title that is typed by hand, of the latest choices alone', () => {
  expect(chosen(says('yes please'), [FEW], CHAT)).toMatchObject({ kind: 'pressed', id: 'reply:Yes, please!' });
  expect(chosen(says('yes please'), [FEW, MANY], CHAT)).toEqual(says('yes please'));
});

it('knows the whole title of what was pressed, also further up', () => {
  const title = 'x'.repeat(90);
  const said = { kind: 'pressed', id: `reply:${title}`, title: 'xxx…' } as const;
  expect(chosen(said, [offering(title), FEW], CHAT)).toMatchObject({ title });
  expect(chosen(said, [FEW], CHAT)).toEqual(said);
});
