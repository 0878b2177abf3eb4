import { textBlocks } from './text-table';

describe('the text of an answer', () => {
  it.each<[string, string, ReturnType<typeof textBlocks>]>([
    ['is one block without a table', 'Twice a day.\n\nAlso on Fridays.', ['Twice a day.\n\nAlso on Fridays.']],
    [
      'has a table where lines have cells',
      'We charge:\nOrder · Charge\nunder ৳500 · ৳60\nabove · free\nThat is all.',
      [
        'We charge:',
        [
          ['Order', 'Charge'],
          ['under ৳500', '৳60'],
          ['above', 'free'],
        ],
        'That is all.',
      ],
    ],
    ['has none in a single line', 'Milk · fresh', ['Milk · fresh']],
    ['has none in lines of unlike many cells', 'A · B\nC · D · E', ['A · B\nC · D · E']],
    ['is nothing of nothing', '', ['']],
  ])('%s', (_what, text, blocks) => {
    expect(textBlocks(text)).toEqual(blocks);
  });

  it('loses no word, whatever it is', () => {
    const text = 'A · B\nC · D\nE\n · \n ·  · \n\nF · G';
    const said = textBlocks(text).flatMap((block) =>
      typeof block === 'string' ? [block] : block.map((row) => row.join(' · ')),
    );
    expect(said.join('\n')).toBe(text);
  });
});
