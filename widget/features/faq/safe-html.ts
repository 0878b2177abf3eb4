/** Rebuilds an answer from its HTML with nothing but text, structure and links. The bridge sanitises too: one of the two may fail. */
import { trusted } from './trusted-markup';

const ALLOWED = new Set(
  'A B BLOCKQUOTE BR CODE DD DIV DL DT EM H3 H4 H5 HR I LI OL P PRE S SPAN STRONG SUB SUP TABLE TBODY TD TH THEAD TR U UL'.split(
    ' ',
  ),
);
/** Removed with their content. */
const DROPPED = new Set('SCRIPT STYLE TEMPLATE IFRAME OBJECT EMBED NOSCRIPT TEXTAREA SELECT SVG MATH TITLE'.split(' '));
const RENAMED: Readonly<Record<string, string>> = { H1: 'h3', H2: 'h3', H6: 'h5' };

export function safeHtml(source: string): DocumentFragment {
  const fragment = document.createDocumentFragment();
  try {
    copyChildren(new DOMParser().parseFromString(trusted(source), 'text/html').body, fragment);
  } catch {
    fragment.append(source.replace(/<[^>]*>/g, ' ')); // The page lets nothing be parsed: the plain words.
  }
  return fragment;
}

function copyChildren(from: Node, to: Node): void {
  from.childNodes.forEach((child) => {
    if (child instanceof Text) to.appendChild(document.createTextNode(child.data));
    else if (child instanceof Element) copyElement(child, to);
  });
}

function copyElement(element: Element, to: Node): void {
  const name = element.tagName.toUpperCase();
  if (DROPPED.has(name)) return;
  const renamed = RENAMED[name] ?? (ALLOWED.has(name) ? name.toLowerCase() : null);
  if (renamed === null) return copyChildren(element, to);
  const copy = document.createElement(renamed);
  if (copy instanceof HTMLAnchorElement) copyLink(element, copy);
  copyChildren(element, copy);
  to.appendChild(copy);
}

function copyLink(element: Element, copy: HTMLAnchorElement): void {
  const address = element.getAttribute('href') ?? '';
  if (!/^(https?:|mailto:|tel:|\/(?!\/))/i.test(address)) return;
  copy.href = address;
  copy.target = '_blank';
  copy.rel = 'noopener noreferrer';
}
