import { linkedParts } from './linked-text';

describe('addresses in a text', () => {
  it('become links without the full stop behind them', () => {
    expect(linkedParts('See https://example.com/a?b=1. Thanks')).toEqual([
      { text: 'See ', href: null },
      { text: 'https://example.com/a?b=1', href: 'https://example.com/a?b=1' },
      { text: '. Thanks', href: null },
    ]);
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', 'https://', 'plain <b>text</b>'])('leave %s alone', (text) => {
    expect(linkedParts(text)).toEqual([{ text, href: null }]);
  });
});
