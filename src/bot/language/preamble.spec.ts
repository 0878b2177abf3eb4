import { withoutPreamble } from './preamble';

describe('what comes before a question', () => {
  it.each([
    ['I have a question about the blue one: do you have it in M?', 'the blue one: do you have it in M?'],
    ['Hi, I have a quick question. How much is delivery?', 'How much is delivery?'],
    ["I've got one more question - do you deliver to Sylhet?", 'do you deliver to Sylhet?'],
    ['just a question regarding my order S00042', 'my order S00042'],
    ['Can I ask you something? Is the ghee pure?', 'Is the ghee pure?'],
    ['quick question how do i pay', 'how do i pay'],
    ['একটা প্রশ্ন ছিল, ডেলিভারি চার্জ কত?', 'ডেলিভারি চার্জ কত?'],
    ['ভাই একটা কথা জানতে চাই: ঘিয়ের দাম কত?', 'ঘিয়ের দাম কত?'],
    ['ekta proshno chilo, delivery charge koto', 'delivery charge koto'],
    ['عندي سؤال عن التوصيل', 'التوصيل'],
    ['لدي سؤال: كم سعر الحليب؟', 'كم سعر الحليب؟'],
  ])('is left out: %s', (said, asked) => {
    expect(withoutPreamble(said)).toBe(asked);
  });

  it.each([
    'I have a question',
    'Hi, I have a question!',
    'can i ask you something?',
    'একটা প্রশ্ন ছিল',
    'ekta proshno chilo',
    'عندي سؤال',
    'I have a complaint about the rider',
    'The question is closed',
    'why did you ask me a question about my age',
  ])('stays where nothing else is said, or it is something else: %s', (said) => {
    expect(withoutPreamble(said)).toBe(said);
  });

  it('takes no long time over a hostile text', () => {
    const started = performance.now();
    withoutPreamble(`hi ${'i have a question '.repeat(5_000)}`);
    withoutPreamble(' '.repeat(50_000));
    expect(performance.now() - started).toBeLessThan(500);
  });
});
