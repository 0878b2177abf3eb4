import { textWithOffers } from './offered-actions';

describe('what the bot offered', () => {
  const actions = [
    { label: 'Track an order', action: 'track_order' },
    { label: 'Talk to a person', action: 'connect_agent' },
  ] as const;

  it('stands below what it said, one a line', () => {
    expect(textWithOffers('Did you mean this?', actions)).toBe(
      'Did you mean this?\n▸ Track an order\n▸ Talk to a person',
    );
  });

  it('stands alone where nothing was said, and is nothing where nothing was offered', () => {
    expect(textWithOffers('', actions)).toBe('▸ Track an order\n▸ Talk to a person');
    expect(textWithOffers('Hello')).toBe('Hello');
  });
});
