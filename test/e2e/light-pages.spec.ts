/** Public answers are compressed; answers with a token are not, because the size would leak information. */
import { get } from 'node:http';
import request from 'supertest';
import { SharedBridge, shared } from '../support/shared/ask';

describe('on the wire', () => {
  let bridge: SharedBridge;

  beforeAll(async () => {
    bridge = await shared('bridge');
  });

  const encodingOf = async (path: string, accepted: string): Promise<unknown> => {
    const { headers } = await request(bridge.url).get(path).set('Accept-Encoding', accepted).expect(200);
    return headers['content-encoding'];
  };

  it.each(['/widget/storefront-chat.js', '/shop/', '/support/faq', '/api/v1/faq'])(
    '%s is compressed as far as the browser understands',
    async (path) => {
      expect(await encodingOf(path, 'gzip, deflate, br')).toBe('br');
      expect(await encodingOf(path, 'gzip')).toBe('gzip');
      expect(await encodingOf(path, 'identity')).toBeUndefined();
    },
  );

  it('the launcher is no heavier than it is measured to be', async () => {
    expect(await weightOf(`${bridge.url}/widget/storefront-chat.js`)).toBeLessThan(4_000);
  });

  it('a session is sent as it is', async () => {
    const opened = await request(bridge.url).post('/api/v1/chat/init').set('Accept-Encoding', 'gzip').send({});
    expect(opened.status).toBe(201);
    expect(opened.headers['content-encoding']).toBeUndefined();
  });
});

/** Bytes of the body as they come, still compressed. */
function weightOf(url: string): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { headers: { 'accept-encoding': 'gzip' } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => (bytes += chunk.length));
      answer.on('end', () => resolve(bytes));
    }).on('error', reject);
  });
}
