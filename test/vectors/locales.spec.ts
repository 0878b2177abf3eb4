/** The shared cases of locales: bridge and widget speak the same language to a shopper. */
import * as bridge from '../../src/i18n/languages';
import * as widget from '../../widget/core/i18n/languages';
import cases from './locales.json';

describe.each(cases)('$locale', ({ locale, language, spoken, direction }) => {
  it(`is of the language ${language} and runs ${direction}`, () => {
    expect(bridge.languageOf(locale)).toBe(language);
    expect(bridge.directionOf(locale)).toBe(direction);
  });

  it(`is spoken to in ${spoken}, by the bridge and by the widget, each way as that language runs`, () => {
    expect(bridge.matchLanguage(locale)).toBe(spoken);
    expect(widget.matchLanguage(locale)).toBe(spoken);
    expect(widget.directionOf(widget.matchLanguage(locale))).toBe(bridge.directionOf(spoken));
  });
});
