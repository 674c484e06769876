/* Keys for the desk, the lock after idle time, and clocks that go on. Everything works without it. */
"use strict";
(() => {
  const base = (location.pathname.match(/^\/talks\/[^/]+\//) || [])[0];
  const go = { n: "sheet", d: "", r: "rounds", s: "ground", a: "areas", p: "press", x: "crossed", "?": "keys" };
  const lock = document.querySelector('[data-key="lock"]');
  const writing = (target) => target.closest("textarea, input:not([type=radio], [type=checkbox]), select");

  const step = (by) => {
    const lines = [...document.querySelectorAll(".line[tabindex]")].filter((each) => each.offsetParent);
    const here = lines.indexOf(document.activeElement.closest(".line"));
    const next = lines[here < 0 ? 0 : Math.max(0, Math.min(lines.length - 1, here + by))];
    if (next) { next.focus(); next.scrollIntoView({ block: "nearest" }); }
  };

  const onLine = (act) => {
    const line = document.activeElement.closest(".line");
    const link = line && line.querySelector(`[data-act="${act}"]`);
    if (link) link.click();
  };

  document.addEventListener("keydown", (event) => {
    if (event.key === "F8") {
      event.preventDefault();
      if (lock) lock.form.submit();
      return;
    }
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && event.target.form) {
      event.preventDefault();
      event.target.form.requestSubmit();
      return;
    }
    if (event.altKey && !event.ctrlKey) {
      const wanted = (event.code || "").replace(/^(Key|Digit)/, "").toLowerCase();
      const choice = document.querySelector(`#sheet [data-alt="${CSS.escape(wanted)}"]`);
      if (choice) { event.preventDefault(); choice.checked = true; }
      return;
    }
    if (event.ctrlKey || event.metaKey || writing(event.target)) return;
    if (event.key === "j" || event.key === "k") step(event.key === "j" ? 1 : -1);
    else if (event.key === "c") onLine("carry");
    else if (event.key === "o") onLine("open");
    else if (base && event.key in go) location.assign(base + go[event.key]);
  });

  const idle = Number(document.querySelector('meta[name="idle-seconds"]')?.content || 0) * 1000;
  let seen = Date.now();
  for (const kind of ["keydown", "pointerdown", "scroll"]) {
    addEventListener(kind, () => { seen = Date.now(); }, { passive: true });
  }
  if (idle && lock) {
    setInterval(() => { if (Date.now() - seen > idle) lock.form.submit(); }, 1000);
  }
  // A page kept by the browser must not be read after the lock.
  addEventListener("pageshow", (event) => { if (event.persisted) location.reload(); });

  const clocks = [...document.querySelectorAll("time[data-zone]")];
  const tick = () => clocks.forEach((each) => {
    each.textContent = new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit", minute: "2-digit", timeZone: each.dataset.zone,
    }).format(new Date());
  });
  if (clocks.length) setInterval(tick, 15000);
})();
