/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { Attachment } from '../../../src/contract/shopper';
import { ENGLISH, draw } from '../../testing/draw';
import { fakeFeatures, later } from '../../testing/fakes/fake-features';
import type { StorefrontChatTray } from './tray.element';
import { StorefrontChatFileField } from './file-field.element';
import './attachments.register';

const RULES = { max_bytes: 1000, extensions: ['txt'] };
const UPLOADED: Attachment = { id: 'f1', name: 'jar.txt', mimetype: 'text/plain', size: 3, url: '/f1' };
const JAR = new File(['jar'], 'jar.txt', { type: 'text/plain' });

describe('the field of a form for files', () => {
  async function field(upload: () => Promise<Attachment>, rules = RULES) {
    const features = fakeFeatures({ upload });
    const drawn = await draw(new StorefrontChatFileField(), { call: features.call, i18n: ENGLISH, rules });
    return { ...drawn, tray: drawn.find<StorefrontChatTray>('storefront-chat-tray'), features };
  }

  it('has nothing until a file is chosen, and offers what may be sent', async () => {
    const { element, find } = await field(() => Promise.reject(new Error('nothing was chosen')));
    expect(await element.finished()).toEqual([]);
    expect(find<HTMLInputElement>('input').accept).toBe('.txt');
  });

  it.each([['jpg'], ['jpeg']])('lets a phone offer its camera where .%s may be sent', async (photo) => {
    const none = () => Promise.reject(new Error('nothing was chosen'));
    const { find } = await field(none, { max_bytes: 1000, extensions: [photo, 'pdf'] });
    expect(find<HTMLInputElement>('input').accept).toBe(`image/jpeg,.${photo},.pdf`);
  });

  it('waits for what is being uploaded, for a ticket', async () => {
    const upload = later<Attachment>();
    const { element, tray, features, update } = await field(() => upload.promise);
    tray.add([JAR]);
    await update();
    const finished = element.finished();
    upload.answer(UPLOADED);
    expect(await finished).toEqual([UPLOADED]);
    expect(features.calls).toMatchObject([['upload', JAR, { isForTicket: true }]]);
    element.clear();
    expect(await element.finished()).toEqual([]);
  });

  it('lets nothing go without a file that could not be uploaded, but without one that never can', async () => {
    const { element, tray, update } = await field(() => Promise.reject(new Error('away')));
    tray.add([new File(['x'], 'page.html')]);
    expect(await element.finished()).toEqual([]);
    tray.add([JAR]);
    await update();
    await expect(element.finished()).rejects.toThrow('not uploaded');
  });
});
