/* Says on the page, in words, that no passkey came: the browser alone would say it where nobody looks. */
"use strict";
document.addEventListener("allauth.error", (event) => {
  event.preventDefault();
  const trouble = document.getElementById("no-passkey");
  if (!trouble) return;
  trouble.hidden = false;
  trouble.focus();
});
