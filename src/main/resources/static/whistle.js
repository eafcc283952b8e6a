/* Whistles: counts clocks down by the server's time, takes a place from the device or the map, makes photographs small, asks for the
   live board only what has changed. Without it every page still works: the server writes each clock's last moment in words. */
(function () {
  "use strict";

  if (window.huiyinWhistle) return;
  window.huiyinWhistle = true;

  const DAY = 86400;
  const LONG_SIDE = 2048;
  const LARGE = 1500000;
  let ahead = 0; // what the server's clock is ahead of this machine's, in milliseconds

  // --- clocks ---
  function learnTime(scope) {
    const stamp = scope.querySelector("[data-server-now]");
    if (stamp) ahead = Date.parse(stamp.dataset.serverNow) - Date.now();
  }

  function words() {
    return (document.getElementById("clock-words") || document.body).dataset;
  }

  function say(pattern, value) {
    return (pattern || "{0}").replace("{0}", value);
  }

  function length(seconds, w) {
    const hours = Math.floor(seconds / 3600);
    const minutes = Math.floor((seconds % 3600) / 60);
    if (seconds >= DAY) {
      const rest = Math.floor((seconds % DAY) / 3600);
      return say(w.days, Math.floor(seconds / DAY)) + (rest ? " " + say(w.hours, rest) : "");
    }
    if (hours) return say(w.hours, hours) + " " + say(w.minutes, minutes);
    const left = Math.floor(seconds % 60);
    return say(w.minutes, minutes) + " " + say(w.seconds, left < 10 ? "0" + left : left);
  }

  function tick() {
    const w = words();
    const now = Date.now() + ahead;
    document.querySelectorAll("[data-until]").forEach(function (clock) {
      const left = Math.round((Date.parse(clock.dataset.until) - now) / 1000);
      const over = left <= 0;
      clock.classList.toggle("over", over);
      clock.classList.toggle("soon", !over && clock.dataset.warn !== undefined && Date.parse(clock.dataset.warn) <= now);
      // days are counted in working days, and in words, by the server
      if (left >= DAY || !w.left) return;
      const text = say(over ? w.over : w.left, length(Math.abs(left), w));
      if (clock.textContent !== text) clock.textContent = text;
    });
  }

  // --- where it is: the device, or a tap on the map ---
  function place(form, lng, lat, text) {
    form.elements.lng.value = lng.toFixed(6);
    form.elements.lat.value = lat.toFixed(6);
    tell(form, text);
    pin(form);
  }

  function tell(form, text) {
    const line = form.querySelector("[data-place-says]");
    if (line) line.textContent = text;
  }

  function locate(button) {
    const form = button.form;
    const w = button.dataset;
    if (!navigator.geolocation || !window.isSecureContext) {
      tell(form, w.none);
      if (form.elements.place) form.elements.place.focus();
      return;
    }
    tell(form, w.waiting);
    navigator.geolocation.getCurrentPosition(
      (at) => place(form, at.coords.longitude, at.coords.latitude, say(w.found, Math.round(at.coords.accuracy))),
      function () {
        tell(form, w.refused);
        if (form.elements.place) form.elements.place.focus();
      },
      { enableHighAccuracy: true, timeout: 15000, maximumAge: 30000 });
  }

  function pick(map, event) {
    const form = map.closest("form");
    const at = new DOMPoint(event.clientX, event.clientY).matrixTransform(map.getScreenCTM().inverse());
    const b = map.dataset;
    const box = map.viewBox.baseVal;
    const lng = Number(b.west) + (at.x / box.width) * (Number(b.east) - Number(b.west));
    const lat = Number(b.north) - (at.y / box.height) * (Number(b.north) - Number(b.south));
    place(form, lng, lat, b.picked);
  }

  function pin(form) {
    const map = form.querySelector("svg[data-pick]");
    if (!map) return;
    const b = map.dataset;
    const box = map.viewBox.baseVal;
    const x = ((Number(form.elements.lng.value) - b.west) / (b.east - b.west)) * box.width;
    const y = ((b.north - Number(form.elements.lat.value)) / (b.north - b.south)) * box.height;
    const mark = map.querySelector("[data-pin]");
    const shown = x >= 0 && y >= 0 && x <= box.width && y <= box.height;
    mark.toggleAttribute("hidden", !shown);
    if (shown) mark.setAttribute("transform", "translate(" + x + " " + y + ")");
  }

  // --- photographs: what a phone takes is five times larger than anybody needs to see ---
  async function smaller(file) {
    if (!/^image\/(jpeg|png)$/.test(file.type) || file.size < LARGE || !window.createImageBitmap) return file;
    try {
      const picture = await createImageBitmap(file);
      const by = Math.min(1, LONG_SIDE / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * by);
      canvas.height = Math.round(picture.height * by);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      const blob = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.85));
      return blob && blob.size < file.size ? new File([blob], file.name.replace(/\.\w+$/, "") + ".jpg", { type: "image/jpeg" }) : file;
    } catch (e) {
      return file; // the server takes or refuses it as it is
    }
  }

  async function shrink(input) {
    const taken = Array.from(input.files);
    input.form.dataset.shrinking = "yes";
    const small = await Promise.all(taken.map(smaller));
    if (small.some((file, i) => file !== taken[i])) {
      const list = new DataTransfer();
      small.forEach((file) => list.items.add(file));
      input.files = list.files;
    }
    delete input.form.dataset.shrinking;
    const line = input.form.querySelector("[data-photos-say]");
    if (line) line.textContent = say(line.dataset.photosSay, small.length);
    input.form.dispatchEvent(new Event("huiyin:photos"));
  }

  document.addEventListener("submit", function (event) {
    const form = event.target;
    if (!form.dataset.shrinking) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    form.addEventListener("huiyin:photos", () => form.requestSubmit(event.submitter || undefined), { once: true });
  }, true);

  document.addEventListener("click", function (event) {
    const button = event.target.closest("[data-locate]");
    if (button) locate(button);
    const map = event.target.closest("svg[data-pick]");
    if (map) pick(map, event);
  });

  document.addEventListener("change", function (event) {
    const box = event.target;
    if (box.matches("input[type=file][data-shrink]")) shrink(box);
    // a duty stands among the suggested ones and under its department: it is one duty
    if (box.name === "duties" && box.form) {
      box.form.querySelectorAll('input[name="duties"]').forEach((same) => {
        if (same.value === box.value) same.checked = box.checked;
      });
    }
  });

  // --- what asks by itself: not behind other windows, nothing is drawn anew that has not changed, nothing jumps ---
  const scrolled = new Map();

  document.addEventListener("htmx:beforeRequest", function (event) {
    if (document.hidden && event.detail.elt.dataset.etag) event.preventDefault();
  });
  document.addEventListener("htmx:beforeSwap", function () {
    document.querySelectorAll("#live .board-column").forEach((column) => scrolled.set(column.id, column.querySelector("ul")?.scrollTop || 0));
  });
  document.addEventListener("htmx:configRequest", function (event) {
    const tag = event.detail.elt.dataset.etag;
    if (tag) event.detail.headers["If-None-Match"] = tag;
  });
  document.addEventListener("htmx:afterRequest", function (event) {
    const checked = document.querySelector("[data-checked]");
    const answered = event.detail.xhr && (event.detail.successful || event.detail.xhr.status === 304);
    if (checked && answered && event.detail.elt.dataset.etag) {
      const time = new Date(Date.now() + ahead).toLocaleTimeString("zh-CN", { hour12: false, timeZone: "Asia/Shanghai" });
      checked.textContent = say(checked.dataset.checked, time);
    }
  });
  document.addEventListener("htmx:afterSwap", function () {
    document.querySelectorAll("#live .board-column").forEach(function (column) {
      const list = column.querySelector("ul");
      if (list && scrolled.get(column.id)) list.scrollTop = scrolled.get(column.id);
    });
    learnTime(document);
    tick();
  });

  learnTime(document);
  document.querySelectorAll("svg[data-pick]").forEach(function (map) {
    const form = map.closest("form");
    if (form.elements.lng.value) pin(form);
  });
  tick();
  setInterval(tick, 1000);
})();
