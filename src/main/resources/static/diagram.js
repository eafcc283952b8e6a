/* Draws each process diagram on the page: loads its BPMN from the server, tints the way gone and marks the current step. */
(function () {
  'use strict';

  function ids(text) {
    return (text || '').split(' ').filter(Boolean);
  }

  function mark(viewer, elementIds, name) {
    var canvas = viewer.get('canvas');
    var registry = viewer.get('elementRegistry');
    elementIds.forEach(function (id) {
      var element = registry.get(id);
      if (!element) {
        return;
      }
      canvas.addMarker(id, name);
      if (element.type === 'bpmn:SubProcess') {
        canvas.addMarker(id, 'frame');
      }
    });
  }

  function show(box) {
    box.dataset.drawn = 'true';
    var viewer = new window.BpmnJS({ container: box });
    fetch(box.dataset.model, { credentials: 'same-origin' })
      .then(function (answer) {
        if (!answer.ok) {
          throw new Error(String(answer.status));
        }
        return answer.text();
      })
      .then(function (xml) {
        return viewer.importXML(xml);
      })
      .then(function () {
        mark(viewer, ids(box.dataset.gone), 'gone');
        mark(viewer, ids(box.dataset.current), 'current');
        viewer.get('canvas').zoom('fit-viewport', 'auto');
        box.viewer = viewer;
      })
      .catch(function () {
        box.textContent = box.dataset.failed;
      });
  }

  function enlarge(button) {
    var card = button.closest('.diagram');
    var large = card.classList.toggle('diagram-large');
    button.setAttribute('aria-pressed', String(large));
    fit(card.querySelector('.diagram-canvas'));
  }

  function fit(box) {
    // what is folded away has no size to fit into
    if (box.viewer && box.clientWidth > 0 && box.clientHeight > 0) {
      box.viewer.get('canvas').resized();
      box.viewer.get('canvas').zoom('fit-viewport', 'auto');
    }
  }

  function fitAll() {
    document.querySelectorAll('.diagram-canvas[data-drawn]').forEach(fit);
  }

  function showAll() {
    document.querySelectorAll('.diagram-canvas:not([data-drawn])').forEach(show);
  }

  if (!window.huiyinDiagram) {
    window.huiyinDiagram = true;
    // fragments that htmx brings hold no running scripts
    document.addEventListener('htmx:afterSwap', showAll);
    window.addEventListener('resize', fitAll);
    document.addEventListener('click', function (event) {
      var button = event.target.closest('[data-diagram-enlarge]');
      if (button) {
        enlarge(button);
      }
    });
    document.addEventListener('keydown', function (event) {
      var open = event.key === 'Escape' && document.querySelector('.diagram-large [data-diagram-enlarge]');
      if (open) {
        enlarge(open);
      }
    });
  }
  showAll();
})();
