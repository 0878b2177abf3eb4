/** Stars to choose from, and the comment under them. */
import { css } from 'lit';

export const starsStyles = css`
  fieldset {
    display: flex;
    justify-content: center;
    margin: 4px 0 10px;
    padding: 0;
    border: 0;
  }
  legend {
    width: 100%;
    padding: 0;
    font-weight: 650;
    font-size: 16px;
  }
  .star {
    position: relative;
    display: grid;
    place-items: center;
    width: 46px;
    height: 46px;
    color: var(--_control);
    cursor: pointer;
    transition: transform 0.12s ease;
  }
  .star:hover {
    transform: scale(1.12);
  }
  .star input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
  }
  .star:has(:focus-visible) {
    outline: 2px solid var(--_accent);
    border-radius: 12px;
  }
  .star svg {
    width: 34px;
    height: 34px;
    stroke-width: 1.4;
  }
  .star.lit {
    color: #b97a00;
  }
  .star.lit svg {
    fill: #f5b301;
  }
  textarea {
    display: block;
    margin-bottom: 10px;
    resize: vertical;
    text-align: start;
  }
  .thanks {
    font-weight: 650;
    font-size: 16px;
  }
`;
