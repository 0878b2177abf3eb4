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
    expect(webhookFault(SECRET, headers(), BODY, NOW + 300)).toBeNull();
    expect(webhookFault(SECRET, headers(), BODY, NOW - 300)).toBeNull();
  });

  it.each([
    ['another secret', () => webhookFault('other', headers(), BODY, NOW)],
    ['another body', () => webhookFault(SECRET, headers(), Buffer.from('{}'), NOW)],
    ['another time', () => webhookFault(SECRET, { ...headers(), timestamp: String(NOW + 1) }, BODY, NOW)],
    ['another nonce', () => webhookFault(SECRET, { ...headers(), nonce: NONCE.replace('0', '1') }, BODY, NOW)],
    ['a short signature', () => webhookFault(SECRET, { ...headers(), signature: 'sha256=00' }, BODY, NOW)],
  ])('is wrong for %s', (_why, fault) => {
    expect(fault()).toBe('signature wrong');
  });

  it.each([NOW + 301, NOW - 301])('is too old or too new at %i', (now) => {
    expect(webhookFault(SECRET, headers(), BODY, now)).toBe('too old');
  });

  it.each(['timestamp', 'nonce', 'signature'])('asks for the header with the %s', (header) => {
    expect(webhookFault(SECRET, { ...headers(), [header]: undefined }, BODY, NOW)).toBe('headers missing');
  });

  it.each([
    ['soon', NONCE],
    [`x${NOW}`, NONCE],
    [`${NOW}x`, NONCE],
    ['1'.repeat(13), NONCE],
    [String(NOW), 'short'],
    [String(NOW), `${NONCE}\n`],
    [String(NOW), `!${NONCE}`],
    [String(NOW), 'a'.repeat(65)],
  ])('is not looked at for the time %j with the nonce %j', (timestamp, nonce) => {
    expect(webhookFault(SECRET, headers(timestamp, nonce), BODY, NOW)).toBe('headers malformed');
  });
});
