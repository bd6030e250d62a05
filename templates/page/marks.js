// Lets a reader walk through the values of a drawing. A mark of a value has its row as
// its title, as in
//
//   div[data-marks] > div > svg > path > title    Ambulance Services, Delayed: 9
//
// The drawing is one stop of the keyboard. Arrow keys, Home and End go from mark to
// mark, a pointer or a finger picks one; its row is shown below and heard, with a link
// to what it counts where the wide drawing's mark has data-to. Enter follows it.
(function () {
  "use strict";

  document.querySelectorAll("[data-marks]").forEach(function (box) {
    var line = document.createElement("p"), status = document.createElement("span"), link = document.createElement("a");
    var marked = null, rows = new Map(), to = {};
    line.className = "board-chart-value";
    status.setAttribute("role", "status");
    link.hidden = true;
    line.append(status, " ", link);
    box.after(line);
    box.querySelectorAll("path > title").forEach(function (title) {
      rows.set(title.parentNode, title.textContent);
      if (title.parentNode.dataset.to) to[title.textContent] = title.parentNode.dataset.to;
      title.remove(); // else a second tip lies over the drawing
    });
    if (rows.size === 0) return;
    box.tabIndex = 0;
    box.setAttribute("role", "application"); // screen readers then leave the arrow keys to it

    // shown are the marks in sight: a page has a wide drawing and a narrow one.
    function shown() {
      return [...rows.keys()].filter(function (mark) { return mark.getClientRects().length > 0; });
    }

    function mark(path) {
      if (marked) marked.removeAttribute("data-on");
      marked = path;
      if (path) path.setAttribute("data-on", "");
      var row = path ? rows.get(path) : "";
      status.textContent = row;
      link.hidden = !to[row];
      if (link.hidden) return;
      link.href = to[row];
      link.textContent = "See what this counts";
      link.ariaLabel = link.textContent + ": " + row;
    }

    box.addEventListener("keydown", function (event) {
      var list = shown(), at = list.indexOf(marked), to;
      switch (event.key) {
        case "ArrowRight": case "ArrowDown": to = at + 1; break;
        case "ArrowLeft": case "ArrowUp": to = at < 0 ? list.length - 1 : at - 1; break;
        case "Home": to = 0; break;
        case "End": to = list.length - 1; break;
        case "Escape": mark(null); return;
        case "Enter": if (marked && !link.hidden) link.click(); return;
        default: return;
      }
      event.preventDefault();
      mark(list[Math.min(Math.max(0, to), list.length - 1)]);
    });
    box.addEventListener("focus", function () {
      if (!marked) status.textContent = "Use the arrow keys to hear each value.";
    });
    // Who goes to the link, or back, keeps the mark.
    [box, link].forEach(function (part) {
      part.addEventListener("blur", function (event) {
        if (event.relatedTarget !== box && event.relatedTarget !== link) mark(null);
      });
    });
    // at is the mark where a pointer is, which may have its number over it.
    function at(event) {
      return document.elementsFromPoint(event.clientX, event.clientY).find(function (element) { return rows.has(element); });
    }

    // near is the mark where a finger is, which is broader than many a mark.
    function near(event) {
      var nearest = null, least = 16;
      shown().forEach(function (path) {
        var around = path.getBoundingClientRect();
        var far = Math.hypot(Math.max(around.left - event.clientX, event.clientX - around.right, 0), Math.max(around.top - event.clientY, event.clientY - around.bottom, 0));
        if (far < least) { nearest = path; least = far; }
      });
      return nearest;
    }

    box.addEventListener("pointerover", function (event) {
      var path = at(event);
      if (path) mark(path);
    });
    box.addEventListener("click", function (event) {
      var path = at(event) || near(event);
      if (path) mark(path);
    });
  });
})();
