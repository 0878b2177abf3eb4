/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { render } from 'lit';
import { INITIAL_STATE } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { ENGLISH } from '../../testing/draw';
import { aSession } from '../../testing/fakes/wire-samples';
import { headerView } from './header.view';

const NOTHING = (): void => undefined;
const ACTIONS = { onPerson: NOTHING, onSheet: NOTHING, onEnd: NOTHING, onMenu: NOTHING, onClose: NOTHING };

describe('the header', () => {
  function dots(channel: object): string[] {
    const state = { ...INITIAL_STATE, phase: 'ready' as const, channel: { ...aSession().channel, ...channel } };
    render(headerView(state, ENGLISH, false, ACTIONS), document.body);
    return [...document.querySelectorAll('.dot')].map(({ className }) => className);
  }

  it('has the picture of the channel until a person answers, or a sign for bots', () => {
    const agent = { id: '7', name: 'Nadia', avatar_url: null };
    const shown = (channel: object, changes: Partial<ChatState> = {}) => {
      const state = { ...INITIAL_STATE, phase: 'ready' as const, channel: { ...aSession().channel, ...channel } };
      render(headerView({ ...state, ...changes }, ENGLISH, false, ACTIONS), document.body);
      const avatar = document.querySelector('storefront-chat-avatar');
      return { ...avatar, isSign: avatar?.querySelector('svg') !== null };
    };
    const face = { avatar_url: 'https://chat.example.com/bot.png' };
    expect(shown(face)).toMatchObject({ name: null, url: face.avatar_url, isSign: true });
    expect(shown({})).toMatchObject({ name: null, url: undefined, isSign: true });
    expect(shown(face, { stage: 'live', agent })).toMatchObject({ name: 'Nadia', url: null, isSign: false });
  });

  it('has a dot that says whether somebody is online, where the shop shows that', () => {
    expect(dots({})).toEqual(['dot']);
    expect(dots({ show_online_status: false })).toEqual([]);
  });
});
