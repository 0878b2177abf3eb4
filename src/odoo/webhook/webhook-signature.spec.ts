import { webhookFault, webhookSignature } from './webhook-signature';

const SECRET = 'a shared secret';
const BODY = Buffer.from('{"events":[],"typing":[]}');
const NOW = 1_795_000_000;
const NONCE = '0b7ad6f0-6f4e-4d6e-9f6b-0a1b2c3d4e5f';

const headers = (timestamp = String(NOW), nonce = NONCE) => ({
  timestamp,
  nonce,
  signature: webhookSignature(SECRET, timestamp, nonce, BODY),
});

describe('the signature of a webhook', () => {
  it('is the HMAC that both sides agreed on', () => {
    expect(webhookSignature('key', '1', 'nonce-01', Buffer.from('body'))).toBe(
      'sha256=6b966c82e60fbfa17a55b85b10b16608405206d49712a3225806d20a8f385297',
    );
  });

  it('is trusted when right and fresh', () => {
    expect(webhookFault(SECRET, headers(), BODY, NOW + 299)).toBeNull();
  });

  it.each([
    ['another secret', () => webhookFault('other', headers(), BODY, NOW)],
    ['another body', () => webhookFault(SECRET, headers(), Buffer.from('{}'), NOW)],
    ['another time', () => webhookFault(SECRET, { ...headers(), timestamp: String(NOW + 1) }, BODY, NOW)],
    ['another nonce', () => webhookFault(SECRET, { ...headers(), nonce: NONCE.replace('0', '1') }, BODY, NOW)],
    ['age', () => webhookFault(SECRET, headers(), BODY, NOW + 301)],
    ['a missing signature', () => webhookFault(SECRET, { ...headers(), signature: undefined }, BODY, NOW)],
    ['a short signature', () => webhookFault(SECRET, { ...headers(), signature: 'sha256=00' }, BODY, NOW)],
    ['a strange time', () => webhookFault(SECRET, headers('soon'), BODY, NOW)],
  ])('is refused for %s', (_why, fault) => {
    expect(fault()).toEqual(expect.any(String));
  });
});
