/* Shows what is new in the room one has open, without moving what one reads or writes. */
"use strict";
(() => {
  const told = document.querySelector('meta[name="live"]');
  const main = document.getElementById("main");
  const news = document.getElementById("news");
  if (!told || !main || !("EventSource" in window)) return;

  const still = "still" in told.dataset;
  const address = location.href.split("#")[0];
  const room = new URL(told.content.replace(/live$/, ""), address).href;
  let seen = told.dataset.seen;
  let line = null;
  let asking = false;
  let again = false;
  let later = 0;
  let gone = false;

  /* Who may not read here any more is led to the door, and sees nothing meanwhile. */

  const leave = () => {
    if (gone) return;
    gone = true;
    if (line) line.close();
    document.body.classList.add("shut");
    location.replace(told.dataset.door);
  };
  const locked = () => {
    gone = true;
    if (line) line.close();
    document.dispatchEvent(new CustomEvent("goodoffices:shut"));
  };

  /* The page is asked for once more, and read by the browser itself: no text is made into a page here. */

  const look = (wanted = address) => {
    if (gone) return;
    if (asking && wanted === address) { again = true; return; }
    asking = true;
    const asked = new XMLHttpRequest();
    asked.open("GET", wanted);
    asked.responseType = "document";
    asked.setRequestHeader("Goodoffices-Quiet", "1");
    asked.addEventListener("load", () => {
      const to = new URL(asked.responseURL);
      const here = to.href.split("#")[0] === wanted;
      if (/^\/(in\/|unlock)/.test(to.pathname)) locked();
      else if (here && asked.status === 200 && asked.response) show(asked.response, wanted);
      // What this page was about may be gone, or the whole room.
      else if (wanted !== room) look(room);
      else if (asked.status === 404) leave();
    });
    // It was told of something and could not see it: once more, until it has.
    const failed = () => { clearTimeout(later); later = setTimeout(() => look(wanted), 3000); };
    asked.addEventListener("error", failed);
    asked.addEventListener("timeout", failed);
    asked.timeout = 30000;
    asked.addEventListener("loadend", () => {
      asking = false;
      if (again) { again = false; look(); }
    });
    asked.send();
  };

  /* What has changed takes the place of what it was. */

  const drawn = /^(csrfmiddlewaretoken|key)$/;
  const isField = (node) => /^(INPUT|TEXTAREA|SELECT)$/.test(node.nodeName);
  const touched = (field) => {
    if (field.type === "hidden") return false;
    if (field.type === "radio" || field.type === "checkbox") return field.checked !== field.defaultChecked;
    if (field.nodeName === "SELECT") {
      const own = [...field.options].some((each) => each.defaultSelected);
      return [...field.options].some((each, at) =>
        each.selected !== (own ? each.defaultSelected : at === 0 && !field.multiple));
    }
    return field.value !== field.defaultValue;
  };
  // A form somebody has begun stays whole, whatever became of what it is about: they are told when they send it.
  const begun = (form) => form.contains(document.activeElement) && isField(document.activeElement)
    || [...form.elements].some((each) => isField(each) && touched(each));

  const nameOf = (node) => {
    if (node.nodeType !== Node.ELEMENT_NODE) return `#${node.nodeType}`;
    if (node.id) return `${node.nodeName}#${node.id}`;
    if (node.nodeName === "FORM") return `FORM ${node.getAttribute("action") || ""} ${hiddenOf(node)}`;
    return node.nodeName;
  };
  // Several forms lead to one address: they are told apart by what they are about.
  const hiddenOf = (form) => [...form.querySelectorAll("input[type=hidden]")]
    .filter((each) => !drawn.test(each.name)).map((each) => `${each.name}=${each.getAttribute("value")}`).join(" ");

  // What is drawn for each page anew is no change: what stands here goes on being good.
  const settle = (old, next) => {
    const mine = [...old.querySelectorAll("input[type=hidden]")].filter((each) => drawn.test(each.name));
    const theirs = [...next.querySelectorAll("input[type=hidden]")].filter((each) => drawn.test(each.name));
    theirs.forEach((each) => {
      const own = mine.find((other) => other.name === each.name
        && (each.name !== "key" || nameOf(other.form || other) === nameOf(each.form || each)));
      if (own) each.setAttribute("value", own.getAttribute("value"));
    });
  };

  const attributes = (old, next) => {
    for (const { name, value } of [...next.attributes]) {
      if (old.getAttribute(name) !== value && !(old.nodeName === "DETAILS" && name === "open")) {
        old.setAttribute(name, value);
      }
    }
    for (const { name } of [...old.attributes]) {
      const own = name === "open" || name === "data-new" || name === "tabindex";
      if (!own && !next.hasAttribute(name)) old.removeAttribute(name);
    }
  };

  const brought = (node) => {
    const made = document.importNode(node, true);
    if (made.nodeType === Node.ELEMENT_NODE) {
      for (const each of [made, ...made.querySelectorAll(".line")]) {
        if (each.matches(".line")) each.dataset.new = "";
      }
    }
    return made;
  };

  const blend = (old, next) => {
    if (old.nodeType !== Node.ELEMENT_NODE) {
      if (old.nodeValue !== next.nodeValue) old.nodeValue = next.nodeValue;
      return;
    }
    if (old.isEqualNode(next)) return;
    if (old.nodeName === "FORM" && begun(old)) return;
    if (isField(old) && (touched(old) || old === document.activeElement)) return;
    attributes(old, next);
    if (old.nodeName !== "TEXTAREA") children(old, next);
    else if (old.textContent !== next.textContent) old.textContent = next.textContent;
  };

  const children = (old, next) => {
    const left = new Map();
    for (const each of [...old.childNodes]) {
      const name = nameOf(each);
      if (!left.has(name)) left.set(name, []);
      left.get(name).push(each);
    }
    const keeps = (node) => node.nodeType === Node.ELEMENT_NODE
      && [node, ...node.querySelectorAll("form")].some((each) => each.nodeName === "FORM" && begun(each));
    const found = new Map();
    const match = (each, fits) => {
      const same = left.get(nameOf(each)) || [];
      const place = same.findIndex(fits);
      if (place >= 0) found.set(each, same.splice(place, 1)[0]);
    };
    // What is exactly the same first: a line put before others must not be taken for the next.
    const wanted = [...next.childNodes];
    for (const each of wanted) match(each, (other) => other.isEqualNode(each));
    for (const each of wanted) if (!found.has(each)) match(each, () => true);
    const kept = new Set();
    for (const each of [...left.values()].flat()) {
      if (keeps(each)) kept.add(each);
      else each.remove();
    }
    let at = old.firstChild;
    for (const each of wanted) {
      while (kept.has(at)) at = at.nextSibling;
      const own = found.get(each);
      if (!own) old.insertBefore(brought(each), at);
      else {
        blend(own, each);
        if (own === at) at = at.nextSibling;
        else old.insertBefore(own, at);
      }
    }
  };

  const show = (page, from) => {
    const next = page.getElementById("main");
    const fresh = page.querySelector('meta[name="live"]');
    if (!next || !fresh || fresh.dataset.seen === seen) return;
    seen = fresh.dataset.seen;
    if (still || from !== address) { say(news.dataset.still); return; }
    settle(main, next);
    const here = document.activeElement;
    const caret = here && isField(here) && typeof here.selectionStart === "number"
      ? [here.selectionStart, here.selectionEnd, here.selectionDirection] : null;
    const held = anchor();
    const top = held && held.getBoundingClientRect().top;
    children(main, next);
    if (held && held.isConnected) scrollBy({ top: held.getBoundingClientRect().top - top, behavior: "instant" });
    if (here && here !== document.activeElement && here.isConnected) {
      here.focus({ preventScroll: true });
      if (caret) here.setSelectionRange(...caret);
    }
    say(news.dataset.new);
    document.dispatchEvent(new CustomEvent("goodoffices:new"));
  };

  // What one writes in, else the first thing in sight that is part of the page: it must not move.
  const anchor = () => {
    if (main.contains(document.activeElement) && document.activeElement !== main) return document.activeElement;
    return [...main.querySelectorAll(".line, section, form, h1, h2, li, p")]
      .find((each) => each.getBoundingClientRect().top >= 0 && each.getClientRects().length) || null;
  };

  // Said once for whoever hears the page, and not again while they have not looked.
  const say = (words) => { if (news.textContent !== words) news.textContent = words; };
  for (const kind of ["keydown", "pointerdown"]) {
    addEventListener(kind, () => { if (!still) news.textContent = ""; }, { passive: true, capture: true });
  }

  /* The line: open while the page is in sight; whoever comes back to it catches up at once. */

  // A line that was cut without a word is known by this, that no beat is heard on it.
  let heard = 0;
  const hear = () => { heard = Date.now(); };
  setInterval(() => {
    if (line && Date.now() - heard > 40000) back();
  }, 5000);

  const open = () => {
    if (line || gone || document.hidden) return;
    hear();
    line = new EventSource(`${told.content}?seen=${seen}`);
    line.addEventListener("beat", hear);
    line.addEventListener("message", () => { hear(); look(); });
    line.addEventListener("error", () => {
      // Cut off it comes back by itself; refused it does not: then the page says why.
      const refused = line.readyState === EventSource.CLOSED;
      if (refused) { line.close(); line = null; setTimeout(open, 15000); }
      look();
    });
  };
  const close = () => { if (line) line.close(); line = null; };
  // Where a talk counts minutes as one, the line says nothing before its time: the page is asked for, as by hand.
  const back = () => {
    close();
    open();
    if (line) look();
  };
  document.addEventListener("visibilitychange", () => (document.hidden ? close() : back()));
  addEventListener("online", back);
  addEventListener("pagehide", close);
  document.documentElement.dataset.live = "";
  open();
})();
