import { masked } from './masked';

describe('what is kept of a shopper’s words', () => {
  it.each([
    ['e-mail', 'write to Amina.Rahman+milk@example.com please', 'write to [e-mail] please'],
    ['e-mail in another script', 'আমার ই-মেইল আমিনা@উদাহরণ.বাংলা', 'আমার ই-মেইল [e-mail]'],
    ['phone', 'call +880 1711-000 042 now', 'call [number] now'],
    ['phone in brackets', 'call (02) 9876543', 'call [number]'],
    ['phone in Bengali digits', 'কল করুন ০১৭১১০০০০৪২ নম্বরে', 'কল করুন [number] নম্বরে'],
    ['order reference', 'where is S00042 and SO-12345?', 'where is [reference] and [reference]?'],
    ['order reference in Bengali digits', 'SD-১২৩৪৫ কোথায়', '[reference] কোথায়'],
    ['card number', '4111 1111 1111 1111', '[number]'],
    ['long run of digits', 'code 83920', 'code [number]'],
    ['link', 'see https://shop.example/?token=abc now', 'see [link] now'],
    ['link without its scheme', 'see shop.example/reset?token=abc now', 'see [link] now'],
    ['link to a site of a site', 'see www2.shop.example/a now', 'see [link] now'],
    ['link of another scheme', 'smartdairy://login/abc', '[link]'],
    ['login in a link', 'https://amina:secret@shop.example/', '[link]'],
    ['order number', 'order #12345', 'order [number]'],
    ['order reference set apart', 'where is sd 12345', 'where is [reference]'],
    ['e-mail with Bengali digits', 'আমার amina৯৮@example.com', 'আমার [e-mail]'],
    ['phone in Bengali digits, set apart', 'ফোন +৮৮০ ১৭১১-০০০ ০৪২', 'ফোন [number]'],
    ['phone in Arabic digits', 'اتصل ٠١٧١١٠٠٠٠٤٢', 'اتصل [number]'],
  ])('has no %s', (_what, said, kept) => {
    expect(masked(said)).toBe(kept);
  });

  it.each([
    'Is 2 litres 120 taka?',
    'Do you open at 9:30?',
    'দুধ ৫০০ গ্রাম আছে?',
    'B12 in milk?',
    'Milk, yoghurt etc. and more',
    'Is it 2.5l/day?',
    'Vitamin D3 and 3.5% fat',
  ])('keeps %p as it is', (said) => {
    expect(masked(said)).toBe(said);
  });

  it.each([
    ['name', 'This is Amina, where is my milk?', 'This is [name], where is my milk?'],
    ['name in capitals', 'AMINA RAHMAN wants camel milk', '[name] [name] wants camel milk'],
    ['name with an ending', 'Amina’s milk', '[name]’s milk'],
    ['address', 'I am amina.rahman@example.com', 'I am [e-mail]'],
    ['word before the @', 'login arahman does not work', 'login [name] does not work'],
  ])('has none of the shopper’s own %s', (_what, said, kept) => {
    expect(masked(said, { name: 'Amina Rahman', email: 'arahman@example.com' })).toBe(kept);
  });

  it('knows a name in Bengali with its case endings', () => {
    expect(masked('আমিনার দুধ কোথায়, আমিনা জানতে চায়', { name: 'আমিনা' })).toBe('[name] দুধ কোথায়, [name] জানতে চায়');
  });

  it.each(['an', '(a+)+$', '', '  '])('takes the name %p for no word of a question', (name) => {
    expect(masked('Is there an order for me?', { name })).toBe('Is there an order for me?');
  });

  it('takes out the longest of its names first, and none that is only a word', () => {
    expect(masked('Ann is Annabel', { name: 'Ann, Ann’abel' })).toBe('[name] is Annabel');
    expect(masked('Jo-Ann likes milk', { name: 'Jo--Ann' })).toBe('Jo-[name] likes milk');
  });

  it('looks for eight names at most', () => {
    const names = ['Aaaaaaaa', 'Bbbbbbb', 'Cccccc', 'Ddddd', 'Eeee', 'Fff', 'Ggg', 'Hhh', 'Iii'];
    expect(masked('Fff and Aaaaaaaa', { name: [...names].reverse().join(' ') })).toBe('Fff and [name]');
    expect(masked(names.join(' '), { name: names.join(' ') })).toBe(`${'[name] '.repeat(8)}Iii`);
  });

  it('finds a name in no other word', () => {
    expect(masked('aminated milk, Benamina', { name: 'Amina' })).toBe('aminated milk, Benamina');
  });
});
