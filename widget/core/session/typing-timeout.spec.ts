/** "… is typing" is not shown for ever. */
import { ManualTimers } from '../../testing/fakes/manual-timers';
import { ChatStore } from '../state/chat.store';
import { TypingTimeout } from './typing-timeout';

function typing() {
  const store = new ChatStore();
  const timers = new ManualTimers();
  const timeout = new TypingTimeout(store, timers);
  const heard: string[] = [];
  store.subscribe((_, { type }) => heard.push(type));
  const says = (agent_name: string, is_typing: boolean) =>
    store.dispatch({ type: 'agent-typing', event: { conversation_id: 'c1', agent_name, is_typing } });
  return { heard, says, store, timeout, timers };
}

describe('"is typing"', () => {
  it('is shown for eight seconds after the last word of it', async () => {
    const { says, store, timers } = typing();
    says('Nadia', true);
    await timers.pass(7_000);
    says('Nadia', true);
    await timers.pass(7_999);
    expect(store.state.typingAgent).toBe('Nadia');
    await timers.pass(1);
    expect(store.state.typingAgent).toBeNull();
  });

  it('is over once the agent stopped, and nothing follows', async () => {
    const { heard, says, timers } = typing();
    says('Nadia', true);
    says('Nadia', false);
    await timers.pass(60_000);
    expect(heard).toEqual(['agent-typing', 'agent-typing']);
  });

  it('is not counted by other events, and not once stopped', async () => {
    const { heard, says, store, timeout, timers } = typing();
    says('Nadia', true);
    store.dispatch({ type: 'drafted', draft: 'x' });
    timeout.stop();
    await timers.pass(60_000);
    expect(heard).toEqual(['agent-typing', 'drafted']);
    expect(store.state.typingAgent).toBe('Nadia');
  });
});
