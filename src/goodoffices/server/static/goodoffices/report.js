/* Keys for the suggestions of a report: accept, mend, reject, next, last. All works without it. */
"use strict";
(() => {
  const all = [...document.querySelectorAll("form.suggestion")];
  if (!all.length) return;
  const named = document.getElementById(location.hash.slice(1));
  let at = Math.max(0, all.indexOf(named));

  const frame = (place, scroll) => {
    all[at].classList.remove("framed");
    at = Math.min(Math.max(place, 0), all.length - 1);
    all[at].classList.add("framed");
    if (scroll) {
      all[at].scrollIntoView({ block: "nearest" });
      all[at].focus({ preventScroll: true });
    }
  };
  frame(at, all.includes(named));

  const typing = (target) => target.closest && target.closest("input, textarea, select");
  document.addEventListener("focusin", (event) => {
    const form = event.target.closest("form.suggestion");
    if (form) frame(all.indexOf(form), false);
  });
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
    const press = (said) => all[at].querySelector(`button[value="${said}"]`).click();
    const does = {
      KeyA: () => press("accept"),
      KeyR: () => press("reject"),
      KeyM: () => {
        all[at].querySelector("details").open = true;
        all[at].querySelector("textarea").focus();
      },
      KeyJ: () => frame(at + 1, true),
      KeyK: () => frame(at - 1, true),
    }[event.code];
    if (!does) return;
    event.preventDefault();
    does();
  });
  addEventListener("hashchange", () => {
    const form = document.getElementById(location.hash.slice(1));
    if (all.includes(form)) frame(all.indexOf(form), true);
  });
})();
