import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { scriptsIn } from './script';

describe('scripted conversations', () => {
  it('are three hundred at least', () => {
    const folder = join(__dirname, 'scripts');
    const scripts = readdirSync(folder).flatMap((file) => scriptsIn(file, readFileSync(join(folder, file), 'utf8')));
    expect(scripts.length).toBeGreaterThanOrEqual(300);
  });

  it('are read turn by turn, in the language that the name of the file begins with', () => {
    const text = '# a comment\nhi\n= Greeting\nবাই\n= bot.goodbye @bn\n\norder S00042\n= order.whose\n';
    expect(scriptsIn('en.first.txt', text)).toEqual([
      {
        place: 'en.first.txt:2',
        locale: 'en',
        turns: [
          { says: 'hi', expected: { locale: 'en', outcomes: [{ kind: 'topics', topics: ['Greeting'] }] } },
          { says: 'বাই', expected: { locale: 'bn', outcomes: [{ kind: 'sentence', key: 'bot.goodbye' }] } },
        ],
      },
      {
        place: 'en.first.txt:7',
        locale: 'en',
        turns: [
          { says: 'order S00042', expected: { locale: 'en', outcomes: [{ kind: 'sentence', key: 'order.whose' }] } },
        ],
      },
    ]);
  });

  it('tell several answers from one of several', () => {
    const [script] = scriptsIn('en.txt', 'x\n= Prices + Contact | order.which');
    expect(script?.turns[0]?.expected).toMatchObject({
      outcomes: [
        { kind: 'topics', topics: ['Prices', 'Contact'] },
        { kind: 'sentence', key: 'order.which' },
      ],
    });
  });

  it.each(['hi\nhello\n= Greeting', 'hi\n\n', '= Greeting'])(
    'are refused without an expectation for each message: %j',
    (text) => {
      expect(() => scriptsIn('en.txt', text)).toThrow('en.txt');
    },
  );
});
