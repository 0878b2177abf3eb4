/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { draw } from '../../testing/draw';
import type { Drawn } from '../../testing/draw';
import { StorefrontChatAvatar } from './avatar.element';
import './avatar.register';

const PICTURE = 'https://chat.example.com/agents/7.png';

describe('the picture of an agent', () => {
  function avatarOf(name: string | null, url?: string | null): Promise<Drawn<StorefrontChatAvatar>> {
    return draw(new StorefrontChatAvatar(), { name, url });
  }

  function shown(drawn: Drawn<StorefrontChatAvatar>): string {
    return drawn.has('img')
      ? drawn.find<HTMLImageElement>('img').src
      : (drawn.element.renderRoot.textContent ?? '').trim();
  }

  it.each([
    ['Nadia', 'N'],
    ['  nadia', 'N'],
    ['কিরণ', 'কি'],
    ['ß', 'SS'],
    ['👩‍🌾 Farm', '👩‍🌾'],
    ['', ''],
    [null, ''],
  ])('of %j without a picture is %j', async (name, initial) => {
    expect(shown(await avatarOf(name))).toBe(initial);
  });

  it('is the picture where there is one', async () => {
    expect(shown(await avatarOf('Nadia', PICTURE))).toBe(PICTURE);
  });

  it.each(['javascript:alert(1)', 'data:image/png;base64,AAAA', '//evil.example/a.png', ''])(
    'is never what %j says',
    async (url) => {
      expect(shown(await avatarOf('Nadia', url))).toBe('N');
    },
  );

  it('is the initial when the picture cannot be shown, until there is another', async () => {
    const drawn = await avatarOf('Nadia', PICTURE);
    drawn.find('img').dispatchEvent(new Event('error'));
    await drawn.update();
    expect(shown(drawn)).toBe('N');
    await drawn.update({ url: `${PICTURE}?v=2` });
    expect(shown(drawn)).toBe(`${PICTURE}?v=2`);
  });

  it('is what is inside it where there is neither a name nor a picture', async () => {
    const drawn = await avatarOf(null);
    expect(drawn.has('slot')).toBe(true);
    await drawn.update({ url: PICTURE });
    expect(drawn.find('img').className).toBe('whole');
    drawn.find('img').dispatchEvent(new Event('error'));
    await drawn.update();
    expect(drawn.has('slot')).toBe(true);
  });

  it('is not read out: the name stands beside it', async () => {
    expect((await avatarOf('Nadia')).element.ariaHidden).toBe('true');
  });
});
