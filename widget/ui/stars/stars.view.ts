/** One to five stars to choose from, and a field for a comment once some are chosen. */
import { html, nothing } from 'lit';
import type { TemplateResult } from 'lit';
import type { I18n } from '../../core/i18n/i18n';
import { starSentences } from '../sentences';
import { featureIcons } from '../feature-icons';

const STARS = [1, 2, 3, 4, 5];

export interface Stars {
  readonly question: string;
  /** 0 while none are. */
  readonly chosen: number;
  readonly onChoose: (count: number) => void;
}

export function starsView(stars: Stars, i18n: I18n): TemplateResult {
  const { chosen } = stars;
  const say = starSentences(i18n);
  return html`${starRowView('rating', stars, i18n)}
  ${
    chosen === 0
      ? nothing
      : html`<textarea
          class="field"
          rows="2"
          maxlength="2000"
          dir="auto"
          aria-label=${say('comment')}
          placeholder=${say('comment')}
        ></textarea>`
  }`;
}

/** The stars alone. @param name of the group of choices, one of its kind in the element */
export function starRowView(name: string, { question, chosen, onChoose }: Stars, i18n: I18n): TemplateResult {
  const say = starSentences(i18n);
  return html`<fieldset>
    <legend>${question}</legend>
    ${STARS.map((count) => {
      const label = say('stars', { count });
      return html`<label class=${count <= chosen ? 'star lit' : 'star'} title=${label}>
        <input
          type="radio"
          name=${name}
          aria-label=${label}
          .checked=${count === chosen}
          @change=${() => onChoose(count)}
        />
        ${featureIcons.star}
      </label>`;
    })}
  </fieldset>`;
}
