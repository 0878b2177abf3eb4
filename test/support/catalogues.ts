/** The promises that every catalogue of sentences keeps, the bridge's and the widget's: the same cases for both. */
type Sentence = string | Readonly<Record<string, string>>;
type Sections = Readonly<Record<string, Readonly<Record<string, Sentence>>>>;
export type Catalogues = readonly (readonly [language: string, sections: Sections])[];

/** `order.which` and its sentence. */
export function sentencesOf(sections: Sections): ReadonlyMap<string, Sentence> {
  return new Map(
    Object.entries(sections).flatMap(([name, section]) =>
      Object.entries(section).map(([key, sentence]) => [`${name}.${key}`, sentence] as const),
    ),
  );
}

export function formsOf(sentence: Sentence | undefined): readonly string[] {
  return typeof sentence === 'object' ? Object.values(sentence) : [sentence ?? ''];
}

/** Of the sentences, those that have plural forms. */
export function countedIn(sections: Sections): readonly string[] {
  return [...sentencesOf(sections)].filter(([, sentence]) => typeof sentence === 'object').map(([key]) => key);
}

/** To be called in the body of a suite. English stands first and says which sentences there are. */
export function itKeepsThePromises(catalogues: Catalogues): void {
  const others = catalogues.slice(1);
  const english = catalogues[0]?.[1] ?? {};
  const inEnglish = sentencesOf(english);

  it.each(others)('say everything in %s that English says', (_language, sections) => {
    expect([...sentencesOf(sections).keys()].sort()).toEqual([...inEnglish.keys()].sort());
  });

  it.each(others)('say it in the words of %s', (_language, sections) => {
    const same = [...sentencesOf(sections)].filter(([key, sentence]) =>
      formsOf(sentence).some((form) => form === '' || formsOf(inEnglish.get(key)).includes(form)),
    );
    expect(same).toEqual([]);
  });

  it.each(others)('leave the same gaps in %s', (_language, sections) => {
    const other = [...sentencesOf(sections)].filter(([key, said]) => gapsOf(said) !== gapsOf(inEnglish.get(key)));
    expect(other).toEqual([]);
  });

  it.each(catalogues)('have all plural forms of %s wherever English counts', (language, sections) => {
    const wanted = [...new Intl.PluralRules(language).resolvedOptions().pluralCategories].sort();
    const counted = countedIn(english);
    for (const [key, sentence] of sentencesOf(sections)) {
      const forms = typeof sentence === 'object' ? Object.keys(sentence).sort() : null;
      expect([key, forms]).toEqual([key, counted.includes(key) ? wanted : null]);
    }
  });
}

function gapsOf(sentence: Sentence | undefined): string {
  const gaps = formsOf(sentence).flatMap((form) => [...form.matchAll(/\{\w+\}/g)].map(([gap]) => gap));
  return [...new Set(gaps)].sort().join();
}
