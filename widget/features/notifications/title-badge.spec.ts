/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { TitleBadge } from './title-badge';

describe('the number in the title of the tab', () => {
  it('stands before the title, is replaced, and goes', () => {
    document.title = 'Milk';
    const badge = new TitleBadge();
    badge.show('1');
    badge.show('2');
    expect(document.title).toBe('(2) Milk');
    badge.clear();
    expect(document.title).toBe('Milk');
  });

  it('leaves a title alone that the page has changed since', () => {
    document.title = 'Milk';
    const badge = new TitleBadge();
    badge.show('1');
    document.title = 'Basket (1)';
    badge.clear();
    badge.clear();
    expect(document.title).toBe('Basket (1)');
  });
});
