// The submission form in a browser with scripts: recommendations come and go without a round trip, and a warning appears
// as soon as a personal number is typed. Without scripts the server does both.
(function () {
  "use strict";
  const form = document.getElementById("submission");
  if (!form) return;

  const list = form.querySelector("[data-recommendations]");
  const boxes = () => Array.from(list.querySelectorAll("[data-recommendation]"));

  function renumber() {
    const all = boxes();
    all.forEach(function (box, index) {
      const area = box.querySelector("textarea");
      area.id = "recommendations-" + index;
      box.querySelector("label").htmlFor = area.id;
      box.querySelector("[data-no]").textContent = index + 1;
      const remove = box.querySelector("[data-remove]");
      if (remove) {
        remove.value = "remove-" + index;
        remove.textContent = remove.textContent.replace(/\d+/, index + 1);
      }
    });
    const add = list.querySelector("[data-add]");
    if (add) add.hidden = all.length >= Number(list.dataset.max);
  }

  function changed() {
    form.dispatchEvent(new Event("input", { bubbles: true }));
  }

  list.addEventListener("click", function (event) {
    const remove = event.target.closest("[data-remove]");
    if (remove && boxes().length > 1) {
      event.preventDefault();
      remove.closest("[data-recommendation]").remove();
      renumber();
      changed();
      list.querySelector("textarea").focus();
    }
    const add = event.target.closest("[data-add]");
    // the first box bears no remove button when it is alone: the server then makes the second one
    if (add && boxes().length > 1) {
      event.preventDefault();
      const last = boxes()[boxes().length - 1];
      const fresh = last.cloneNode(true);
      fresh.classList.remove("has-error");
      fresh.querySelectorAll(".field-error").forEach((e) => e.remove());
      fresh.querySelector("textarea").value = "";
      last.after(fresh);
      renumber();
      fresh.querySelector("textarea").focus();
    }
  });

  const ID_CARD = /(^|[^0-9A-Za-z])[1-9]\d{5}(18|19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]($|[^0-9A-Za-z])/;
  const PHONE = /(^|[^0-9A-Za-z])((\+?86[- ]?)?1[3-9]\d([- ]?\d{4}){2}|0[1-9]\d{1,2}[- ]?\d{7,8})($|[^0-9A-Za-z])/;
  const warning = form.querySelector("[data-sensitive]");

  function look() {
    const text = Array.from(form.querySelectorAll("[data-prose]"))
      .map((e) => e.value)
      .join("\n")
      .normalize("NFKC");
    const idCard = ID_CARD.test(text);
    const phone = PHONE.test(text);
    warning.querySelector("[data-id-card]").hidden = !idCard;
    warning.querySelector("[data-phone]").hidden = !phone;
    warning.hidden = !idCard && !phone;
  }

  form.addEventListener("input", look);
  look();
  const summary = document.querySelector(".error-summary");
  if (summary) summary.focus();
})();
