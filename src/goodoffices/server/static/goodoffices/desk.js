/* Keys for the desk, the lock, and clocks that go on. Everything works without it. */
"use strict";
(() => {
  const base = (location.pathname.match(/^\/talks\/(?!new$)[^/]+\//) || [])[0];
  const lockForm = document.getElementById("lock");
  if (!lockForm) return;

  /* What is being typed: the form goes with the lock, sealed, and stands here again afterwards. */

  let typedIn = null;
  addEventListener("input", (event) => {
    const form = event.target.form;
    const wanted = form && form !== lockForm && form.method === "post" && !("unkept" in form.dataset);
    if (wanted && !form.querySelector("input[type=password]")) typedIn = form;
  });

  const hidden = (name, value) => {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = name;
    field.value = value;
    lockForm.append(field);
  };

  const rooms = "BroadcastChannel" in window ? new BroadcastChannel("goodoffices") : null;
  let locking = false;

  const lock = (tell) => {
    if (locking) return;
    locking = true;
    if (typedIn) {
      hidden("was", new URL(typedIn.action).pathname);
      for (const [name, value] of new FormData(typedIn)) {
        if (name !== "csrfmiddlewaretoken") hidden(`typed:${name}`, value);
      }
      document.dispatchEvent(new CustomEvent("goodoffices:lock", { detail: { form: typedIn, add: hidden } }));
    }
    document.body.classList.add("shut");
    if (tell && rooms) rooms.postMessage("locked");
    lockForm.submit();
  };

  // What goes on by itself finds the door shut: then it is shut here too, and what was typed kept.
  document.addEventListener("goodoffices:shut", () => lock(false));
  lockForm.addEventListener("submit", (event) => { event.preventDefault(); lock(true); });
  if (rooms) rooms.addEventListener("message", () => lock(false));

  /* Idle: whoever writes is at work; whoever does nothing for the time set has left. */

  const idle = Number(document.querySelector('meta[name="idle-seconds"]')?.content || 0) * 1000;
  let seen = Date.now();
  let told = seen;
  const atWork = () => {
    seen = Date.now();
    if (!idle || seen - told < idle / 4) return;
    told = seen;
    fetch("/awake", { redirect: "manual", cache: "no-store" })
      .then((answer) => { if (answer.type === "opaqueredirect") lock(false); })
      .catch(() => {});
  };
  for (const kind of ["keydown", "pointerdown", "scroll"]) {
    addEventListener(kind, atWork, { passive: true, capture: true });
  }
  if (idle) setInterval(() => { if (Date.now() - seen > idle) lock(true); }, 1000);
  // A page kept by the browser must not be read after the lock.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  /* Keys. */

  const go = {
    n: "sheet", d: "", r: "rounds", s: "ground", a: "areas", p: "press", t: "papers",
    x: "crossed", "?": "keys",
  };
  const onward = { g: ".room-head .next", e: ".room-head a[href*='#end-']" };
  const letters = document.body.dataset.keys !== "off";
  // Where there is something to write, words typed beside it are not taken for keys.
  const fields = ":is([autofocus], textarea, input:not([type]), input[type=text])";
  let toWrite = [...document.querySelectorAll(`main form[method=post] ${fields}`)].some(
    (each) => each.offsetParent,
  );
  const writing = (target) => target.closest(
    "textarea, input:not([type=radio], [type=checkbox], [type=submit]), select, [contenteditable]",
  );

  // What only opens a part of a form, or heads it, has none of its own.
  const formOf = (target) => target.form || target.closest("form");

  // What has been begun since is not lost by taking back what stands before it.
  const takeBack = (button) => {
    if (!document.getElementById("words")?.value.trim()) button.click();
  };

  // A detail is taken back by the key that added it; what must be one of several is not.
  const choose = (choice) => {
    const none = choice.checked && choice.closest(".besides")?.querySelector('[value=""]');
    if (choice.nodeName === "SELECT") choice.selectedIndex = (choice.selectedIndex + 1) % choice.options.length;
    else if (choice.type === "checkbox") choice.checked = !choice.checked;
    else (none || choice).checked = true;
  };

  const lines = () => [...document.querySelectorAll(".line[tabindex]")].filter((each) => each.offsetParent);
  const roomOf = (line) => line.closest("section");
  const standOn = (line) => {
    if (line) { line.focus(); line.scrollIntoView({ block: "nearest" }); }
  };
  const near = (all, here, by) => all[here < 0 ? 0 : Math.max(0, Math.min(all.length - 1, here + by))];
  const step = (by) => {
    const all = lines();
    standOn(near(all, all.indexOf(document.activeElement.closest(".line")), by));
  };

  // From room to room, in the order in which they are read; and to either end of the room one stands in.
  const toRoom = (by) => {
    const all = lines();
    const rooms = [...new Set(all.map(roomOf))];
    const next = near(rooms, rooms.indexOf(roomOf(document.activeElement)), by);
    standOn(all.find((each) => roomOf(each) === next));
  };
  const toEnd = (last) => {
    const all = lines();
    const here = document.activeElement.closest(".line") || all[0];
    const room = all.filter((each) => roomOf(each) === roomOf(here));
    standOn(room.at(last ? -1 : 0));
  };

  const onLine = (act) => {
    const line = document.activeElement.closest(".line");
    const link = line && line.querySelector(`[data-act="${act}"]`);
    if (link) link.click();
    return Boolean(link);
  };

  // Back from the corridor, or from a question: she stands on the line from which she went.
  const from = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
  if (from && from.matches(".line[tabindex]")) {
    for (let fold = from.closest("details"); fold; fold = fold.parentElement.closest("details")) fold.open = true;
    from.focus();
  }

  addEventListener("keydown", (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      lock(true);
    } else if (event.key === "Escape" && !event.isComposing) {
      toWrite = false;
      // A browser would empty the field as well; what one looks for still stands there.
      if (event.target.type === "search") event.preventDefault();
      if (writing(event.target)) event.target.blur();
    } else if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && formOf(event.target)) {
      event.preventDefault();
      if (!formOf(event.target).inert) formOf(event.target).requestSubmit();
    } else if (event.altKey && event.key === "ArrowUp" && base) {
      event.preventDefault();
      if (!event.repeat && !typedIn?.inert) location.assign(base);
    } else if (event.altKey && !event.ctrlKey) {
      // By the place of the key: on a Persian keyboard the letter is another.
      const wanted = (event.code || "").replace(/^(Key|Digit)/, "").toLowerCase();
      const choice = document.querySelector(`main [data-alt="${CSS.escape(wanted)}"]`);
      if (!choice) return;
      event.preventDefault();
      if (choice.form.inert || event.repeat) return;
      if (choice.type === "submit") { takeBack(choice); return; }
      if (choice.type === "text") { choice.focus(); choice.select(); return; }
      choose(choice);
      choice.dispatchEvent(new Event("input", { bubbles: true }));
      choice.dispatchEvent(new CustomEvent("chosen-by-key", { bubbles: true }));
      if (!writing(event.target)) choice.form.elements.words?.focus();
    } else if (letters && !event.ctrlKey && !event.metaKey && !event.altKey && !writing(event.target)) {
      letter(event);
    }
  });

  // Where the key bears another letter it is known by its place.
  const slash = (event) => event.key === "/" || (event.code === "Slash" && event.key > "\x7f");
  const find = (event) => {
    const field = document.querySelector("main input[type=search]");
    if (field) { event.preventDefault(); field.focus(); field.select(); }
    else if (base && !typedIn && !toWrite) location.assign(`${base}find`);
  };

  // A marking is chosen by its digit, and the words come next.
  const announce = (choice) => {
    choice.dispatchEvent(new Event("input", { bubbles: true }));
    choice.form.elements["words.text"]?.focus();
  };

  const letter = (event) => {
    if (typedIn?.inert) return;
    const key = event.key === "?" ? "?" : (event.code || "").replace(/^Key/, "").toLowerCase();
    const digit = (event.code || "").replace(/^(Digit|Numpad)/, "");
    const preset = document.querySelector(`main [data-digit="${CSS.escape(digit)}"]`);
    const way = document.querySelector(`main [data-key="${CSS.escape(key)}"]`);
    const list = document.getElementById("keys");
    if (preset) { event.preventDefault(); preset.checked = true; announce(preset); }
    else if ((key === "j" || key === "k") && event.shiftKey) toEnd(key === "j");
    else if (key === "j" || key === "k") step(key === "j" ? 1 : -1);
    else if (key === "h" || key === "l") toRoom(key === "l" ? 1 : -1);
    else if (key === "?" && list) { list.open = true; list.querySelector("summary").focus(); }
    else if (way && !typedIn && !toWrite) { event.preventDefault(); way.click(); }
    else if (key === "c") onLine("carry") || onLine("open"); // there it says why it may not cross
    else if (key === "w") onLine("ask");
    else if (key === "o") onLine("open");
    else if (key === "y") document.dispatchEvent(new CustomEvent("goodoffices:copy"));
    else if (key in onward && !typedIn && !toWrite) document.querySelector(onward[key])?.click();
    // Whoever has begun to write is not taken elsewhere by one key.
    else if (slash(event)) find(event);
    else if (base && key in go && !typedIn && !toWrite) location.assign(base + go[key]);
  };

  // On a phone the pages of a talk are one row: the one that is open is in sight.
  const open = document.querySelector(".bar nav [aria-current]")?.getBoundingClientRect();
  const row = document.querySelector(".bar nav");
  const edge = row?.getBoundingClientRect();
  if (open) row.scrollBy(Math.max(0, open.right - edge.right) + Math.min(0, open.left - edge.left), 0);

  // What is looked up stands folded: a link to it opens it.
  const unfold = () => {
    const there = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    if (!there) return;
    for (let each = there; each; each = each.parentElement?.closest("details")) {
      if (each.matches("details")) each.open = true;
    }
    const folded = there.querySelector(":scope > details.looked-up");
    if (folded) folded.open = true;
    there.scrollIntoView({ block: "start" });
  };
  addEventListener("hashchange", unfold);
  unfold();

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", () => {
      navigator.clipboard.writeText(document.getElementById(button.dataset.copy).textContent.trim())
        .then(() => { button.textContent = button.dataset.copied; })
        .catch(() => {});
    });
  }

  // A paper is printed by the browser: without scripts its own menu does it.
  const print = document.querySelector("[data-print]");
  if (print) {
    print.hidden = false;
    print.focus();
    print.addEventListener("click", () => window.print());
  }

  // What is missing is said in the words of the house, not of the browser.
  const sameName = (field) => [...field.form.elements].filter((each) => each.name === field.name);
  addEventListener("invalid", ({ target }) => {
    if (!target.validity.valueMissing || target.validity.customError || target.form.dataset.unsaid) return;
    target.setCustomValidity(document.body.dataset.missing);
  }, true);
  addEventListener("input", ({ target }) => {
    if (target.form && target.validity?.customError && !target.form.dataset.unsaid) {
      for (const each of sameName(target)) each.setCustomValidity("");
    }
  }, true);

  // After one step of a round one stands on the next.
  const ROUND = /^(ProposeRound|Convene|OpenRound|Recess|EndRound|DeclareInCapitals|IntendToReconvene|(Open|Pause|Close)Session)$/;
  const after = new URLSearchParams(location.search).get("done") || "";
  if (ROUND.test(after) && document.activeElement === document.body) {
    const there = location.hash.length > 1 && document.getElementById(location.hash.slice(1));
    (there ? there.querySelector(".buttons button, .buttons a") : document.querySelector(".room-head .next"))?.focus();
  }

  const clocks = document.getElementsByTagName("time");
  const figures = { ar: "ar-u-nu-arab", fa: "fa-u-nu-arabext" }[document.documentElement.lang];
  const tick = () => [...clocks].filter((each) => each.dataset.zone).forEach((each) => {
    each.textContent = new Intl.DateTimeFormat(figures || "en-GB", {
      hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone: each.dataset.zone,
    }).format(new Date());
  });
  if (clocks.length) setInterval(tick, 15000);
  document.documentElement.dataset.ready = "";
})();
