/** Looks that a shop gives its channel: words beside the chat button, a logo, and a face for its bot. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ChannelRow, EngineRow } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';

const drawn = (name: string) => readFileSync(join(__dirname, `../../../odoo-addon/storefront_chat/demo/${name}.png`));

export function lookCases(target: TargetInUse): void {
  describe('the looks of a channel', () => {
    let call: Call;
    let channel: ChannelRow | undefined;
    let bot: EngineRow | undefined;
    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      const { snapshot } = await call('settings', {});
      channel = snapshot?.channels.find(({ key }) => key === 'default');
      bot = snapshot?.engines.find(({ id }) => id === channel?.engine_id);
    });

    it('have the words beside the chat button in every language of the shop', () => {
      expect(channel?.texts.launcher).toEqual({
        en: 'Questions? Ask us',
        bn: 'প্রশ্ন আছে? জিজ্ঞাসা করুন',
        ar: 'هل لديك سؤال؟ اسألنا',
      });
    });

    describeFeature(target, 'looks', () => {
      it('have a logo and a face of the bot, as they were drawn and named by their content', async () => {
        const { picture: logo } = await call('channel_logo', { channel: 'default' });
        const { picture: face } = await call('bot_picture', { engine: bot?.id ?? '' });
        const told = [
          [logo, channel?.theme.logo, drawn('logo')],
          [face, bot?.picture, drawn('assistant')],
        ] as const;
        for (const [picture, version, content] of told) {
          expect(picture?.version).toBe(version);
          expect(Buffer.from(picture?.data ?? '', 'base64').equals(content)).toBe(true);
          expect(createHash('sha1').update(content).digest('hex')).toMatch(new RegExp(`^${version}`));
        }
      });

      it('are of nothing else', async () => {
        const others = ['0', '999999', 'no-such', '', '../1'];
        const logos = await Promise.all(others.map((channel) => call('channel_logo', { channel })));
        const faces = await Promise.all(others.map((engine) => call('bot_picture', { engine })));
        expect([...logos, ...faces]).toStrictEqual([...others, ...others].map(() => ({})));
      });
    });
  });
}
