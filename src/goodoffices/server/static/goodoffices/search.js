/* Search on a published site: in an index that the page holds, without asking anything of anybody. */
(() => {
  "use strict";
  const SHOWN = 60;
  const DIGITS = ["\u0660", "\u06f0", "\u0966"].map((zero) => zero.charCodeAt(0));
  const LETTERS = {
    "\u064a": "\u06cc", "\u0649": "\u06cc", "\u0643": "\u06a9", "\u0629": "\u0647", "\u06c0": "\u0647",
    "\u0623": "\u0627", "\u0625": "\u0627", "\u0622": "\u0627", "\u0671": "\u0627",
    "\u0624": "\u0648", "\u0626": "\u06cc", "\u200c": " ", "\u2019": "'", "\u2018": "'",
    "\u2013": "-", "\u2011": "-", "\u2010": "-", "\u066b": ".", "\u066c": ",",
  };

  /* The same letters and digits however they are written: without marks, in one script of digits. */
  const folded = (text) =>
    [...text.replace(/[\u06c0\u0622-\u0626]/g, (sign) => LETTERS[sign] || sign).normalize("NFKD")]
      .map((sign) => {
        const code = sign.charCodeAt(0);
        const zero = DIGITS.find((each) => code >= each && code <= each + 9);
        return zero ? String(code - zero) : LETTERS[sign] ?? sign;
      })
      .join("")
      .replace(/[\p{Mn}\u0640\u00ad]/gu, "")
      .toLowerCase()
      .replace(/\s+/g, " ")
      .trim();

  const talks = JSON.parse(document.getElementById("index").textContent).talks;
  const all = talks.flatMap((talk) =>
    talk.entries.map((entry) => ({
      talk,
      entry,
      text: folded([entry.words, entry.who, entry.source, entry.day].filter(Boolean).join(" ")),
    })),
  );
  const field = document.getElementById("wanted");
  const hits = document.getElementById("hits");
  const told = document.getElementById("found");
  const file = { fa: "fa.html", ar: "ar.html" }[document.documentElement.lang] || "index.html";
  const figures = (count) =>
    new Intl.NumberFormat({ fa: "fa", ar: "ar-EG" }[document.documentElement.lang] || "en").format(count);

  const made = (tag, text, lang) => {
    const element = document.createElement(tag);
    element.textContent = text;
    element.dir = "auto";
    if (lang) element.lang = lang;
    return element;
  };

  const line = ({ talk, entry }) => {
    const item = document.createElement("li");
    const link = made("a", entry.quoted ? `\u201c${entry.words}\u201d` : entry.words, entry.lang);
    link.className = "said";
    link.href = `${talk.name}/${file}#${entry.id}`;
    const gone = entry.withdrawn ? told.dataset.withdrawn : "";
    const who = made("p", [gone, entry.who, entry.source, talk.title].filter(Boolean).join(" \u00b7 "));
    who.className = "office";
    item.append(link, who);
    return item;
  };

  const look = () => {
    const wanted = folded(field.value).split(" ").filter(Boolean);
    const found = wanted.length ? all.filter((each) => wanted.every((word) => each.text.includes(word))) : [];
    hits.replaceChildren(...found.slice(0, SHOWN).map(line));
    told.textContent = !wanted.length ? "" : found.length ? `${told.dataset.some} ${figures(found.length)}` : told.dataset.none;
  };

  for (const each of document.querySelectorAll(".unsearched")) each.hidden = true;
  document.querySelector(".searching").hidden = false;
  field.addEventListener("input", look);
  field.focus();
  document.documentElement.dataset.ready = "";
})();
