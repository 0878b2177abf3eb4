/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { render } from 'lit';
import { actionsView } from './actions.view';
import type { ActionUse } from './actions.view';

const ACTIONS = [
  { label: 'Browse questions', action: 'show_faq' },
  { label: 'Delivery areas', action: 'faq:7' },
  { label: 'Talk to a person', action: 'connect_agent' },
  { label: 'Yes', action: 'reply:Yes' },
  { label: 'Dance', action: 'dance' },
];

describe('the buttons under a message', () => {
  it.each<[string, ActionUse, string[]]>([
    [
      'are there with the bot, but what nobody knows',
      { stage: 'bot', isAnswered: false },
      ['Browse questions', 'Delivery areas', 'Talk to a person', 'Yes'],
    ],
    ['do not pile up: what leads to a topic stays', { stage: 'bot', isAnswered: true }, ['Delivery areas']],
    [
      'ask for nobody who is there',
      { stage: 'live', isAnswered: false },
      ['Browse questions', 'Delivery areas', 'Yes'],
    ],
    ['say nothing more after the end', { stage: 'ended', isAnswered: false }, ['Browse questions', 'Delivery areas']],
  ])('%s', (_what, use, labels) => {
    render(
      actionsView(ACTIONS, use, () => undefined),
      document.body,
    );
    expect([...document.querySelectorAll('button')].map(({ textContent }) => textContent)).toEqual(labels);
  });

  it('are written in the direction of their own words', () => {
    render(
      actionsView(ACTIONS, { stage: 'bot', isAnswered: false }, () => undefined),
      document.body,
    );
    expect([...document.querySelectorAll('button')].every(({ dir }) => dir === 'auto')).toBe(true);
  });

  it('do what they say', () => {
    const onAction = jest.fn();
    render(actionsView(ACTIONS, { stage: 'bot', isAnswered: true }, onAction), document.body);
    document.querySelector('button')?.click();
    expect(onAction.mock.calls).toEqual([['faq:7']]);
  });
});
