/** A shopper's feedback on a resolved ticket. */
import { randomUUID } from 'node:crypto';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

export function ticketFeedbackCases(target: TargetInUse): void {
  describeFeature(target, 'ticket_feedback', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    it('takes one to five stars once the ticket is resolved, the last word counts', async () => {
      const [chat, shopper] = [chats.start(), randomUUID()];
      const [, result] = await chat.push(chat.open({ id: shopper }), chat.ticket('Sour milk'));
      const reference = result?.status === 'done' ? (result.ticket?.reference ?? '') : '';
      const rate = (rating: number) =>
        call('ticket_feedback', { id: randomUUID(), shopper, verified: false, reference, rating, resolved: true });
      expect(await rate(5)).toStrictEqual({ accepted: false, code: 'NOT_RESOLVED' });
      await target().desk.resolveTicket(reference);
      expect(await rate(6)).toStrictEqual({ accepted: false, code: 'INVALID' });
      for (const rating of [2, 4]) expect(await rate(rating)).toMatchObject({ accepted: true, ticket: { rating } });
      const more = { recommendation: 5, agent_rating: 4, response_time_rating: 3, communication_rating: 2 };
      const rateMore = (given: object) =>
        call('ticket_feedback', { id: randomUUID(), shopper, verified: false, reference, rating: 4, ...given });
      expect(await rateMore({ ...more, agent_rating: 0 })).toStrictEqual({ accepted: false, code: 'INVALID' });
      expect(await rateMore(more)).toMatchObject({ accepted: true, ticket: { rating: 4, ...more } });
    });
  });
}
