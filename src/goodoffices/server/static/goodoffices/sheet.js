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
  sheet.addEventListener("input", (event) => { if (event.target.name === "for.side") follow(); });

  // A line on its way is not turned into another side's by what is pressed before the next page.
  const thaw = () => { sheet.inert = false; };
  sheet.addEventListener("submit", () => { sheet.inert = true; });
  document.addEventListener("keydown", (event) => { if (event.key === "Escape") thaw(); });
  if ("navigation" in window) navigation.addEventListener("navigateerror", thaw);
})();
