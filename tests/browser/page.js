/* What is wrong with a page for somebody who cannot see it, or sees little, or has no mouse. */
() => {
  const wrong = [];
  const say = (what, element) => wrong.push(`${what}: ${element.outerHTML.slice(0, 160)}`);
  const shown = (element) => element.checkVisibility({ visibilityProperty: true, opacityProperty: false });

  /* Names. */
  const byId = (ids) => ids.split(/\s+/).map((id) => document.getElementById(id)?.textContent || "").join(" ");
  const name = (element) => {
    const labels = [...(element.labels || [])].map((label) => label.textContent).join(" ");
    const own = element.matches("a, button, summary") ? element.textContent : "";
    return (element.getAttribute("aria-label") || byId(element.getAttribute("aria-labelledby") || "") || labels || own).trim();
  };
  for (const control of document.querySelectorAll("a[href], button, summary, input:not([type=hidden]), select, textarea")) {
    if (!control.closest("[aria-hidden=true]") && !name(control)) say("no name", control);
  }
  for (const group of document.querySelectorAll("fieldset")) {
    if (!group.querySelector("legend")?.textContent.trim()) say("no legend", group);
  }
  for (const picture of document.querySelectorAll("svg:not([aria-hidden=true]), img:not([alt])")) say("no text", picture);

  /* Order and landmarks. */
  const ids = [...document.querySelectorAll("[id]")].map((element) => element.id);
  for (const id of new Set(ids.filter((each, place) => ids.indexOf(each) !== place))) wrong.push(`twice: #${id}`);
  for (const pointing of document.querySelectorAll("[aria-describedby], [aria-labelledby], label[for]")) {
    for (const each of ["aria-describedby", "aria-labelledby", "for"]) {
      for (const id of (pointing.getAttribute(each) || "").split(/\s+/).filter(Boolean)) {
        if (!document.getElementById(id)) say(`${each} points nowhere`, pointing);
      }
    }
  }
  const headings = [...document.querySelectorAll("h1, h2, h3, h4")].filter((each) => !each.closest(".refusal"));
  const levels = headings.map((each) => Number(each.tagName[1]));
  if (levels.filter((level) => level === 1).length !== 1) wrong.push(`headings of the first level: ${levels}`);
  if (levels[0] !== 1 || levels.some((level, place) => place && level > levels[place - 1] + 1)) {
    wrong.push(`headings out of order: ${levels}`);
  }
  if (document.querySelectorAll("main").length !== 1) wrong.push("not one main part");
  const ways = [...document.querySelectorAll("nav")];
  if (ways.some((each) => !each.getAttribute("aria-label"))) wrong.push("a nav without a name");
  if (!document.documentElement.lang || !document.title) wrong.push("no language or no title");
  if (document.querySelector("[tabindex]:not([tabindex='-1']):not([tabindex='0'])")) wrong.push("an order of its own");

  /* Direction: that of the language, or of the letters where none of them is of it. */
  for (const text of document.querySelectorAll(".said[lang]")) {
    const right = ["ar", "fa", "he", "ur", "ckb", "ps"].includes(text.lang.split("-")[0]);
    const letters = text.value ?? text.textContent;
    const [fromRight, fromLeft] = [/[\u0590-\u08ff]/, /[a-z]/i].map((each) => each.test(letters));
    if (right ? fromLeft && !fromRight : fromRight && !fromLeft) continue;
    const own = text.dir || (text.tagName === "BDI" ? "auto" : "ltr");
    if (own !== "auto" && own !== (right ? "rtl" : "ltr")) say("wrong way", text);
  }

  /* Width. */
  if (document.documentElement.scrollWidth > innerWidth) wrong.push("wider than the window");

  /* Contrast. */
  const paint = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    paint.clearRect(0, 0, 1, 1);
    paint.fillStyle = colour;
    paint.fillRect(0, 0, 1, 1);
    return [...paint.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const part = (value) => (value / 255 <= 0.04045 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
    return 0.2126 * part(colour[0]) + 0.7152 * part(colour[1]) + 0.0722 * part(colour[2]);
  };
  const ground = (element) => {
    for (let each = element; each; each = each.parentElement) {
      const colour = rgba(getComputedStyle(each).backgroundColor);
      if (colour[3] === 255) return colour;
    }
    return rgba("white");
  };
  const seen = new Set();
  const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) {
    const element = walk.currentNode.parentElement;
    if (!walk.currentNode.textContent.trim() || !shown(element) || element.closest(":disabled, .out-of-sight, .skip")) continue;
    const style = getComputedStyle(element);
    const [ink, paper] = [rgba(style.color), ground(element)];
    const [high, low] = [light(ink), light(paper)].sort((a, b) => b - a);
    const ratio = (high + 0.05) / (low + 0.05);
    const size = parseFloat(style.fontSize);
    const least = size >= 24 || (size >= 18.66 && style.fontWeight >= 600) ? 3 : 4.5;
    const key = `${ink}|${paper}|${least}`;
    if (ratio < least && !seen.has(key)) say(`contrast ${ratio.toFixed(2)}`, element);
    seen.add(key);
  }

  /* Something to press is large enough to be hit, and on a phone by a thumb; a link within a sentence may be as
     high as it. */
  const alone = ".doing > a, .buttons > a, .foot a, .contents a, a.quote, .choices > label";
  const least = innerWidth < 768 ? 44 : 24;
  for (const target of document.querySelectorAll(`button, .button, .strip label, nav a, select, summary, ${alone}`)) {
    const box = target.getBoundingClientRect();
    if (shown(target) && box.width && !target.closest(".out-of-sight") && box.height < least) say(`low ${box.height}`, target);
  }

  /* The page that is open is in sight among those of its talk. */
  const open = document.querySelector(".bar nav [aria-current]");
  const row = document.querySelector(".bar nav");
  if (open && open.getBoundingClientRect().right > row.getBoundingClientRect().right + 1) say("out of sight", open);
  return wrong;
}
