/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { FeatureClient } from '../../core/api/feature-client.port';
import { common, transcript } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import { fakeFeatures } from '../../testing/fakes/fake-features';
import type { StorefrontChatForm } from '../../ui/form/form.element';
import { saveFile } from './save-file';
import { StorefrontChatTranscript } from './transcript.element';
import '../../ui/form/form.register';
import './transcript.register';

jest.mock('./save-file', () => ({ saveFile: jest.fn() }));

describe('saving a chat', () => {
  afterEach(() => jest.clearAllMocks());

  async function sheet(answers: Partial<FeatureClient>) {
    const features = fakeFeatures(answers);
    const drawn = await draw(new StorefrontChatTranscript(), {
      call: features.call,
      i18n: ENGLISH,
      email: 'karim@example.com',
    });
    return { ...drawn, calls: features.calls, form: drawn.find<StorefrontChatForm>('storefront-chat-form') };
  }

  it('offers the address that is known', async () => {
    const { form } = await sheet({});
    expect(form.fields).toMatchObject([{ name: 'email', value: 'karim@example.com', isRequired: true }]);
  });

  it('says where it was mailed to', async () => {
    const drawn = await sheet({ mailTranscript: () => Promise.resolve() });
    await drawn.form.send({ email: 'other@example.com' });
    await drawn.update();
    expect(drawn.calls).toEqual([['mailTranscript', 'other@example.com']]);
    expect(drawn.texts('.sent')).toEqual([
      ENGLISH.section('transcript', transcript)('mailed', { email: 'other@example.com' }),
    ]);
  });

  it('does not say so of a mail that failed, nor of the one before', async () => {
    const answers = [Promise.resolve(), Promise.reject(new Error('away'))];
    const drawn = await sheet({ mailTranscript: () => answers.shift() ?? Promise.resolve() });
    await drawn.form.send({ email: 'a@example.com' });
    await expect(drawn.form.send({ email: 'b@example.com' })).rejects.toThrow('away');
    await drawn.update();
    expect(drawn.has('.sent')).toBe(false);
  });

  it('becomes a file with a date in its name', async () => {
    const drawn = await sheet({ transcript: () => Promise.resolve('Karim: Hello') });
    await drawn.press(transcript.download);
    expect(jest.mocked(saveFile).mock.calls).toEqual([
      [expect.stringMatching(/^chat-\d{4}-\d\d-\d\d\.txt$/), 'Karim: Hello'],
    ]);
    expect(drawn.texts('[role=alert]')).toEqual(['']);
  });

  it('says that a file could not be had, until the next try', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve('text')];
    const drawn = await sheet({ transcript: () => answers.shift() ?? Promise.resolve('') });
    await drawn.press(transcript.download);
    expect(drawn.texts('[role=alert]')).toEqual([common.failed]);
    expect(saveFile).not.toHaveBeenCalled();
    await drawn.press(transcript.download);
    expect(drawn.texts('[role=alert]')).toEqual(['']);
  });
});
