// Runs in a page before its own scripts: keeps, in window.lastDrawn, when the frame was shown that
// brought the last change to a drawing. Read as a file, since what compiles the bench changes functions.
(() => {
  /** @param {Node} node */
  const isDrawing = (node) =>
    node instanceof Element && (node.closest("svg, canvas") ?? node.querySelector("svg, canvas"));
  new MutationObserver((changes) => {
    const drew = changes.some(
      ({ target, addedNodes }) => isDrawing(target) || [...addedNodes].some(isDrawing),
    );
    if (!drew) return;
    requestAnimationFrame(() => {
      setTimeout(() => {
        Object.assign(window, { lastDrawn: performance.now() });
      });
    });
  }).observe(document, { childList: true, subtree: true, attributes: true });
})();
