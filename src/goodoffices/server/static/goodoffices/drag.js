/* Carrying by hand: a line is taken by its marking and let go over another side's room, or its tab.
   It only leads to the page that is read before anything crosses, as the link of the line does. */
"use strict";
(() => {
  const corridor = document.getElementById("corridor");
  if (!corridor) return;
  const FAR = 8;
  const LONG = 400;
  let held = null;
  let waiting = 0;

  const take = (event) => {
    const line = event.target.closest(".room .marked")?.closest(".line");
    if (!line || held || event.button || event.target.closest("a, button, summary")) return;
    held = {
      line, pointer: event.pointerId, x: event.clientX, y: event.clientY, touch: event.pointerType === "touch",
      room: line.closest(".room"), to: (line.dataset.to || "").split(" ").filter(Boolean),
      href: line.querySelector('[data-act="carry"]')?.href,
    };
    if (held.touch) waiting = setTimeout(lift, LONG);
  };

  const lift = () => {
    held.told = document.createElement("p");
    held.told.className = "dragged";
    held.told.setAttribute("role", "status");
    document.body.append(held.told);
    held.line.classList.add("lifted");
    over(held.x, held.y);
  };

  // The room below the finger, or the one whose tab is.
  const roomAt = (x, y) => {
    const below = document.elementFromPoint(x, y)?.closest(".room, .tabs a[href^='#room-']");
    return below?.matches("a") ? document.querySelector(below.getAttribute("href")) : below;
  };

  const words = (room) => {
    const { never, hint } = corridor.dataset;
    if (!held.href) return `${never} ${held.line.querySelector(".may").textContent}`;
    if (!room || room === held.room) return hint;
    return held.to.includes(room.dataset.side) ? room.dataset.drop : room.dataset.shut;
  };

  const over = (x, y) => {
    const room = roomAt(x, y);
    const open = held.href && room && held.to.includes(room.dataset.side) && room !== held.room;
    held.over = open ? room : null;
    if (held.told.textContent !== words(room)) held.told.textContent = words(room);
    for (const each of corridor.querySelectorAll(".room")) each.classList.toggle("receives", each === held.over);
  };

  const leave = () => {
    clearTimeout(waiting);
    held?.told?.remove();
    held?.line.classList.remove("lifted");
    for (const each of corridor.querySelectorAll(".receives")) each.classList.remove("receives");
    held = null;
  };

  corridor.addEventListener("pointerdown", take);
  addEventListener("pointermove", (event) => {
    if (!held || event.pointerId !== held.pointer) return;
    const far = Math.hypot(event.clientX - held.x, event.clientY - held.y) > FAR;
    if (held.told) over(event.clientX, event.clientY);
    else if (far && held.touch) leave(); // it is the page that moves, not the line
    else if (far) lift();
  });
  addEventListener("pointerup", (event) => {
    if (!held || event.pointerId !== held.pointer) return;
    const { href, over: room } = held;
    leave();
    if (!room) return;
    const onward = new URL(href);
    onward.searchParams.set("onward.to", room.dataset.side);
    location.assign(onward);
  });
  for (const away of ["pointercancel", "blur"]) addEventListener(away, leave);
  addEventListener("keydown", (event) => { if (event.key === "Escape") leave(); });
  // A line that is lifted goes with the finger, and the page stays; words are not marked by it.
  addEventListener("touchmove", (event) => { if (held?.told) event.preventDefault(); }, { passive: false });
  for (const other of ["contextmenu", "selectstart", "dragstart"]) {
    addEventListener(other, (event) => { if (held) event.preventDefault(); });
  }
})();
