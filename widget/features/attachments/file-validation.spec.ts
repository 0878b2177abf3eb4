import { RefusedError, UnreachableError } from '../../core/api/client.errors';
import { I18n } from '../../core/i18n/i18n';
import { delayOf, refusalOf } from './file-validation';

const RULES = { extensions: ['png'], max_bytes: 1000 };

describe('a file that was not uploaded', () => {
  const i18n = new I18n('en', { now: () => 0 });
  const refused = (status: number, code: RefusedError['code']) => new RefusedError(status, code, '', null);

  it('may be tried again where there is no room for it now, and says so', () => {
    for (const code of ['CHAT.ATTACHMENTS_FULL', 'CHAT.ATTACHMENTS_LIMIT'] as const) {
      expect(refusalOf(refused(429, code), RULES, i18n)).toBeNull();
      expect(delayOf(refused(429, code), i18n)).toContain('Send the text alone');
    }
  });

  it('may be tried again when the store has room again', () => {
    expect(refusalOf(refused(503, 'STORE.FULL'), RULES, i18n)).toBeNull();
    expect(delayOf(refused(503, 'STORE.FULL'), i18n)).toContain('try again in a minute');
  });

  it('may be tried again when nothing is known', () => {
    for (const error of [refused(429, 'RATE.LIMITED'), refused(503, 'SERVICE.NOT_READY'), new UnreachableError(null)]) {
      expect(refusalOf(error, RULES, i18n)).toBeNull();
      expect(delayOf(error, i18n)).toBe('Not uploaded');
    }
  });

  it('is refused for good when it is too large, or not what it says', () => {
    expect(refusalOf(refused(413, 'CHAT.ATTACHMENT_TOO_LARGE'), RULES, i18n)).toContain('Too large');
    expect(refusalOf(refused(415, 'CHAT.ATTACHMENT_TYPE'), RULES, i18n)).toContain('not what its name says');
  });
});
