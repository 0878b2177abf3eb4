/**
 * Code of a key that an input method takes: Enter chooses a word there, Escape takes one back. Safari ends the composition before the
 * key that ended it (https://bugs.webkit.org/show_bug.cgi?id=165004), which then says nothing else of it.
 */
export const INPUT_METHOD = 229;
