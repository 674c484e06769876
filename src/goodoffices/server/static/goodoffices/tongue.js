/* In which language a text is: that of whoever speaks or reads, unless its letters are another's. */
"use strict";
(() => {
  const scripts = {
    Arabic: ["ar", "ckb", "fa", "ps", "ur"], Hebrew: ["he"], Cyrillic: ["ru", "uk"], Han: ["zh"],
  };
  /* How many words begin in a script: a long name in other letters is one word among others. */
  const words = (script, text) => text.split(/\s+/).filter(
    (word) => new RegExp(`^\\P{L}*\\p{Script=${script}}`, "u").test(word),
  ).length;
  const scriptOf = (code) => Object.keys(scripts).find(
    (script) => scripts[script].includes(code.split("-")[0]),
  ) || "Latin";

  const told = new WeakSet();
  // The title and the names of a talk that is founded have theirs beside them as well.
  const languageOf = (text) => text.name && text.form && text.form.elements[
    text.name === "title" ? "lang" : text.name.replace(/\.(text|name)$/, ".lang")
  ];

  /* The script of most words says which language it is; where it is that of the language, so
     do letters that only Persian or only Arabic has. As many of each leave it as it stands. */
  const OWN = { fa: /[\u067e\u0686\u0698\u06af\u06a9\u06cc]/g, ar: /[\u0629\u0649\u064a\u0643\u0623\u0625]/g };
  const among = (code, text) => {
    const [fa, ar] = Object.values(OWN).map((own) => (text.match(own) || []).length);
    if (!["fa", "ar"].includes(code) || fa === ar) return code;
    return fa > ar ? "fa" : "ar";
  };
  const read = (text) => {
    const language = languageOf(text);
    if (!language || language === text || told.has(language) || "notGuessed" in language.dataset) return;
    const counted = ["Latin", ...Object.keys(scripts)].map((script) => [words(script, text.value), script]);
    const most = Math.max(...counted.map(([count]) => count));
    const leading = counted.filter(([count]) => count === most).map(([, script]) => script);
    if (!most) return;
    const codes = [...language.options].map((each) => each.value);
    const kept = leading.includes(scriptOf(language.value));
    const found = kept ? language.value : codes.find((code) => leading.includes(scriptOf(code)));
    const meant = found && among(found, text.value);
    if (meant && codes.includes(meant)) language.value = meant;
  };

  /* Where nothing is written yet, one begins at the side from which the language is read. */
  const stand = (text) => {
    const language = languageOf(text);
    const chosen = language && language !== text && language.selectedOptions?.[0]?.dir;
    text.dir = !text.value && chosen ? chosen : "auto";
  };

  const follow = (form, side) => {
    for (const language of form.querySelectorAll("select[data-tongues]")) {
      const spoken = language.dataset[`of${side}`];
      if (spoken && !told.has(language)) language.value = spoken;
    }
    form.querySelectorAll("textarea").forEach(read);
  };

  document.querySelectorAll("textarea[dir=auto]").forEach(stand);
  addEventListener("input", ({ target }) => {
    if (!target.form || target.form.id === "lock") return;
    setTimeout(() => target.form.querySelectorAll("textarea[dir]").forEach(stand));
    if (target.matches("select[name$=lang]")) told.add(target);
    else if (target.name === "for.side") follow(target.form, target.value.replace(/^to:/, ""));
    else if (target.name === "onward.to") {
      const readers = new FormData(target.form).getAll("onward.to");
      if (readers.length === 1) follow(target.form, readers[0]);
    } else if (target.matches("textarea, [name=title], [name$='.name']")) read(target);
  });
})();
