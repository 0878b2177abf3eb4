/** Files on their way to one address, and to another. */
import { Writable } from 'node:stream';
import type { Response } from 'express';
import { DownloadTurns } from './download-turns.service';

/** Takes a piece, and no more until it is told to. */
function response() {
  let take: () => void = () => undefined;
  const client = new Writable({ highWaterMark: 1, write: (_piece, _encoding, done) => void (take = done) });
  return Object.assign(client as unknown as Response, { take: () => take() });
}
const FILE = Buffer.from('a file');
const turn = () => new Promise(setImmediate);

describe('downloads', () => {
  it('are eight of an address at once; another has its own, and who goes away makes room', async () => {
    const turns = new DownloadTurns();
    const begun: string[] = [];
    const ask = (address: string) => {
      const client = response();
      const done = turns.within(address, client, () => (begun.push(address), Promise.resolve(FILE)));
      return { client, done };
    };
    const asked = Array.from({ length: 10 }, () => ask('192.0.2.1'));
    const other = ask('192.0.2.2');
    await turn();
    expect(begun).toEqual([...Array<string>(8).fill('192.0.2.1'), '192.0.2.2']);
    asked[0]?.client.destroy();
    asked[1]?.client.take();
    await Promise.all([asked[0]?.done, asked[1]?.done]);
    await turn();
    expect(begun).toHaveLength(11);
    for (const { client } of [...asked, other]) client.destroy();
    await Promise.all([...asked, other].map(({ done }) => done));
  });

  it('make room when they fail', async () => {
    const turns = new DownloadTurns();
    const failing = () => turns.within('a', response(), () => Promise.reject(new Error('unknown')));
    for (let asked = 0; asked < 9; asked += 1) await expect(failing()).rejects.toThrow('unknown');
  });
});
