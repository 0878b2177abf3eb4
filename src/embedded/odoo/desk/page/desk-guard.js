// @ts-check
/** Work that may fail: the line above says that the connection is lost or why something was refused; who is logged out leaves. */
import { byId, reasonOf, Refused } from './desk-api.js';

const LOST = 'Connection lost, trying again…';

/** @type {() => void} */
let leave = () => undefined;

/** @param {() => void} leaving */
export function wireGuard(leaving) {
  leave = leaving;
}

/** @param {string} text */
export function tell(text) {
  byId('line').textContent = text;
}

export const tellLost = () => tell(LOST);

/** True when it is done; `refused` is called when the desk would not do it. @param {Promise<unknown>} work @param {() => void} [refused] */
export async function guard(work, refused) {
  try {
    await work;
    if (byId('line').textContent === LOST) tell('');
    return true;
  } catch (error) {
    if (!(error instanceof Refused)) tellLost();
    else if (error.status === 401) leave();
    else {
      refused?.();
      tell(reasonOf(error));
    }
    return false;
  }
}
