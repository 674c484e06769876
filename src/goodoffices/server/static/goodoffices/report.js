/* Keys for the suggestions of a report: accept, mend, reject, next, back. All works without it. */
"use strict";
(() => {
  const letters = document.body.dataset.keys !== "off";
  const typing = (target) =>
    target.closest && target.closest("input:not([type=checkbox]), textarea, select");
  const plain = (event) =>
    letters && !event.ctrlKey && !event.altKey && !event.metaKey && !typing(event.target);

  // Lines of one kind are filed together only from the end of their list: nothing unseen.
  const together = document.querySelector("#alike button[value=together]");
  if (together) {
    let sent = false;
    document.addEventListener("keydown", (event) => {
      if (event.code !== "KeyA" || sent || event.repeat || !plain(event)) return;
      event.preventDefault();
      event.stopPropagation();
      if (together.getBoundingClientRect().bottom <= innerHeight) {
        sent = true;
        together.click();
      } else scrollBy(0, innerHeight * 0.8);
    });
    return;
  }

  const all = [...document.querySelectorAll("form.suggestion:not(.rejected)")];
  if (!all.length) {
    // Pressed once too often after the last line, a letter leads nowhere else either.
    document.addEventListener("keydown", (event) => {
      if (plain(event) && /^Key[AMRLJK]$/.test(event.code)) event.stopPropagation();
    });
    return;
  }
  const named = document.getElementById(location.hash.slice(1));
  let sent = false;
  let at = Math.max(0, all.indexOf(named));

  const text = document.getElementById("report-text");
  const span = (place) => text.querySelector(`a[href="#${CSS.escape(all[place].id)}"]`);

  // Beside the suggestions the text is a box of its own: it goes along with them.
  const show = (words) => {
    words?.classList.add("span-here");
    if (!words || text.scrollHeight <= text.clientHeight) return;
    const top = words.getBoundingClientRect().top - text.getBoundingClientRect().top;
    text.scrollTop += top - text.clientHeight / 3;
  };

  const frame = (place, scroll) => {
    all[at].classList.remove("framed");
    span(at)?.classList.remove("span-here");
    at = Math.min(Math.max(place, 0), all.length - 1);
    all[at].classList.add("framed");
    show(span(at));
    if (scroll) {
      all[at].scrollIntoView({ block: "nearest" });
      all[at].focus({ preventScroll: true });
    }
  };
  frame(at, all.includes(named));

  document.addEventListener("focusin", (event) => {
    const form = event.target.closest("form.suggestion");
    if (all.includes(form)) frame(all.indexOf(form), false);
  });
  document.addEventListener("keydown", (event) => {
    if (!plain(event)) return;
    const press = (said) => {
      // Pressed again before the next page is there, a letter would decide on a line unseen.
      if (!sent && !event.repeat) all[at].querySelector(`button[value="${said}"]`).click();
      sent = true;
    };
    const does = {
      KeyA: () => press("accept"),
      KeyR: () => press("reject"),
      KeyM: () => {
        all[at].querySelector("details").open = true;
        all[at].querySelector("textarea").focus();
      },
      KeyL: () => all[at].querySelector("a.like")?.click(),
      KeyJ: () => frame(at + 1, true),
      KeyK: () => frame(at - 1, true),
    }[event.code];
    if (!does) return;
    event.preventDefault();
    // On this page these letters lead nowhere else: the keys of the desk never hear of them.
    event.stopPropagation();
    does();
  });
  addEventListener("hashchange", () => {
    const form = document.getElementById(location.hash.slice(1));
    if (all.includes(form)) frame(all.indexOf(form), true);
  });
})();
