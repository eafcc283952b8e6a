// Runs before the page is drawn, so that large type and high contrast never flash in.
(function () {
  try {
    ["big", "contrast"].forEach(function (name) {
      if (localStorage.getItem("huiyin." + name) === "on") {
        document.documentElement.classList.add(name);
      }
    });
  } catch (e) {
    // storage may be forbidden; the page is then shown as usual
  }
  document.documentElement.classList.add("js");
})();
