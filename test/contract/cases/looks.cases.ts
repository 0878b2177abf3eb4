/** Looks that a shop gives its channel: the text beside the chat button. */
import type { ChannelRow } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { openFacade } from '../facade-caller';

export function lookCases(target: TargetInUse): void {
  describe('the looks of a channel', () => {
    let channel: ChannelRow | undefined;
    beforeAll(async () => {
      const { call } = openFacade(target().bridge, target().protocol);
      const { snapshot } = await call('settings', {});
      channel = snapshot?.channels.find(({ key }) => key === 'default');
    });

    it('have the words beside the chat button in every language of the shop', () => {
      expect(channel?.texts.launcher).toEqual({
        en: 'Questions? Ask us',
        bn: 'প্রশ্ন আছে? জিজ্ঞাসা করুন',
        ar: 'هل لديك سؤال؟ اسألنا',
      });
    });
  });
}
