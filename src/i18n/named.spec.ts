import { named } from './named';

describe('a line that names the shopper', () => {
  it.each([
    ['Thank you, {name}!', 'Thank you, Amina!', 'Thank you!'],
    ['Hi {name}! How can we help?', 'Hi Amina! How can we help?', 'Hi! How can we help?'],
    ['{name}, you are in good hands.', 'Amina, you are in good hands.', 'You are in good hands.'],
    ['Goodbye.\n{name}: come back soon', 'Goodbye.\nAmina: come back soon', 'Goodbye.\nCome back soon'],
    ['ধন্যবাদ, {name}। আবার আসবেন।', 'ধন্যবাদ, Amina। আবার আসবেন।', 'ধন্যবাদ। আবার আসবেন।'],
    ['شكرًا لك، {name}!', 'شكرًا لك، Amina!', 'شكرًا لك!'],
    ['Nobody is named', 'Nobody is named', 'Nobody is named'],
  ])('%j', (line, withName, without) => {
    expect(named(line, 'Amina')).toBe(withName);
    for (const name of [undefined, '', '  ', '***']) expect(named(line, name)).toBe(without);
  });

  it.each([
    ['[here](https://evil.example)', 'herehttpsevil.example'],
    ['<b>Amina</b>', 'bAminab'],
    ['**Amina**\nRahman', 'Amina Rahman'],
    ['Anne-Marie O’Neil jr.', 'Anne-Marie O’Neil jr.'],
    ['ক্ষ্‌মা', 'ক্ষ্‌মা'],
    ['$& $1', '1'],
    ['x'.repeat(100), 'x'.repeat(60)],
  ])('takes of %j only what names are made of', (name, shown) => {
    expect(named('Hi {name}', name)).toBe(`Hi ${shown}`);
  });
});
