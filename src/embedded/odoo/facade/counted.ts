/** Counts that the bridge tells in one operation: questions, answers of the bot, and reading of the FAQ. */
import type { Operation } from '../../../contract/odoo';
import type { Shop } from '../shop';
import { Refused } from '../store/records';

const MOST_ANSWERS = 100;
const MAX_QUESTION = 300;

type Only<K extends Operation['kind']> = Extract<Operation, { kind: K }>;

/** Checked as in the addon, but not kept: nobody teaches the bot here. */
export function checkQuestions({ questions }: Only<'unanswered'>): void {
  if (questions.some(({ count: times }) => times < 1))
    throw new Refused('INVALID', 'a question was asked at least once');
  if (questions.some(({ text }) => text.length > MAX_QUESTION))
    throw new Refused('INVALID', `a question has at most ${MAX_QUESTION} letters`);
}

export function checkAnswers({ answers }: Only<'bot_answers'>): void {
  if (answers.length > MOST_ANSWERS)
    throw new Refused('INVALID', `at most ${MOST_ANSWERS} things are answered in a chat`);
  for (const { answered, to_person, repeated } of answers) {
    if (answered < 1 || Math.min(to_person, repeated) < 0 || to_person + repeated > answered) {
      throw new Refused('INVALID', 'no more answers can fail than were given, and one was');
    }
  }
}

export function countFaq({ store, catalogue }: Shop, { counts }: Only<'faq_counts'>): void {
  for (const { faq_id, views, helpful, not_helpful } of counts) {
    if (Math.min(views, helpful, not_helpful) < 0) throw new Refused('INVALID', 'counts are never negative');
    if (!catalogue.snapshot.faqs.some((faq) => faq.id === faq_id)) continue;
    const before = store.faqCounts.get(faq_id) ?? { views: 0, helpful: 0, not_helpful: 0 };
    store.faqCounts.put(faq_id, {
      views: before.views + views,
      helpful: before.helpful + helpful,
      not_helpful: before.not_helpful + not_helpful,
    });
  }
}
