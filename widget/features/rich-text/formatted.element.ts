/** A message with its formatting. Until this element is loaded, the plain text between its tags shows. */
import { LitElement, html } from 'lit';
import type { TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import { base } from '../../ui/base.styles';
import { formattedStyles } from './formatted.styles';
import { markedBlocks } from '../../core/markdown/markdown-blocks';
import type { Block } from '../../core/markdown/markdown-blocks';
import { linkedParts } from '../../core/markdown/linked-text';
import type { Inline } from '../../core/markdown/linked-text';

export class StorefrontChatFormatted extends LitElement {
  static override readonly styles = [base, formattedStyles];

  @property({ attribute: false }) text = '';
  /** Whether marks mean something; addresses become links anyhow. */
  @property({ attribute: false }) marked = false;

  override render(): readonly TemplateResult[] {
    const { marked, text } = this;
    const blocks = marked ? markedBlocks(text) : [{ kind: 'text' as const, parts: linkedParts(text) }];
    return blocks.map(blockView);
  }
}

function blockView(block: Block): TemplateResult {
  switch (block.kind) {
    case 'text':
      return html`<p>${block.parts.map(inlineView)}</p>`;
    case 'code':
      return html`<pre tabindex="0"><code>${block.text}</code></pre>`;
    case 'list': {
      const items = block.items.map((parts) => html`<li>${parts.map(inlineView)}</li>`);
      return block.start === null
        ? html`<ul>
            ${items}
          </ul>`
        : html`<ol start=${block.start}>
            ${items}
          </ol>`;
    }
  }
}

function inlineView(part: Inline): TemplateResult | string {
  switch (part.kind) {
    case 'text':
      return part.text;
    case 'code':
      return html`<code>${part.text}</code>`;
    case 'bold':
      return html`<strong>${part.parts.map(inlineView)}</strong>`;
    case 'italic':
      return html`<em>${part.parts.map(inlineView)}</em>`;
    case 'link':
      return html`<a href=${part.href} target="_blank" rel="noopener noreferrer nofollow">${part.text}</a>`;
  }
}
