/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import type { ChatTicketEvent } from '../../../src/contract/shopper';
import type { FeatureClient } from '../../core/api/feature-client.port';
import { common, panel, tickets } from '../../core/i18n/en';
import { ENGLISH, draw } from '../../testing/draw';
import { aTicket } from '../../testing/fakes/a-ticket';
import { fakeFeatures } from '../../testing/fakes/fake-features';
import type { StorefrontChatForm } from '../../ui/form/form.element';
import type { StorefrontChatTicketRating } from './ticket-rating.element';
import { StorefrontChatTickets } from './tickets.element';
import '../../ui/form/form.register';
import './tickets.register';

const NEWS = { reference: 'T00042' } as unknown as ChatTicketEvent;

const LABEL = { id: 'f1', name: 'label.pdf', mimetype: 'application/pdf', size: 9, url: 'https://b.example/f1' };

describe("the shopper's requests", () => {
  const onOpen = jest.fn();

  afterEach(() => jest.clearAllMocks());

  async function requests(answers: Partial<FeatureClient>, reference: string | null = null) {
    const features = fakeFeatures(answers);
    const drawn = await draw(new StorefrontChatTickets(), { call: features.call, i18n: ENGLISH, reference, onOpen });
    const names = () => features.calls.map(([name]) => name);
    return { ...drawn, calls: features.calls, names };
  }

  it('are listed with their status; one without a reference cannot be opened yet', async () => {
    const all = [aTicket(), aTicket({ reference: null }), aTicket({ reference: 'T00041', status: 'resolved' })];
    const drawn = await requests({ tickets: () => Promise.resolve(all) });
    expect(drawn.texts('.status')).toEqual([tickets['status.open'], tickets['status.resolved']]);
    await drawn.press('Sour milk');
    expect(onOpen.mock.calls).toEqual([['T00042']]);
  });

  it('say when there are none, and when they could not be had', async () => {
    expect((await requests({ tickets: () => Promise.resolve([]) })).texts('.calm')).toEqual([tickets.none]);
    const drawn = await requests({ tickets: () => Promise.reject(new Error('away')) });
    expect(drawn.texts('[role=alert]')).toEqual([common.failed]);
    expect(drawn.buttons()).toEqual([panel.tryNow]);
  });

  it('are answered with the draft that was being written', async () => {
    const drawn = await requests(
      { ticket: () => Promise.resolve({ ...aTicket(), description: '', messages: [] }) },
      'T00042',
    );
    await drawn.update({ typed: 'Still sour' });
    const form = drawn.find<StorefrontChatForm>('storefront-chat-form');
    await form.updateComplete;
    expect(form.renderRoot.querySelector('textarea')?.value).toBe('Still sour');
  });

  it('are fetched again when one of them changed', async () => {
    const drawn = await requests({ tickets: () => Promise.resolve([aTicket()]) });
    await drawn.update({ i18n: ENGLISH });
    expect(drawn.names()).toEqual(['tickets']);
    await drawn.update({ news: NEWS });
    expect(drawn.names()).toEqual(['tickets', 'tickets']);
  });

  describe('one of them', () => {
    const said = [
      {
        id: 'm1',
        author: 'agent' as const,
        name: 'Nadia',
        content: 'See https://shop.example',
        sent_at: '2026-11-19T08:00:00Z',
        attachments: [LABEL],
      },
      {
        id: 'm2',
        author: 'system' as const,
        name: null,
        content: 'Solved',
        sent_at: '2026-11-19T09:00:00Z',
        attachments: [],
      },
    ];

    it('is read with who said what, links to press, and its files', async () => {
      const ticket = aTicket({ messages: said, attachments: [{ ...LABEL, name: 'jar.png' }] });
      const drawn = await requests({ ticket: () => Promise.resolve(ticket) }, 'T00042');
      expect(drawn.texts('.files a')).toEqual(['jar.png', 'label.pdf']);
      expect(drawn.find('.said .files a').getAttribute('href')).toBe(LABEL.url);
      expect(drawn.texts('.said bdi')).toEqual([panel.you, 'Nadia', tickets.shopTeam]);
      expect(drawn.find('.said p a').getAttribute('href')).toBe('https://shop.example');
    });

    it.each([
      ['open', true, false],
      ['waiting_customer', true, false],
      ['resolved', true, true],
      ['closed', false, true],
    ] as const)('that is %s can be answered (%s) and rated (%s)', async (status, answers, rates) => {
      const drawn = await requests({ ticket: () => Promise.resolve(aTicket({ status })) }, 'T00042');
      expect(drawn.has('storefront-chat-form')).toBe(answers);
      expect(drawn.has('storefront-chat-ticket-rating')).toBe(rates);
    });

    it('takes an answer once, and is fetched again with it', async () => {
      const sent = [Promise.reject(new Error('away')), Promise.resolve(aTicket())];
      const drawn = await requests(
        { ticket: () => Promise.resolve(aTicket()), answerTicket: () => sent.shift() ?? Promise.resolve(aTicket()) },
        'T00042',
      );
      const form = drawn.find<StorefrontChatForm>('storefront-chat-form');
      await expect(form.send({ message: 'Still sour' })).rejects.toThrow('away');
      await form.send({ message: 'Still sour' });
      expect(drawn.names()).toEqual(['ticket', 'answerTicket', 'answerTicket', 'ticket']);
      expect(drawn.calls[2]).toEqual(drawn.calls[1]);
    });

    it('takes a rating, with a comment only where there is one', async () => {
      const solved = aTicket({ status: 'resolved' });
      const drawn = await requests(
        {
          ticket: () => Promise.resolve(solved),
          rateTicket: (_reference, { rating }) => Promise.resolve({ ...solved, rating }),
        },
        'T00042',
      );
      const rating = drawn.find<StorefrontChatTicketRating>('storefront-chat-ticket-rating');
      await rating.send(4, '', { recommendation: 5 });
      await rating.send(2, 'Slow', {});
      await drawn.update();
      expect(drawn.calls.slice(1)).toEqual([
        ['rateTicket', 'T00042', { rating: 4, recommendation: 5 }],
        ['rateTicket', 'T00042', { rating: 2, feedback: 'Slow' }],
      ]);
      expect(rating.given).toBe(2);
    });
  });
});
