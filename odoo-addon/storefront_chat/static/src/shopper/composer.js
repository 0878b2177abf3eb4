/** One interface to the composer's text, which 18.0 and 19.0 name differently. */

/** Puts a text behind what is written already, and the cursor behind both. */
export function writeInto(composer, text) {
    const field = "composerText" in composer ? "composerText" : "text";
    const written = composer[field].trimEnd();
    const all = written ? `${written}\n${text}` : text;
    composer[field] = all;
    Object.assign(composer.selection, { start: all.length, end: all.length });
    composer.forceCursorMove = true;
    composer.autofocus++;
}
