// What the pages do beyond HTML. Everything essential works without it.
(function () {
  "use strict";

  const root = document.documentElement;

  function typing(element) {
    return element && (/^(INPUT|TEXTAREA|SELECT)$/.test(element.tagName) || element.isContentEditable);
  }

  // --- large type, high contrast: remembered on this machine ---
  function showPreferences() {
    document.querySelectorAll("[data-preference]").forEach(function (button) {
      button.hidden = false;
      button.setAttribute("aria-pressed", String(root.classList.contains(button.dataset.preference)));
    });
  }

  function switchPreference(button) {
    const name = button.dataset.preference;
    const on = root.classList.toggle(name);
    try {
      localStorage.setItem("huiyin." + name, on ? "on" : "off");
    } catch (e) {
      // not remembered, but switched
    }
    showPreferences();
  }

  // --- keys: "/" searches, j and k walk through a list, Enter opens ---
  function rows() {
    const list = document.querySelector("[data-list]");
    return list ? Array.from(list.querySelectorAll("tbody tr, [data-row]")) : [];
  }

  function walk(step) {
    const all = rows();
    if (!all.length) return;
    const at = all.findIndex((row) => row.classList.contains("chosen"));
    const next = all[Math.min(all.length - 1, Math.max(0, at + step))];
    all.forEach((row) => row.classList.toggle("chosen", row === next));
    const link = next.querySelector("a[href]");
    if (link) link.focus({ preventScroll: true });
    next.scrollIntoView({ block: "nearest" });
  }

  function onKey(event) {
    if (event.key === "Enter" && event.target.matches && event.target.matches("[data-narrows]")) event.preventDefault();
    if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    if (event.key === "/") {
      const search = document.querySelector("[data-search]");
      if (search) {
        event.preventDefault();
        search.focus();
        search.select();
      }
    } else if (event.key === "j") {
      walk(1);
    } else if (event.key === "k") {
      walk(-1);
    } else if (event.key === "Enter" && event.target === document.body) {
      const link = document.querySelector("[data-list] .chosen a[href]");
      if (link) link.click();
    } else if (event.key === "Escape") {
      document.querySelectorAll("details.me[open], details.more[open]").forEach((menu) => (menu.open = false));
    }
  }

  // --- confirm what cannot be taken back ---
  function askFirst(event) {
    const button = event.submitter;
    const form = event.target;
    const words = (button && button.dataset.confirm) || form.dataset.confirm;
    const dialog = document.getElementById("confirm");
    if (!words || !dialog || form.dataset.confirmed) return false;
    event.preventDefault();
    event.stopImmediatePropagation();
    document.getElementById("confirm-text").textContent = words;
    const yes = document.getElementById("confirm-yes");
    if (button && button.textContent.trim()) yes.textContent = button.textContent.trim();
    dialog.returnValue = "no";
    dialog.showModal();
    dialog.addEventListener(
      "close",
      function () {
        if (dialog.returnValue !== "yes") return;
        form.dataset.confirmed = "yes";
        form.requestSubmit(button || undefined);
        delete form.dataset.confirmed;
      },
      { once: true });
    return true;
  }

  // --- one click is one act ---
  function lock(form, button) {
    form.dataset.sent = "yes";
    const pressed = button || form.querySelector("button[type=submit], button:not([type])");
    if (pressed && pressed.classList.contains("btn")) {
      pressed.classList.add("is-sending");
      pressed.setAttribute("aria-disabled", "true");
    }
  }

  function unlock(form) {
    delete form.dataset.sent;
    form.querySelectorAll(".is-sending").forEach(function (button) {
      button.classList.remove("is-sending");
      button.removeAttribute("aria-disabled");
    });
  }

  function onSubmit(event) {
    const form = event.target;
    if (form.method === "dialog" || askFirst(event)) return;
    if ((form.getAttribute("method") || "get").toLowerCase() !== "post" && !form.hasAttribute("hx-post")) return;
    if (form.dataset.sent) {
      event.preventDefault();
      event.stopImmediatePropagation();
      return;
    }
    if (form.hasAttribute("data-many")) return;
    // after the browser has gathered the form's fields, so that the pressed button's value is sent
    setTimeout(function () {
      if (!event.defaultPrevented || form.matches("[hx-post],[hx-put],[hx-delete]")) lock(form, event.submitter);
    }, 0);
  }

  // --- text areas grow, lengths are counted ---
  function grow(area) {
    area.style.height = "auto";
    area.style.height = Math.min(area.scrollHeight + 4, window.innerHeight * 0.7) + "px";
  }

  function count(field) {
    const counter = document.querySelector('[data-counter-for="' + field.id + '"]');
    if (!counter) return;
    const max = Number(counter.dataset.max || field.maxLength);
    const length = Array.from(field.value).length;
    counter.textContent = max > 0 ? length + " / " + max : String(length);
    counter.classList.toggle("over", max > 0 && length > max);
  }

  function onInput(event) {
    if (event.target.tagName === "TEXTAREA") grow(event.target);
    if (event.target.matches("[data-narrows]")) narrow(event.target);
    if (event.target.id) count(event.target);
  }

  // --- what is ticked keeps the order in which it was ticked ---
  function keepOrder(event) {
    const box = event.target;
    if (box.type !== "checkbox" || !box.form) return;
    const order = box.form.querySelector('[data-ticked-order="' + box.name + '"]');
    if (!order) return;
    const values = order.value.split(",").filter((value) => value && value !== box.value);
    if (box.checked) values.push(box.value);
    order.value = values.join(",");
    box.form.querySelectorAll('input[name="' + box.name + '"]').forEach(function (each) {
      const place = values.indexOf(each.value) + 1;
      const label = each.closest("label");
      if (place) label.dataset.place = place;
      else delete label.dataset.place;
    });
  }

  // --- a long list to tick is narrowed by what is typed above it; what is ticked stays in sight ---
  function narrow(field) {
    const asked = field.value.trim().toLowerCase();
    field.parentElement.querySelectorAll(".departments label").forEach(function (label) {
      const ticked = label.querySelector("input").checked;
      label.hidden = !ticked && asked !== "" && !label.textContent.toLowerCase().includes(asked);
    });
  }

  function showNarrows(scope) {
    scope.querySelectorAll("[data-narrows]").forEach((field) => (field.hidden = false));
  }

  // --- tables of comparison become cards on a phone ---
  function nameCells(scope) {
    scope.querySelectorAll("table.table:not(.plain)").forEach(function (table) {
      const heads = Array.from(table.querySelectorAll(":scope > thead > tr:last-child > *"));
      if (!heads.length || table.closest(".sheet")) return;
      table.classList.add("stacks");
      table.querySelectorAll(":scope > tbody > tr").forEach(function (row) {
        if (row.children.length !== heads.length) return;
        Array.from(row.children).forEach(function (cell, i) {
          const name = heads[i].textContent.trim();
          if (name && cell.tagName === "TD") cell.dataset.label = name;
        });
      });
    });
  }

  // --- a line that goes away by itself ---
  function toast(words, bad) {
    const place = document.getElementById("toasts");
    if (!place || !words) return;
    const line = document.createElement("p");
    line.className = "toast-line" + (bad ? " bad" : "");
    line.textContent = words;
    place.appendChild(line);
    setTimeout(() => line.remove(), 8000);
  }

  function onClick(event) {
    const preference = event.target.closest("[data-preference]");
    if (preference) switchPreference(preference);
    if (event.target.closest("[data-print]")) window.print();
    const back = event.target.closest("[data-back]");
    if (back) {
      event.preventDefault();
      if (history.length > 1) history.back();
      else location.assign(back.getAttribute("href") || "/");
    }
    document.querySelectorAll("details.me[open], details.more[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
    const row = event.target.closest("[data-list] tbody tr");
    if (row && !event.target.closest("a,button,input,label,select,textarea,summary") && !String(getSelection())) {
      const link = row.querySelector("a[href]");
      if (link) link.click();
    }
  }

  function dress(scope) {
    nameCells(scope);
    showNarrows(scope);
    scope.querySelectorAll("textarea").forEach(grow);
    scope.querySelectorAll("[data-counter-for]").forEach(function (counter) {
      const field = document.getElementById(counter.dataset.counterFor);
      if (field) count(field);
    });
  }

  document.addEventListener("keydown", onKey);
  document.addEventListener("submit", onSubmit, true);
  document.addEventListener("click", onClick);
  document.addEventListener("input", onInput);
  // before htmx asks for the preview with it
  document.addEventListener("change", keepOrder, true);
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-sent]").forEach(unlock));

  document.addEventListener("htmx:configRequest", function (event) {
    const csrf = document.querySelector("meta[name=csrf]");
    if (csrf && event.detail.verb !== "get") event.detail.headers[csrf.dataset.header] = csrf.content;
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    const form = event.target.closest && event.target.closest("form");
    if (form) unlock(form);
    const detail = event.detail;
    if (detail.successful && detail.xhr) {
      const notices = document.getElementById("notices");
      if (notices && detail.requestConfig.verb !== "get") notices.replaceChildren();
    }
  });
  document.addEventListener("htmx:afterSwap", function (event) {
    dress(document.body);
    if (event.target.id === "notices") {
      const alert = event.target.firstElementChild;
      if (alert) {
        alert.setAttribute("tabindex", "-1");
        alert.focus();
      }
    }
  });
  ["htmx:sendError", "htmx:timeout"].forEach(function (name) {
    document.addEventListener(name, () => toast(document.body.dataset.networkError, true));
  });

  function start() {
    showPreferences();
    dress(document.body);
    const summary = document.querySelector(".error-summary");
    if (summary) summary.focus();
  }

  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start);
  else start();

  window.huiyin = { toast: toast };
})();
