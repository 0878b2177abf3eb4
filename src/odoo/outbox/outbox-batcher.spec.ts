import type { Operation } from '../../contract/odoo';
import type { AttachmentStore, Claim } from '../../conversation/ports';
import { OutboxBatcher } from './outbox-batcher.service';

const MEGABYTE = 1024 * 1024;

/** Knows files named by their size in megabytes. */
function storeOf(delivered: string[] = []): AttachmentStore {
  const no = () => Promise.reject(new Error('not used here'));
  return {
    put: no,
    find: no,
    markSent: no,
    read: (id) => Promise.resolve(id === 'lost' ? null : Buffer.alloc(Number(id) * MEGABYTE)),
    markDelivered: (ids) => Promise.resolve(void delivered.push(...ids)),
  };
}

function message(id: string, content: string, ...files: string[]): Operation {
  const attachments = files.map((file) => ({ id: file, name: `${file}.png`, mimetype: 'image/png' }));
  const own = files.length === 0 ? {} : { attachments };
  return { id, conversation: 'c', kind: 'message', sequence: 1, author: 'user', content, sent_at: '', ...own };
}

const claim = (stream: string, ...operations: Operation[]): Claim => ({ stream, token: 't', operations });
const ids = (batches: Awaited<ReturnType<OutboxBatcher['assemble']>>) =>
  batches.map(({ operations }) => operations.map((operation) => operation.id));

describe('a batch', () => {
  const batches = new OutboxBatcher(storeOf());

  it('holds everything when there are no files', async () => {
    const claims = [claim('a', message('1', 'x'), message('2', 'y')), claim('b', message('3', 'z'))];
    expect(ids(await batches.assemble(claims))).toEqual([['1', '2'], ['3']]);
  });

  it('brings the content of files', async () => {
    const [batch] = await batches.assemble([claim('a', message('1', '', '1'))]);
    expect(batch?.operations).toMatchObject([
      { content: '', attachments: [{ id: '1', data: 'AAAA'.repeat(349_525) + 'AA==' }] },
    ]);
  });

  it('leaves for the next call what would make this one too large, in order', async () => {
    const claims = [
      claim('a', message('1', '', '4'), message('2', '', '4'), message('3', 'x')),
      claim('b', message('4', 'y')),
    ];
    expect(ids(await batches.assemble(claims))).toEqual([['1'], []]);
  });

  it('is full to the last byte, and then nothing more goes into it', async () => {
    const claims = [
      claim('a', message('1', '', '3'), message('2', '', '3'), message('3', 'x')),
      claim('b', message('4', 'y')),
    ];
    expect(ids(await batches.assemble(claims))).toEqual([['1', '2'], []]);
  });

  it('takes what has no files as it is', async () => {
    const plain: Operation[] = [
      message('1', 'x'),
      { id: '2', conversation: 'c', kind: 'watch_order', order: 'S00042', verified: true },
    ];
    const [batch] = await batches.assemble([claim('a', ...plain)]);
    expect(batch?.operations.map((operation, i) => operation === plain[i])).toEqual([true, true]);
  });

  it('takes a message that is too large by itself alone', async () => {
    const claims = [claim('a', message('1', '', '5', '5'), message('2', 'x')), claim('b', message('3', 'y'))];
    expect(ids(await batches.assemble(claims))).toEqual([['1'], []]);
  });

  it('brings the files of a ticket, and names in its description those that are gone', async () => {
    const attachments = ['1', 'lost'].map((id) => ({ id, name: `${id}.png`, mimetype: 'image/png' }));
    const ticket: Operation = { id: 't', conversation: 'c', kind: 'ticket', subject: 'A jar', attachments };
    const [batch] = await batches.assemble([claim('a', ticket)]);
    expect(batch?.operations).toMatchObject([{ description: '[lost.png]', attachments: [{ id: '1' }] }]);
    expect(batch?.operations[0]).toHaveProperty('attachments.length', 1);
  });

  it('names a file that is gone, so that the message is told all the same', async () => {
    const [batch] = await batches.assemble([claim('a', message('1', '', 'lost'), message('2', 'See:', 'lost', '1'))]);
    expect(batch?.operations).toMatchObject([
      { content: '[lost.png]' },
      { content: 'See:\n[lost.png]', attachments: [{ id: '1' }] },
    ]);
    expect(batch?.operations[0]).not.toHaveProperty('attachments');
  });

  it('lets files go that have arrived', async () => {
    const delivered: string[] = [];
    await new OutboxBatcher(storeOf(delivered)).markDelivered([message('1', '', 'a', 'b'), message('2', 'x')]);
    expect(delivered).toEqual(['a', 'b']);
    const asked = jest.fn(() => Promise.resolve());
    await new OutboxBatcher({ ...storeOf(), markDelivered: asked }).markDelivered([message('3', 'y')]);
    expect(asked).not.toHaveBeenCalled();
  });
});
