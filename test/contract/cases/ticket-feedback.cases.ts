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
    });
  });
}
