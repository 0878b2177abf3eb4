/* The marks of WhatsApp as elements: *bold*, _italic_, ~struck~, code in backquotes; and addresses as links. */
const MARK = /```([^`]+)```|`([^`\n]+)`|\*([^*\n]+)\*|_([^_\n]+)_|~([^~\n]+)~|(https?:\/\/[^\s)]+)/g;
const ELEMENTS = ['code', 'code', 'strong', 'em', 's'];

export function marked(text) {
  const nodes = [];
  let at = 0;
  for (const match of text.matchAll(MARK)) {
    nodes.push(text.slice(at, match.index), elementOf(match));
    at = match.index + match[0].length;
  }
  return [...nodes, text.slice(at)];
}

function elementOf([, ...groups]) {
  const at = groups.findIndex((group) => group !== undefined);
  const content = groups[at];
  if (at === ELEMENTS.length)
    return Object.assign(document.createElement('a'), { href: content, textContent: content, rel: 'noreferrer' });
  return Object.assign(document.createElement(ELEMENTS[at]), { textContent: content });
}
