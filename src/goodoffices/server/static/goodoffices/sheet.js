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

  // The speaker of the line before does not speak for another side.
  const speaker = document.getElementById("speaker");
  const was = sheet.elements["was.side"].value;
  const wasSpeaker = sheet.elements["was.speaker"].value;
  const follow = () => {
    const who = sheet.elements["for.side"].value;
    if (who !== was && speaker.value === wasSpeaker) speaker.value = "";
    if (who === was && !speaker.value) speaker.value = wasSpeaker;
  };
  // A name that is no side's yet speaks for nobody.
  if (!sheet.querySelector('[name="for.side"]:checked') && speaker.value === wasSpeaker) speaker.value = "";
  sheet.addEventListener("input", (event) => { if (event.target.name === "for.side") follow(); });

  // One chord: while Alt is held, the letter of who speaks, then the number of the marking.
  // A letter beside it is nobody's, so a finger that slips sends nothing; nor does a chord let go.
  let named = "";
  const letGo = () => { named = ""; };
  const whole = () => named && words.value.trim() && !sheet.inert
    && sheet.elements["for.side"].value === named.value;
  sheet.addEventListener("chosen-by-key", ({ target }) => {
    if (target.name === "for.side") named = target;
    else if (target.name === "marking" && target.offsetParent && whole()) sheet.requestSubmit();
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || !event.altKey || event.ctrlKey || event.repeat || !whole()) return;
    event.preventDefault();
    sheet.requestSubmit();
  });
  document.addEventListener("keyup", (event) => { if (event.key === "Alt") letGo(); });
  for (const away of ["blur", "submit"]) addEventListener(away, letGo);

  // In the words of the house, not of the browser.
  const sides = [...sheet.querySelectorAll('[name="for.side"]')];
  const unsaid = (text) => sides.forEach((each) => each.setCustomValidity(text));
  sheet.addEventListener("invalid", (event) => {
    if (event.target.name === "for.side" && !event.target.validity.customError) {
      event.target.setCustomValidity(sheet.dataset.unsaid);
    }
  }, true);
  sheet.addEventListener("input", (event) => { if (event.target.name === "for.side") unsaid(""); });

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
