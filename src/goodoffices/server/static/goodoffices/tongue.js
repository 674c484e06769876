/* In which language a text is: that of whoever speaks or reads, unless its letters are another's. */
"use strict";
(() => {
  const scripts = {
    Arabic: ["ar", "ckb", "fa", "ps", "ur"], Hebrew: ["he"], Cyrillic: ["ru", "uk"], Han: ["zh"],
  };
  const letters = (script, text) => (text.match(new RegExp(`\\p{Script=${script}}`, "gu")) || []).length;
  const scriptOf = (code) => Object.keys(scripts).find(
    (script) => scripts[script].includes(code.split("-")[0]),
  ) || "Latin";

  const told = new WeakSet();
  const languageOf = (text) => text.name && text.form
    && text.form.elements[text.name.replace(/\.text$/, ".lang")];

  /* Letters of another script than the language's, and none of its own: it is another language. */
  const read = (text) => {
    const language = languageOf(text);
    if (!language || language === text || told.has(language)) return;
    const written = ["Latin", ...Object.keys(scripts)].filter((script) => letters(script, text.value));
    if (!written.length || written.includes(scriptOf(language.value))) return;
    const fits = [...language.options].find((each) => written.includes(scriptOf(each.value)));
    if (fits) language.value = fits.value;
  };

  const follow = (form, side) => {
    for (const language of form.querySelectorAll("select[data-tongues]")) {
      const spoken = language.dataset[`of${side}`];
      if (spoken && !told.has(language)) language.value = spoken;
    }
    form.querySelectorAll("textarea").forEach(read);
  };

  addEventListener("input", ({ target }) => {
    if (!target.form || target.form.id === "lock") return;
    if (target.matches("select[data-tongues]")) told.add(target);
    else if (target.name === "for.side") follow(target.form, target.value.replace(/^to:/, ""));
    else if (target.name === "onward.to") {
      const readers = new FormData(target.form).getAll("onward.to");
      if (readers.length === 1) follow(target.form, readers[0]);
    } else if (target.matches("textarea")) read(target);
  });
})();
