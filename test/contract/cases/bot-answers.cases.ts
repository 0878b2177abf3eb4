/** Outcomes of the bot's answers: accepted once, refused when invalid. */
import type { BotAnswersOperation } from '../../../src/contract/odoo';
import type { TargetInUse } from '../contract-target';
import { describeFeature } from '../describe-feature';
import { openFacade, type Call } from '../facade-caller';
import { TestConversations } from '../test-conversation';

type Answer = BotAnswersOperation['answers'][number];

const DELIVERY: Answer = { about: 'intent', id: '1', answered: 3, to_person: 1, repeated: 1 };

export function botAnswersCases(target: TargetInUse): void {
  describeFeature(target, 'bot_answers', () => {
    let call: Call;
    beforeAll(() => ({ call } = openFacade(target().bridge, target().protocol)));
    const chats = new TestConversations(() => call);
    afterEach(() => chats.endAll());

    it('are taken once, after the end too, and unknown things among them are no matter', async () => {
      const chat = chats.start();
      await chat.done(chat.open(), chat.message('Hello'), chat.end());
      const told = chat.botAnswers(
        DELIVERY,
        { ...DELIVERY, about: 'faq', id: 'no-such-entry' },
        { about: 'order', answered: 1, to_person: 0, repeated: 0 },
      );
      expect(await chat.push(told, told)).toStrictEqual([
        { id: told.id, status: 'done', duplicate: false },
        { id: told.id, status: 'done', duplicate: true },
      ]);
    });

    it.each<[string, Partial<Answer>]>([
      ['was never given', { answered: 0, to_person: 0, repeated: 0 }],
      ['failed more often than it was given', { answered: 1 }],
      ['failed less than never', { repeated: -1 }],
    ])('are refused when one %s', async (_, change) => {
      const chat = chats.start();
      const [, refused] = await chat.push(chat.open(), chat.botAnswers({ ...DELIVERY, ...change }));
      expect(refused).toMatchObject({ status: 'refused', code: 'INVALID' });
    });

    it('are refused when there are too many', async () => {
      const chat = chats.start();
      const many = Array.from({ length: 101 }, (_, id) => ({ ...DELIVERY, id: String(id) }));
      const [, refused] = await chat.push(chat.open(), chat.botAnswers(...many));
      expect(refused).toMatchObject({ status: 'refused', code: 'INVALID' });
    });

    it('are nothing without their chat', async () => {
      const chat = chats.start();
      expect(await chat.push(chat.botAnswers(DELIVERY))).toMatchObject([{ code: 'UNKNOWN_CONVERSATION' }]);
    });
  });
}
