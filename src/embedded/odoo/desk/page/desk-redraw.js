// @ts-check
/** Drawing anew what somebody may be going through by keyboard, and answers that come too late to be drawn. */

/** Whatever had the focus has it again, if it is there still: `data-key` names it. @param {HTMLElement} box @param {...Node} children */
export function redraw(box, ...children) {
  const focused = box.contains(document.activeElement) && document.activeElement?.getAttribute('data-key');
  box.replaceChildren(...children);
  if (!focused) return;
  const again = box.querySelector(`[data-key="${CSS.escape(focused)}"]`);
  if (again instanceof HTMLElement) again.focus();
}

/** Up and down go from row to row, Home and End to the first and the last. @param {HTMLElement} box */
export function wireArrows(box) {
  box.addEventListener('keydown', (event) => {
    const rows = [...box.querySelectorAll('.row')];
    const at = rows.findIndex((row) => row.parentElement?.contains(document.activeElement));
    const steps = new Map([
      ['ArrowDown', at + 1],
      ['ArrowUp', at - 1],
      ['Home', 0],
      ['End', rows.length - 1],
    ]);
    const next = rows[at < 0 ? -1 : (steps.get(event.key) ?? -1)];
    if (!(next instanceof HTMLElement)) return;
    event.preventDefault();
    next.focus();
  });
}

/** Called when something is asked for, it gives the question whether the answer is newer than all that was drawn. */
export function inOrder() {
  let asked = 0;
  let drawn = 0;
  return () => {
    const turn = (asked += 1);
    return () => {
      if (turn < drawn) return false;
      drawn = turn;
      return true;
    };
  };
}
