/** @jest-environment <rootDir>/widget/testing/page-environment.cjs */
import { PageDialogsController } from './page-dialogs.controller';

describe('what happens in the chat', () => {
  const types = ['focusin', 'keydown', 'keyup', 'mousedown', 'touchstart', 'touchmove', 'wheel'];
  const host = Object.assign(document.createElement('div'), {
    addController: () => undefined,
    removeController: () => undefined,
    requestUpdate: () => undefined,
    updateComplete: Promise.resolve(true),
  });
  const listen = jest.spyOn(host, 'addEventListener');
  new PageDialogsController(host);
  document.body.append(host);

  it.each(types)('is not for the page: %s', (type) => {
    const heard = jest.fn();
    document.body.addEventListener(type, heard);
    host.dispatchEvent(new Event(type, { bubbles: true, composed: true }));
    expect(heard).not.toHaveBeenCalled();
  });

  it.each(['touchstart', 'touchmove', 'wheel'])('scrolls without waiting for what is heard: %s', (type) => {
    expect(listen).toHaveBeenCalledWith(type, expect.any(Function), expect.objectContaining({ passive: true }));
  });
});
