// @ts-check
/** Logging in, with a login or as one of the demo people. */
import { byId, post, Refused } from './desk-api.js';

/** @param {string} login @param {string} password @param {() => Promise<void>} start */
async function logIn(login, password, start) {
  byId('login-error').textContent = '';
  try {
    await post('login', { login, password });
    await start();
  } catch (error) {
    const isWrong = error instanceof Refused && error.status === 401;
    byId('login-error').textContent = isWrong ? 'Wrong login or password.' : 'That did not work. Please try again.';
  }
}

/** @param {() => Promise<void>} start */
export function wireLogin(start) {
  byId('login-form').addEventListener('submit', (event) => {
    event.preventDefault();
    const name = /** @type {HTMLInputElement} */ (byId('login-name'));
    const password = /** @type {HTMLInputElement} */ (byId('login-password'));
    void logIn(name.value.trim(), password.value, start);
  });
  for (const button of document.querySelectorAll('[data-login]')) {
    const login = button.getAttribute('data-login') ?? '';
    button.addEventListener('click', () => void logIn(login, login, start));
  }
}
