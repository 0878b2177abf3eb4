import type { IncomingMessage } from 'node:http';
import { SocketAdmission } from './socket-admission';

const from = (origin: string | undefined, address = '192.0.2.7') =>
  ({ headers: { origin }, address }) as unknown as IncomingMessage;
const addressOf = (request: IncomingMessage) => (request as unknown as { address: string }).address;

describe('a connection', () => {
  it.each([
    ['https://shop.example', true],
    [undefined, true],
    ['https://evil.example', false],
    ['https://shop.example.evil.example', false],
    ['http://shop.example', false],
    ['https://shop.example:8443', false],
    ['null', false],
    ['', false],
  ])('from the page %p is taken: %p', (origin, taken) => {
    expect(new SocketAdmission(['https://shop.example'], addressOf).admits(from(origin))).toBe(taken);
    expect(new SocketAdmission('*', addressOf).admits(from(origin))).toBe(true);
  });

  it('is one of so many of an address, until one is closed', () => {
    const admission = new SocketAdmission('*', addressOf);
    let open = 0;
    let close = () => {};
    while (open < 1_000 && admission.admits(from(undefined))) {
      close = admission.opened(from(undefined));
      open += 1;
    }
    expect(open).toBe(400);
    expect(admission.admits(from(undefined, '192.0.2.8'))).toBe(true);
    close();
    expect(admission.admits(from(undefined))).toBe(true);
  });
});
