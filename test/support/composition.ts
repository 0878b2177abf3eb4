/** Events of a word that is chosen by Enter, in the order in which browsers tell of them. */
export type Heard = readonly [event: 'CompositionEvent' | 'KeyboardEvent', type: string, init: object];

const BEGUN: Heard = ['CompositionEvent', 'compositionstart', { data: '' }];
const CHOSEN: Heard = ['CompositionEvent', 'compositionend', { data: 'ab' }];

/** By itself. */
export const ENTER: Heard = ['KeyboardEvent', 'keydown', { key: 'Enter', keyCode: 13 }];

export const ORDERS: Readonly<Record<string, readonly Heard[]>> = {
  'Chromium and Firefox': [
    BEGUN,
    ['KeyboardEvent', 'keydown', { key: 'Enter', keyCode: 229, isComposing: true }],
    CHOSEN,
    ['KeyboardEvent', 'keyup', { key: 'Enter', keyCode: 13 }],
  ],
  // https://bugs.webkit.org/show_bug.cgi?id=165004
  Safari: [
    BEGUN,
    CHOSEN,
    ['KeyboardEvent', 'keydown', { key: 'Enter', keyCode: 229 }],
    ['KeyboardEvent', 'keyup', { key: 'Enter', keyCode: 13 }],
  ],
};
