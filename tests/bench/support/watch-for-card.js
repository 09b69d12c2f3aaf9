/**
 * Runs in the page before its own scripts: `watchForCard(number)` times from the next click to the
 * frame that shows the card in another column, and leaves the milliseconds in `moveMs`. A frame is
 * taken as shown when the task after its animation callback runs.
 */
/** @param {number} number */
const watchForCard = (number) => {
  Object.assign(window, { moveMs: undefined });
  let clickedAt = Number.NaN;
  const columnOf = () => document.querySelector(`[data-card="${number}"]`)?.closest("section");
  const before = columnOf();
  /** @param {Event} event */
  const onClick = (event) => {
    clickedAt = event.timeStamp;
  };
  window.addEventListener("click", onClick, { capture: true, once: true });
  const observer = new MutationObserver(() => {
    const now = columnOf();
    if (!now || now === before) return;
    observer.disconnect();
    requestAnimationFrame(() => {
      setTimeout(() => {
        Object.assign(window, { moveMs: performance.now() - clickedAt });
      });
    });
  });
  observer.observe(document.body, { childList: true, subtree: true });
};
Object.assign(window, { watchForCard });
