import { lanesOf, suitesFor } from './suites';

describe('the lanes of suites that run side by side', () => {
  it.each(['18.0', '19.0'])('hold every suite of %s once', (series) => {
    const suites = suitesFor(series);
    expect(new Set(lanesOf(suites).flat())).toEqual(new Set(suites));
    expect(lanesOf(suites).flat()).toHaveLength(suites.length);
  });

  it('have what needs the bridge in the first, in its order, and one contract each', () => {
    const lanes = lanesOf(suitesFor('19.0')).map((lane) => lane.map(({ part }) => part));
    expect(lanes).toEqual([
      ['façade contract over json2', 'staff', 'personal data', 'a person on WhatsApp', 'shopper and agent in browsers'],
      ['façade contract over jsonrpc'],
      ['façade contract over xmlrpc'],
    ]);
  });
});
