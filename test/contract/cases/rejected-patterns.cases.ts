/** Patterns that the bot rejects: reported for the current settings, without changing them. */
import type { RejectedPatterns } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { OdooRefusal, openFacade, rawCaller, type Call } from '../facade-caller';

const GONE: RejectedPatterns['patterns'][number] = { intent: 'no-such-intent', pattern: '(', reason: 'not_understood' };

export function rejectedPatternsCases(target: TargetInUse): void {
  describeFeature(target, 'rejected_patterns', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));

    it('is taken again and again, changes no settings, and knows no intent that is gone', async () => {
      const { version, snapshot } = await call('settings', {});
      const [intent] = snapshot?.engines.flatMap(({ intents }) => intents) ?? [];
      const own: RejectedPatterns['patterns'][number] = { ...GONE, intent: intent?.id ?? '', reason: 'too_many' };
      for (const patterns of [[own, GONE], [own], []]) {
        expect(await call('rejected_patterns', { version, patterns })).toStrictEqual({});
      }
      expect(await call('settings', { known_version: version })).toStrictEqual({ version, unchanged: true });
    });

    it('is no matter when the settings are others by now', async () => {
      expect(await call('rejected_patterns', { version: 'an older one', patterns: [GONE] })).toStrictEqual({});
    });

    it.each<[string, object]>([
      ['no reason of ours', { version: 'v', patterns: [{ ...GONE, reason: 'mood' }] }],
      ['more than a thousand', { version: 'v', patterns: Array.from({ length: 1_001 }, () => GONE) }],
      ['no version', { patterns: [] }],
    ])('is refused with %s', async (_, args) => {
      const refused = rawCaller(target().bridge)('rejected_patterns', { ...args });
      await expect(refused).rejects.toThrow(OdooRefusal);
      await expect(refused).rejects.toMatchObject({ exception: 'odoo.exceptions.ValidationError' });
    });
  });
}
