/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { draw } from '../../testing/draw';
import { StorefrontChatFormatted } from './formatted.element';
import './rich-text.register';

describe('a message with its formatting', () => {
  const message = (text: string, marked = true) => draw(new StorefrontChatFormatted(), { text, marked });

  it('shows the marks of who may use them', async () => {
    const drawn = await message('Take **two** of *these*:\n\n1. milk\n2. `eggs`');
    expect(drawn.texts('strong')).toEqual(['two']);
    expect(drawn.texts('em')).toEqual(['these']);
    expect(drawn.texts('ol li')).toEqual(['milk', 'eggs']);
  });

  it('begins a list with its own number', async () => {
    const drawn = await message('3. three\n4. four');
    expect(drawn.find<HTMLOListElement>('ol').getAttribute('start')).toBe('3');
  });

  it('leaves marks of others as they were typed, with addresses to press', async () => {
    const drawn = await message('**two** at https://shop.example/milk', false);
    expect(drawn.texts('p')).toEqual(['**two** at https://shop.example/milk']);
    expect(drawn.has('strong')).toBe(false);
    expect(drawn.find('a').getAttribute('href')).toBe('https://shop.example/milk');
  });

  it.each(['<img src=x onerror=alert(1)>', '<script>alert(1)</script>', '[x](javascript:alert(1))'])(
    'makes neither elements nor links of %j',
    async (text) => {
      const drawn = await message(text);
      expect(drawn.texts('p').join('')).toContain('alert(1)');
      expect(drawn.has('img, script, a')).toBe(false);
    },
  );

  it('opens links elsewhere, where they learn nothing of the shop', async () => {
    const link = (await message('https://shop.example')).find<HTMLAnchorElement>('a');
    expect(link.target).toBe('_blank');
    expect(link.rel.split(' ')).toEqual(expect.arrayContaining(['noopener', 'noreferrer']));
  });
});
