/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { PrechatForm } from '../../../src/contract/shopper';
import { prechat } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import type { Drawn } from '../../testing/draw';
import type { StorefrontChatForm } from '../../ui/form/form.element';
import { StorefrontChatPrechat } from './prechat.element';
import '../../ui/form/form.register';
import './prechat.register';

describe('the form before a chat', () => {
  const onDone = jest.fn();

  afterEach(() => jest.clearAllMocks());

  function asked(form: PrechatForm | undefined, email = ''): Promise<Drawn<StorefrontChatPrechat>> {
    return draw(new StorefrontChatPrechat(), { form, i18n: ENGLISH, email, onDone });
  }

  function formOf(drawn: Drawn<StorefrontChatPrechat>): StorefrontChatForm {
    return drawn.find('storefront-chat-form');
  }

  it('asks for what the channel wants, in its order, and all of it where it is required', async () => {
    const drawn = await asked({ required: true, fields: ['phone', 'name', 'email'] });
    expect(formOf(drawn).fields.map(({ name, isRequired }) => [name, isRequired])).toEqual([
      ['phone', true],
      ['name', true],
      ['email', true],
    ]);
    expect(drawn.buttons()).not.toContain(prechat.skip);
  });

  it('can be skipped where it is not required: the chat begins with nothing known', async () => {
    const drawn = await asked({ required: false, fields: ['name'] });
    await drawn.press(prechat.skip);
    expect(onDone.mock.calls).toEqual([[{}]]);
  });

  it('knows the e-mail address that the page gave', async () => {
    const drawn = await asked({ required: true, fields: ['name', 'email'] }, 'karim@example.com');
    expect(formOf(drawn).fields.map(({ value }) => value)).toEqual([undefined, 'karim@example.com']);
  });

  it('hands over what was filled in, without what stayed empty', async () => {
    const drawn = await asked({ required: false, fields: ['name', 'email', 'phone'] });
    await formOf(drawn).send({ name: 'Karim', email: '', phone: '01711' });
    expect(onDone.mock.calls).toEqual([[{ name: 'Karim', phone: '01711' }]]);
  });

  it('is not there where the channel asks nothing', async () => {
    const drawn = await asked(undefined);
    expect(drawn.has('*')).toBe(false);
  });
});
