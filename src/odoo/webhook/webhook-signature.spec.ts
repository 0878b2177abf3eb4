import { webhookFault, webhookSignature } from './webhook-signature';

const SECRET = 'a shared secret';
const REQUEST = { method: 'POST', path: '/api/v1/odoo/events', body: Buffer.from('{"events":[],"typing":[]}') };
const NOW = 1_795_000_000;
const NONCE = '0b7ad6f0-6f4e-4d6e-9f6b-0a1b2c3d4e5f';

const headers = (timestamp = String(NOW), nonce = NONCE) => ({
  timestamp,
  nonce,
  signature: webhookSignature(SECRET, REQUEST, timestamp, nonce),
});

describe('the signature of a webhook', () => {
  it('is the HMAC that both sides agreed on', () => {
    const request = { method: 'POST', path: '/path?query', body: Buffer.from('body') };
    expect(webhookSignature('key', request, '1', 'nonce-01')).toBe(
      'sha256=7e95b7d19cd7acbde94ade06e277d1f2ce6a47ff51fd22607d7bf132b15b17d8',
    );
  });

  it('is trusted when right and fresh', () => {
    expect(webhookFault(SECRET, headers(), REQUEST, NOW + 300)).toBeNull();
    expect(webhookFault(SECRET, headers(), REQUEST, NOW - 300)).toBeNull();
  });

  it.each([
    ['another secret', () => webhookFault('other', headers(), REQUEST, NOW)],
    ['another body', () => webhookFault(SECRET, headers(), { ...REQUEST, body: Buffer.from('{}') }, NOW)],
    ['another method', () => webhookFault(SECRET, headers(), { ...REQUEST, method: 'PUT' }, NOW)],
    ['another path', () => webhookFault(SECRET, headers(), { ...REQUEST, path: '/api/v1/odoo/bot-test' }, NOW)],
    ['another query', () => webhookFault(SECRET, headers(), { ...REQUEST, path: `${REQUEST.path}?x` }, NOW)],
    ['another time', () => webhookFault(SECRET, { ...headers(), timestamp: String(NOW + 1) }, REQUEST, NOW)],
    ['another nonce', () => webhookFault(SECRET, { ...headers(), nonce: NONCE.replace('0', '1') }, REQUEST, NOW)],
    ['a short signature', () => webhookFault(SECRET, { ...headers(), signature: 'sha256=00' }, REQUEST, NOW)],
  ])('is wrong for %s', (_why, fault) => {
    expect(fault()).toBe('signature wrong');
  });

  it.each([NOW + 301, NOW - 301])('is too old or too new at %i', (now) => {
    expect(webhookFault(SECRET, headers(), REQUEST, now)).toBe('too old');
  });

  it.each(['timestamp', 'nonce', 'signature'])('asks for the header with the %s', (header) => {
    expect(webhookFault(SECRET, { ...headers(), [header]: undefined }, REQUEST, NOW)).toBe('headers missing');
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
    expect(webhookFault(SECRET, headers(timestamp, nonce), REQUEST, NOW)).toBe('headers malformed');
  });
});
