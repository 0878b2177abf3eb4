import { ManualTimers } from '../../testing/fakes/manual-timers';
import { TypingNotice } from './typing-notice';

describe('the typing notice', () => {
  it('is given at most once in three seconds, and taken back when the typing stops', async () => {
    const timers = new ManualTimers();
    const said: boolean[] = [];
    const notice = new TypingNotice((isTyping) => said.push(isTyping), timers);
    for (let key = 0; key < 20; key += 1) {
      notice.typed();
      await timers.pass(200);
    }
    expect(said).toEqual([true, true]);
    await timers.pass(4_000);
    expect(said).toEqual([true, true, false]);
  });

  it('says nothing when nothing was typed', () => {
    const said: boolean[] = [];
    new TypingNotice((isTyping) => said.push(isTyping), new ManualTimers()).stopped();
    expect(said).toEqual([]);
  });
});
