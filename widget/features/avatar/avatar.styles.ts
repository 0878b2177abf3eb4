/** Avatars: as large as the place they are in, and small beside messages. */
import { css } from 'lit';

export const avatarStyles = css`
  :host {
    display: grid;
    place-items: center;
    width: 100%;
    height: 100%;
    border-radius: 50%;
    overflow: hidden;
  }
  :host(.beside) {
    position: absolute;
    top: 2px;
    inset-inline-start: 0;
    width: 28px;
    height: 28px;
    color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
  }
  img {
    width: 100%;
    height: 100%;
    object-fit: cover;
  }
  .whole {
    object-fit: contain;
    background: #fff;
  }
`;
