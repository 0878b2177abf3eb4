/** Numbers on WhatsApp: told by a call of their own, whole, and nowhere else. */
import { randomBytes, randomInt } from 'node:crypto';
import type { DeskNumber } from '../desk-driver';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { OdooRefusal, openFacade, rawCaller, type Call } from '../facade-caller';

const made = (): DeskNumber => ({
  id: `1${randomInt(10 ** 12, 10 ** 13)}`,
  account: `2${randomInt(10 ** 12, 10 ** 13)}`,
  token: `EAA${randomBytes(24).toString('hex')}`,
  appSecret: randomBytes(16).toString('hex'),
  verifyToken: randomBytes(24).toString('hex'),
});

export function whatsappNumberCases(target: TargetInUse): void {
  describeFeature(target, 'whatsapp', () => {
    let call: Call;
    const number = made();
    const told = async () => (await call('whatsapp_numbers', {})).numbers?.find(({ id }) => id === number.id);

    beforeAll(async () => {
      ({ call } = openFacade(target().bridge, target().protocol));
      await target().desk.setWhatsApp(null);
    });
    afterAll(() => target().desk.setWhatsApp(null));

    it('are told whole once they are entered, under a version that changes, and not again under it', async () => {
      const before = await call('whatsapp_numbers', {});
      expect(before.unchanged).toBe(false);
      expect(before.numbers?.map(({ channel }) => channel)).not.toContain('default');
      await target().desk.setWhatsApp(number);
      const { version } = await call('whatsapp_numbers', { known_version: before.version });
      expect(version).not.toBe(before.version);
      expect(await told()).toStrictEqual({
        id: number.id,
        account: number.account,
        channel: 'default',
        token: number.token,
        app_secret: number.appSecret,
        verify_token: number.verifyToken,
      });
      expect(await call('whatsapp_numbers', { known_version: version })).toStrictEqual({ version, unchanged: true });
    });

    it('are in no snapshot of the settings', async () => {
      const settings = JSON.stringify(await call('settings', {}));
      for (const part of Object.values(number)) expect(settings).not.toContain(part);
    });

    it('may be in trouble again and again, also those that are gone', async () => {
      const [ours, gone] = [number.id, made().id].map((id) => ({ id, code: 190 }));
      for (const numbers of [[ours, gone], [ours], []])
        expect(await call('whatsapp_troubles', { numbers: numbers.filter((one) => one !== undefined) })).toStrictEqual(
          {},
        );
      expect(await told()).toBeDefined();
    });

    it('are told no longer once they are given up', async () => {
      await target().desk.setWhatsApp(null);
      expect(await told()).toBeUndefined();
    });

    it.each<[string, string, object]>([
      ['troubles without a code', 'whatsapp_troubles', { numbers: [{ id: '1' }] }],
      ['troubles without numbers', 'whatsapp_troubles', {}],
      ['a version that is none', 'whatsapp_numbers', { known_version: 7 }],
      ['more than is asked', 'whatsapp_numbers', { channel: 'default' }],
    ])('refuse %s', async (_, method, args) => {
      const refused = rawCaller(target().bridge)(method, { ...args });
      await expect(refused).rejects.toThrow(OdooRefusal);
      await expect(refused).rejects.toMatchObject({ exception: 'odoo.exceptions.ValidationError' });
    });

    it('are for the bridge alone', async () => {
      for (const [method, args] of [
        ['whatsapp_numbers', {}],
        ['whatsapp_troubles', { numbers: [] }],
      ] as const) {
        const refused = rawCaller(target().agent)(method, args);
        await expect(refused).rejects.toMatchObject({ exception: 'odoo.exceptions.AccessError' });
      }
    });
  });
}
