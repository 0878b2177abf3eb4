/** Security headers of every answer. */
import request from 'supertest';
import { shared } from '../support/shared/ask';

describe('the headers of answers', () => {
  let url: string;

  beforeAll(async () => {
    ({ url } = await shared('bridge'));
  });

  const PATHS = ['/api/v1/chat/config', '/api/v1/nothing', '/support', '/widget/storefront-chat.js', '/health/live'];

  it.each(PATHS)('%s: ask for HTTPS at this host alone, not at the hosts below it', async (path) => {
    const { headers } = await request(url).get(path);
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
  });

  it.each(PATHS)(
    '%s: keep types as they are, addresses out of referrers, and pages out of frames of others',
    async (path) => {
      const { headers } = await request(url).get(path);
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'referrer-policy': 'no-referrer',
      });
      expect(headers).not.toHaveProperty('x-powered-by');
    },
  );
});
