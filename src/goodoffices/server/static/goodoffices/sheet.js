/* The session sheet's own: keep a detail back, let a speaker go with the side, send a line once. */
"use strict";
(() => {
  const sheet = document.getElementById("sheet");
  const words = document.getElementById("words");
  const kept = document.getElementById("kept");
  const keep = document.querySelector("[data-keep-back]");
  if (!sheet || !words || !kept || !keep) return;

  const keepBack = () => {
    const detail = words.value.slice(words.selectionStart, words.selectionEnd).trim();
    keep.closest("details").open = true;
    if (!detail) { kept.focus(); return; }
    const lines = kept.value.split("\n").filter((line) => line.trim());
    if (!lines.includes(detail)) kept.value = [...lines, detail].join("\n");
    words.focus();
  };
  keep.hidden = false;
  keep.addEventListener("click", keepBack);
  document.addEventListener("keydown", (event) => {
    if (event.altKey && !event.ctrlKey && event.code === "KeyK") {
      event.preventDefault();
      keepBack();
    }
  });

  // With a side goes whoever spoke for it last; its letter again, Alt still held, is the next one.
  const speaker = document.getElementById("speaker");
  const side = () => sheet.querySelector('[name="for.side"]:checked');
  const wasSide = sheet.elements["was.side"].value;
  let put = sheet.elements["was.speaker"].value;
  const speaks = (name) => {
    if (speaker.value && speaker.value !== put) return;
    put = name;
    speaker.value = name;
  };
  const next = () => {
    const people = (side().dataset.people || "").split("\n");
    speaks(people[(people.indexOf(speaker.value) + 1) % people.length]);
  };
  // A name that is no side's yet speaks for nobody.
  if (side()?.value !== wasSide && speaker.value === put) speaks("");
  let heard = side();
  sheet.addEventListener("input", () => {
    if (side() !== heard) speaks(side().dataset.latest || "");
    heard = side();
  });

  // What else was chosen is read in words before it is sent, wherever it is folded away.
  // The first choice of each kind is the usual one, and goes without saying.
  const chosen = document.getElementById("chosen");
  const unusual = (field) => {
    if (field.type === "radio") return field.checked && field !== field.closest(".strip-row").querySelector("input");
    if (field.type === "checkbox") return field.checked;
    return field.tagName === "SELECT" ? field.selectedIndex > 0 : field.value.trim();
  };
  const inWords = (field) => {
    if (field.type === "radio" || field.type === "checkbox") {
      const label = field.closest("label");
      return (label.querySelector("span") || label).textContent.trim();
    }
    return field.tagName === "SELECT" ? field.selectedOptions[0].textContent.trim() : field.value.trim();
  };
  const tell = () => {
    const parts = side()?.dataset.people === undefined ? [] : sheet.querySelectorAll("[data-told]");
    chosen.replaceChildren(...[...parts].flatMap((part) => {
      const fields = [...part.querySelectorAll("input, select, textarea")].filter(unusual);
      if (!fields.length) return [];
      const told = document.createElement("span");
      const value = document.createElement("bdi");
      value.textContent = fields.map(inWords).join(", ");
      told.append(part.querySelector("legend, label").textContent.trim(), ": ", value);
      return [told];
    }));
  };
  sheet.addEventListener("input", tell);
  tell();

  // One chord: while Alt is held, the letter of who speaks, then the number of the marking.
  // A letter beside it is nobody's, so a finger that slips sends nothing; nor does a chord let go.
  let named = "";
  const letGo = () => { named = ""; };
  const whole = () => named && words.value.trim() && !sheet.inert
    && sheet.elements["for.side"].value === named.value;
  sheet.addEventListener("chosen-by-key", ({ target }) => {
    if (target.name === "for.side") {
      if (named === target) next();
      named = target;
      tell();
    } else if (target.name === "marking" && target.offsetParent && whole()) sheet.requestSubmit();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.altKey || event.ctrlKey || event.repeat || !whole()) return;
    event.preventDefault();
    sheet.requestSubmit();
  });
  document.addEventListener("keyup", (event) => { if (event.key === "Alt") letGo(); });
  for (const away of ["blur", "submit"]) addEventListener(away, letGo);

  // One press says side and marking: both are chosen here as well, so that it reads as it is sent.
  sheet.addEventListener("click", (event) => {
    const press = event.target.closest(".note-as");
    if (!press) return;
    const [side] = press.value.split(" ", 1);
    const marking = press.value.slice(side.length + 1);
    press.formNoValidate = false;
    for (const [name, value] of [["marking", marking], ["for.side", side]]) {
      const choice = sheet.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`);
      choice.checked = true;
      choice.dispatchEvent(new Event("input", { bubbles: true }));
    }
  });

  // In the words of the house, not of the browser.
  const sides = [...sheet.querySelectorAll('[name="for.side"]')];
  const unsaid = (text) => sides.forEach((each) => each.setCustomValidity(text));
  sheet.addEventListener("invalid", ({ target }) => {
    if (target.validity.customError) return;
    if (target.name === "for.side") target.setCustomValidity(sheet.dataset.unsaid);
    else if (target === words) target.setCustomValidity(sheet.dataset.wordless);
  }, true);
  sheet.addEventListener("input", ({ target }) => {
    if (target.name === "for.side") unsaid("");
    else if (target === words) words.setCustomValidity("");
  });

  // A time alone that has not come yet today was yesterday.
  const said = document.getElementById("said");
  const yesterday = document.getElementById("said-yesterday");
  const venue = document.querySelector(".venue time[data-zone]");
  const digit = (sign) => (sign.codePointAt(0) - (sign < "\u06f0" ? 0x660 : 0x6f0)).toString();
  said?.addEventListener("input", () => {
    const typed = said.value.trim().replace(/[\u0660-\u0669\u06f0-\u06f9]/g, digit);
    const clock = typed.match(/^(\d{1,2})[:.](\d{2})$/);
    const now = venue && new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit", minute: "2-digit", timeZone: venue.dataset.zone,
    }).format(new Date());
    yesterday.hidden = !clock || !now || `${clock[1].padStart(2, "0")}:${clock[2]}` <= now;
  });

  // A line on its way is not turned into another side's by what is pressed before the next page.
  const thaw = () => { sheet.inert = false; };
  sheet.addEventListener("submit", () => { sheet.inert = true; });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") thaw(); });
  if ("navigation" in window) navigation.addEventListener("navigateerror", thaw);
})();
