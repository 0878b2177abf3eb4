/** Avatars: as large as the place they are in, and small beside messages. A sign stands where it stood before this was loaded. */
import { css } from 'lit';

export const avatarStyles = css`
  :host(.beside) {
    position: absolute;
    top: 2px;
    inset-inline-start: 0;
    display: grid;
    place-items: center;
    width: 28px;
    height: 28px;
    border-radius: 50%;
    color: var(--_accent);
    background: color-mix(in srgb, var(--_accent) 14%, var(--_surface));
  }
  img {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: 50%;
    object-fit: cover;
  }
  .whole {
    object-fit: contain;
    background: #fff;
  }
`;
