/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { render } from 'lit';
import { INITIAL_STATE } from '../../core/state/chat.state';
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

  it('has a dot that says whether somebody is online, where the shop shows that', () => {
    expect(dots({})).toEqual(['dot']);
    expect(dots({ show_online_status: false })).toEqual([]);
  });
});
