/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { render } from 'lit';
import { INITIAL_STATE } from '../../core/state/chat.state';
import { mergeMessages } from '../../core/state/thread';
import { ENGLISH } from '../../testing/draw';
import { aMessage } from '../../testing/fakes/wire-samples';
import { rowView } from './row.view';
import { rowsOf } from './rows';

const ACTIONS = { onAction: () => undefined, onRetry: () => undefined, onVote: () => undefined };

describe('a row of the thread', () => {
  it.each(['system', 'bot', 'user'] as const)('of the kind %s is written in the direction of its words', (type) => {
    const thread = mergeMessages([], [aMessage(1, { type, content: 'Your request T00042 is solved.' })]);
    const place = { i18n: ENGLISH, chat: { ...INITIAL_STATE, thread } };
    const rows = rowsOf(thread, { joined: null, newAfter: null }, () => 'today').map((row) =>
      rowView(row, place, ACTIONS),
    );
    render(rows, document.body);
    expect(document.querySelector<HTMLElement>('[part=note], [part=bubble]')?.dir).toBe('auto');
  });

  it('that says who joined keeps its direction, whatever is in the name', () => {
    const name = '\u202eevil';
    render(
      rowView({ kind: 'joined', key: 'joined', name }, { i18n: ENGLISH, chat: INITIAL_STATE }, ACTIONS),
      document.body,
    );
    const note = document.querySelector('[part=note]');
    expect(note?.querySelector('bdi')?.textContent).toBe(name);
    expect(note?.textContent).toBe(`${name} joined the chat`);
  });
});
