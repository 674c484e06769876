/* Tells at once that a file is too large, before what else was typed is sent with it in vain. */
"use strict";
(() => {
  const file = document.querySelector("input[data-most]");
  file?.addEventListener("change", () => {
    const large = [...file.files].some((each) => each.size > Number(file.dataset.most));
    file.setCustomValidity(large ? file.dataset.tooLarge : "");
    file.reportValidity();
  });
})();
