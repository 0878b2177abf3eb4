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
    const talks = new TestConversations(() => call);
    afterEach(() => talks.endAll());

    it('are taken once, after the end too, and unknown things among them are no matter', async () => {
      const talk = talks.start();
      await talk.done(talk.open(), talk.message('Hello'), talk.end());
      const told = talk.botAnswers(
        DELIVERY,
        { ...DELIVERY, about: 'faq', id: 'no-such-entry' },
        { about: 'order', answered: 1, to_person: 0, repeated: 0 },
      );
      expect(await talk.push(told, told)).toStrictEqual([
        { id: told.id, status: 'done', duplicate: false },
        { id: told.id, status: 'done', duplicate: true },
      ]);
    });

    it.each<[string, Partial<Answer>]>([
      ['was never given', { answered: 0, to_person: 0, repeated: 0 }],
      ['failed more often than it was given', { answered: 1 }],
      ['failed less than never', { repeated: -1 }],
    ])('are refused when one %s', async (_, change) => {
      const talk = talks.start();
      const [, refused] = await talk.push(talk.open(), talk.botAnswers({ ...DELIVERY, ...change }));
      expect(refused).toMatchObject({ status: 'refused', code: 'INVALID' });
    });

    it('are refused when there are too many', async () => {
      const talk = talks.start();
      const many = Array.from({ length: 101 }, (_, id) => ({ ...DELIVERY, id: String(id) }));
      const [, refused] = await talk.push(talk.open(), talk.botAnswers(...many));
      expect(refused).toMatchObject({ status: 'refused', code: 'INVALID' });
    });

    it('are nothing without their chat', async () => {
      const talk = talks.start();
      expect(await talk.push(talk.botAnswers(DELIVERY))).toMatchObject([{ code: 'UNKNOWN_CONVERSATION' }]);
    });
  });
}
