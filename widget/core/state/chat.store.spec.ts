/** Whoever listens hears of every event until they stop. */
import { ChatStore } from './chat.store';

describe('the store', () => {
  it('tells the new state with the event, until the listening stops', () => {
    const store = new ChatStore();
    const heard: string[] = [];
    const stop = store.subscribe(({ draft }, { type }) => heard.push(`${type} ${draft}`));
    store.dispatch({ type: 'drafted', draft: 'a' });
    stop();
    store.dispatch({ type: 'drafted', draft: 'b' });
    expect(heard).toEqual(['drafted a']);
    expect(store.state.draft).toBe('b');
  });
});
