/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { Attachment, Ticket, TicketRequest } from '../../../src/contract/shopper';
import type { FileField } from '../../contract/file-field.port';
import { forms, sheets, tickets } from '../../core/i18n/en';
import { INITIAL_STATE } from '../../core/state/chat.state';
import type { ChatState } from '../../core/state/chat.state';
import { ENGLISH, draw } from '../../testing/draw';
import { aTicket } from '../../testing/fakes/a-ticket';
import { fakeFeatures } from '../../testing/fakes/fake-features';
import type { StorefrontChatForm } from '../../ui/form/form.element';
import { StorefrontChatTicketForm } from './ticket-form.element';
import '../../ui/form/form.register';
import './tickets.register';

const VALUES = { subject: 'Sour milk', description: 'Two packets', email: '', phone: '01711' };
const NEWS = { reference: 'T00042', status: 'open' } as unknown as NonNullable<ChatState['ticketNews']>;
const vouched = (verified: boolean): ChatState => ({
  ...INITIAL_STATE,
  shopper: { id: 's1', name: null, verified },
});

describe('leaving a message', () => {
  async function left(leaveTicket: (request: TicketRequest) => Promise<Ticket>, chat: ChatState = INITIAL_STATE) {
    const onShowTickets = jest.fn();
    const features = fakeFeatures({ leaveTicket });
    const properties = { call: features.call, chat, i18n: ENGLISH, onShowTickets };
    const drawn = await draw(new StorefrontChatTicketForm(), properties);
    const form = drawn.find<StorefrontChatForm>('storefront-chat-form');
    return {
      ...drawn,
      form,
      onShowTickets,
      requests: features.calls.map.bind(features.calls, ([, request]) => request),
    };
  }

  it('sends what was filled in', async () => {
    const { form, requests } = await left(() => Promise.resolve(aTicket()));
    await form.send(VALUES);
    const { subject, description, phone } = VALUES;
    expect(requests()).toEqual([
      { subject, description, phone, client_ticket_id: expect.stringMatching(/./) as string },
    ]);
  });

  it('is one request however often it has to be sent', async () => {
    const answers = [Promise.reject(new Error('away')), Promise.resolve(aTicket())];
    const { form, requests } = await left(() => answers.shift() ?? Promise.reject(new Error('one too many')));
    await expect(form.send(VALUES)).rejects.toThrow('away');
    await form.send(VALUES);
    const [first, again] = requests();
    expect(again).toEqual(first);
  });

  it('needs an address for the answer, unless the shop vouched for the shopper', async () => {
    const nowhere = { ...VALUES, phone: '' };
    const stranger = await left(() => Promise.resolve(aTicket()), vouched(false));
    expect(stranger.form.check(nowhere)).toEqual({ email: 'contact' });
    expect(stranger.form.check(VALUES)).toEqual({});
    expect(stranger.form.fields.map(({ hint }) => hint).slice(2)).toEqual([forms.oneOfTwo, forms.oneOfTwo]);
    const known = await left(() => Promise.resolve(aTicket()), vouched(true));
    expect(known.form.check(nowhere)).toEqual({});
    expect(known.form.fields.map(({ hint }) => hint).slice(2)).toEqual([forms.optional, forms.optional]);
  });

  it('names the files that were uploaded, and offers them only where the channel takes any', async () => {
    const attachments = { max_bytes: 1000, extensions: ['txt'] };
    const channel = { attachments } as unknown as NonNullable<ChatState['channel']>;
    const { form, find, requests } = await left(() => Promise.resolve(aTicket()), { ...INITIAL_STATE, channel });
    const files = find<FileField>('storefront-chat-file-field');
    files.finished = () => Promise.resolve([{ id: 'f1' } as Attachment]);
    await form.send(VALUES);
    expect(requests()).toMatchObject([{ subject: VALUES.subject, attachment_ids: ['f1'] }]);
    expect((await left(() => Promise.resolve(aTicket()))).has('storefront-chat-file-field')).toBe(false);
  });

  it('tells the reference, and leads to all requests', async () => {
    const drawn = await left(() => Promise.resolve(aTicket()));
    await drawn.form.send(VALUES);
    await drawn.update();
    expect(drawn.texts('.reference')).toEqual([
      ENGLISH.section('tickets', tickets)('reference', { reference: 'T00042' }),
    ]);
    await drawn.press(sheets['title.tickets']);
    expect(drawn.onShowTickets).toHaveBeenCalledTimes(1);
  });

  it('tells a reference that comes later, and takes no earlier one for it', async () => {
    const chat = { ...INITIAL_STATE, ticketNews: { ...NEWS, reference: 'T00007' } };
    const drawn = await left(() => Promise.resolve(aTicket({ reference: null })), chat);
    await drawn.form.send(VALUES);
    await drawn.update();
    expect(drawn.texts('.reference')).toEqual([tickets.referenceComes]);
    await drawn.update({ chat: { ...chat, ticketNews: NEWS } });
    expect(drawn.texts('.reference')[0]).toContain('T00042');
  });
});
