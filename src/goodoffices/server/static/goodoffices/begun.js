/* Lays down what is being written, as it is written, on the server, for whoever writes it alone. */
"use strict";
(() => {
  const told = document.getElementById("begun-told");
  const lockForm = document.getElementById("lock");
  if (!told || !lockForm) return;

  const QUIET = 800;
  const LATEST = 8000;
  const AGAIN = 5000;
  const BLOCK = 4096;
  const by = [...crypto.getRandomValues(new Uint8Array(12))].map((each) => each.toString(16).padStart(2, "0")).join("");
  const laid = document.getElementById("laid");

  /* Of each form: what it is known by, whether it holds what is not laid down yet, what became of it. */

  const states = new Map();
  const wanted = (form) => form && form !== lockForm && form.method === "post" && form.closest("main")
    && !form.querySelector("input[type=password]") && new URL(form.action).pathname !== told.dataset.to;
  const stateOf = (form) => {
    if (!states.has(form)) {
      const key = form.elements.key?.value || "";
      const here = laid && laid.dataset.at === addressOf(form, true) && (!key || key === laid.dataset.name);
      const out = here ? laid.dataset : {};
      // A form that was sent and stands here again goes on with what the page before laid down.
      const seen = out.by || (key && key === told.dataset.key && told.dataset.by) || "";
      states.set(form, {
        name: out.name || key, seen, out: Boolean(out.name), mine: false,
        dirty: false, since: 0, timer: 0, cut: false, sent: false, asking: null, kept: Boolean(seen),
      });
    }
    return states.get(form);
  };

  // What it is about stands in its address, or in fields that nobody types into.
  const addressOf = (form, bare) => {
    const to = new URL(form.action);
    if (bare) return to.pathname;
    for (const each of form.querySelectorAll("input[type=hidden]")) {
      if (each.name !== "csrfmiddlewaretoken") to.searchParams.set(each.name, each.value);
    }
    return to.pathname + to.search;
  };

  const isText = (each) => each.nodeName === "TEXTAREA" || (each.nodeName === "INPUT" && /^(text|search|)$/.test(each.type));
  const hasWords = (form, out) => [...form.elements].some(
    (each) => isText(each) && each.value.trim() && (out || each.value !== each.defaultValue),
  );

  const fieldsOf = (form, state) => {
    const sent = new URLSearchParams();
    const here = new URL(location.href);
    sent.set("csrfmiddlewaretoken", form.elements.csrfmiddlewaretoken?.value || "");
    sent.set("at", addressOf(form));
    sent.set("page", here.pathname + here.search);
    sent.set("name", state.name);
    sent.set("by", by);
    sent.set("seen", state.seen);
    for (const [name, value] of new FormData(form)) {
      if (typeof value === "string" && name !== "csrfmiddlewaretoken") sent.append(`typed:${name}`, value);
    }
    return sent;
  };

  // Whoever watches the line sees that something is laid down, and not how much it is.
  const filled = (sent) => {
    const text = `${sent}&quietly=yes&fill=`;
    return text + "0".repeat((BLOCK - (text.length % BLOCK)) % BLOCK);
  };

  const say = (what) => { told.textContent = what ? told.dataset[what] : ""; };

  const field = (form, name, value) => {
    let found = form.querySelector(`input[type=hidden][name="${name}"]`);
    if (!found) {
      found = document.createElement("input");
      found.type = "hidden";
      found.name = name;
      form.append(found);
    }
    found.value = value;
  };

  const learn = (form, state, { said, name }) => {
    if (said === "slow") { state.dirty = true; later(form, state, AGAIN); return; }
    if (said === "long") { say("long"); return; }
    if (said === "both") {
      say("both");
      // From here on it is another form: neither is taken for the other when it is sent.
      if (form.elements.key) form.elements.key.value = name;
    } else if (state.cut) say("again");
    state.name = name;
    state.kept = true;
    state.mine = true;
    field(form, "begun", name);
  };

  /* One at a time; what was typed meanwhile goes with the next. */

  const lay = (form, leaving) => {
    const state = stateOf(form);
    clearTimeout(state.timer);
    state.timer = 0;
    if (!state.dirty || state.sent || (state.asking && !leaving)) return state.asking;
    const sent = fieldsOf(form, state);
    if (!hasWords(form, state.out)) {
      state.dirty = false;
      if (!state.kept) return null;
      sent.set("gone", "yes");
    }
    const gone = sent.has("gone");
    const body = filled(sent);
    state.dirty = false;
    state.since = 0;
    state.asking = fetch(told.dataset.to, {
      method: "POST", body, redirect: "manual", cache: "no-store", keepalive: leaving && body.length < 60000,
      headers: { "Content-Type": "application/x-www-form-urlencoded" },
    }).then((answer) => {
      if (answer.type === "opaqueredirect") { document.dispatchEvent(new CustomEvent("goodoffices:shut")); return null; }
      if (answer.status >= 502) throw new Error();
      return answer.ok ? answer.json() : null;
    }).then((answer) => {
      if (answer && gone) { state.kept = false; say(""); } else if (answer) learn(form, state, answer);
      state.cut = false;
    }).catch(() => {
      state.dirty = true;
      state.cut = true;
      say("cut");
      later(form, state, AGAIN);
    }).finally(() => {
      state.asking = null;
      if (state.dirty && !state.timer) later(form, state, QUIET);
    });
    return state.asking;
  };

  const later = (form, state, after) => {
    clearTimeout(state.timer);
    state.timer = setTimeout(() => { state.timer = 0; lay(form, false); }, after);
  };

  addEventListener("input", (event) => {
    const form = event.target.form;
    if (!wanted(form)) return;
    const state = stateOf(form);
    state.dirty = true;
    state.sent = false;
    state.since = state.since || Date.now();
    if (state.cut) { if (!state.timer) later(form, state, AGAIN); return; }
    later(form, state, Math.max(0, Math.min(QUIET, state.since + LATEST - Date.now())));
  });

  const all = (leaving) => { for (const form of states.keys()) if (form.isConnected) lay(form, leaving); };
  addEventListener("pagehide", () => all(true));
  document.addEventListener("visibilitychange", () => { if (document.visibilityState === "hidden") all(true); });
  addEventListener("online", () => all(false));

  const leave = (form, state) => {
    state.sent = true;
    field(form, "begun_by", state.mine ? by : state.seen);
  };

  /* What is sent without a connection is not sent: its words stay on this page, and it is said so. */

  let passing = false;
  addEventListener("submit", (event) => {
    const form = event.target;
    if (passing || !wanted(form)) return;
    const state = stateOf(form);
    // What is just being laid down must not come after what is sent.
    if (!state.cut && !state.asking && navigator.onLine) { leave(form, state); return; }
    event.preventDefault();
    event.stopImmediatePropagation();
    state.dirty = state.dirty || state.cut || !navigator.onLine;
    const { submitter } = event;
    Promise.resolve(lay(form, false)).then(() => {
      if (state.cut) { say("unsent"); return; }
      passing = true;
      leave(form, state);
      form.requestSubmit(submitter);
      passing = false;
    });
  }, true);

  // The lock takes along what is not laid down yet.
  document.addEventListener("goodoffices:lock", ({ detail }) => {
    const form = detail.form;
    if (!wanted(form)) return;
    const state = stateOf(form);
    if (!hasWords(form, state.out)) return;
    for (const [name, value] of fieldsOf(form, state)) {
      if (!/^(typed:|csrfmiddlewaretoken$)/.test(name)) detail.add(name, value);
    }
    state.sent = true;
  });
  document.documentElement.dataset.begun = "";
})();
