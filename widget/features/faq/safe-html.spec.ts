/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { safeHtml } from './safe-html';

describe('an answer from its HTML', () => {
  function rebuilt(source: string): string {
    const div = document.createElement('div');
    div.append(safeHtml(source));
    return div.innerHTML;
  }

  it('keeps text, structure and links', () => {
    const answer =
      '<p>Call <a href="tel:+880170">us</a></p><ul><li>one</li></ul><table><tbody><tr><td>x</td></tr></tbody></table>';
    expect(rebuilt(answer).replace(/ (target|rel)="[^"]*"/g, '')).toBe(answer);
  });

  it.each(['script', 'style', 'iframe', 'template', 'textarea', 'svg'])('drops a %s with what it holds', (tag) => {
    expect(rebuilt(`<p>a</p><${tag}>alert(1)</${tag}><p>b</p>`)).toBe('<p>a</p><p>b</p>');
  });

  it('keeps the text of elements that it does not know, and none of their attributes', () => {
    expect(rebuilt('<p onclick="alert(1)" style="x" class="y"><blink id="z">hello</blink></p>')).toBe('<p>hello</p>');
  });

  it.each(['javascript:alert(1)', ' JavaScript:alert(1)', 'data:text/html,x', '//evil.example', 'vbscript:x'])(
    'makes no link of %j',
    (address) => {
      expect(rebuilt(`<a href="${address}">press</a>`)).toBe('<a>press</a>');
    },
  );

  it('lowers headings below that of the topic', () => {
    expect(rebuilt('<h1>a</h1><h2>b</h2><h6>c</h6>')).toBe('<h3>a</h3><h3>b</h3><h5>c</h5>');
  });

  it('is the plain words where the page lets nothing be parsed', () => {
    const parse = jest.spyOn(DOMParser.prototype, 'parseFromString').mockImplementation(() => {
      throw new TypeError('This document requires TrustedHTML');
    });
    expect(rebuilt('<p>Twice<br>daily</p>').trim()).toBe('Twice daily');
    parse.mockRestore();
  });
});
