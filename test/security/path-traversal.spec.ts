/** Ways out of the folders that the bridge serves. */
import { get } from 'node:http';
import { shared } from '../support/shared/ask';

const UP = [
  '..',
  '%2e%2e',
  '.%2e',
  '..%5c..',
  '%2e%2e%2f%2e%2e',
  '..%2f..',
  '..\\..',
  '....//....',
  '%252e%252e',
  '%c0%ae%c0%ae',
  '..;',
  '.../..',
  '%00/..',
];
const FOLDERS = ['/widget', '/shop', '/support', '/support/faq', '/api/v1/faq', '/api/v1/chat/attachments/x'];
const FILES = ['package.json', 'main.js', 'etc/passwd', '.env'];

describe('the way out of a folder', () => {
  let url: string;

  beforeAll(async () => {
    ({ url } = await shared('bridge'));
  });

  /** As written: no client makes the path shorter on its way. */
  function asked(path: string): Promise<{ status: number; body: string }> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      get({ hostname, port, path, agent: false }, (answer) => {
        let body = '';
        answer.setEncoding('utf8').on('data', (text: string) => (body += text));
        answer.once('end', () => resolve({ status: answer.statusCode ?? 0, body }));
      }).once('error', reject);
    });
  }

  it.each(FOLDERS)('%s ends nowhere', async (folder) => {
    for (const up of UP) {
      for (const file of FILES) {
        const path = `${folder}/${up}/${file}`;
        const { status, body } = await asked(path);
        expect([path, status >= 400 && status < 500]).toEqual([path, true]);
        expect(body).not.toMatch(/root:|"dependencies"|SESSION_SECRET|node_modules|require\(/);
      }
    }
  });

  it('a file that is there is found, so that the above says something', async () => {
    expect((await asked('/widget/storefront-chat.js')).status).toBe(200);
  });
});
