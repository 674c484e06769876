/* The permanent link of the line one stands on, copied by a press. Without it the link is a link. */
"use strict";
(() => {
  const button = document.getElementById("copy-link");
  if (!button || !navigator.clipboard) return;

  const LASTING = "a[data-lasting], .line a[data-act=open]";
  const words = button.textContent;
  let link = null;

  // One button for all lines: it comes to stand where somebody stands or has pressed.
  const beside = ({ target }) => {
    if (button.contains(target)) return;
    const line = target.closest?.(".line, .source-item, .register > div, .owed > li, main .who");
    const found = line?.querySelector(LASTING);
    if (!found || (found === link && button.isConnected)) return;
    link = found;
    button.textContent = words;
    button.hidden = false;
    link.after(button);
  };
  // Not while something is being pressed: what moves under a finger is not pressed.
  let pressing = false;
  document.addEventListener("pointerdown", () => { pressing = true; }, { passive: true });
  for (const kind of ["click", "pointercancel", "keydown"]) {
    document.addEventListener(kind, () => { pressing = false; }, { capture: true, passive: true });
  }
  document.addEventListener("click", beside, { passive: true });
  document.addEventListener("focusin", (event) => { if (!pressing) beside(event); }, { passive: true });

  const copy = () => {
    if (!link?.isConnected) return;
    const { origin, pathname } = new URL(link.href);
    navigator.clipboard.writeText(origin + pathname)
      .then(() => { button.textContent = button.dataset.copied; })
      .catch(() => {});
  };
  button.addEventListener("click", copy);
  document.addEventListener("goodoffices:copy", copy);
})();
