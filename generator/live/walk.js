// Values by the keyboard: left and right go along a series, up and down to the
// same place of another, Home and End to its ends, Escape away. What a value says
// is shown beside it, and said. What a button hides is passed over.
boardpack.walk = (() => {
  "use strict";
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity] };

  // nearest is the place with words that is nearest to one; -1 where none has.
  function nearest(words, place) {
    const some = words.map((said, i) => (said ? i : -1)).filter((i) => i >= 0);
    return some.reduce((best, i) => (Math.abs(i - place) < Math.abs(best - place) ? i : best), some[0] ?? -1);
  }

  // along is the next place with words in a direction, or the last there is.
  function along(words, place, step) {
    const some = words.map((said, i) => (said ? i : -1)).filter((i) => i >= 0);
    const at = some.indexOf(place) + step;
    return some[Math.max(0, Math.min(some.length - 1, at))];
  }

  return (stage, status, { told, option: { series } }, chart, hidden) => {
    let at = null; // [series, place]

    function plain() {
      if (at) chart().dispatchAction({ type: "downplay", seriesIndex: at[0], dataIndex: at[1] });
    }

    function leave() {
      plain();
      chart().dispatchAction({ type: "hideTip" });
    }

    function go([series, place]) {
      plain();
      at = [series, place];
      chart().dispatchAction({ type: "highlight", seriesIndex: series, dataIndex: place });
      chart().dispatchAction({ type: "showTip", seriesIndex: series, dataIndex: place });
      status.textContent = told[series][place];
    }

    // inSight has the words of the values that no button hides, and none in the places of others.
    function inSight() {
      const gone = boardpack.unsettled(series, hidden), shown = ({ name, data }, i) => !hidden.has(name) && !gone(data[i]);
      return told.map((words, k) => (words ?? []).map((said, i) => (shown(series[k], i) ? said : "")));
    }

    function next([up, right]) {
      const words = inSight(), order = words.map((_, k) => k).filter((k) => words[k].some(Boolean));
      if (order.length === 0) return null;
      if (!at || !order.includes(at[0])) return [order[0], nearest(words[order[0]], 0)];
      const own = words[at[0]], alone = own.filter(Boolean).length < 2; // such as a part of a whole: the next is another's
      if (right && !alone) return [at[0], own[at[1]] ? along(own, at[1], right) : nearest(own, at[1])];
      const other = order[Math.max(0, Math.min(order.length - 1, order.indexOf(at[0]) + up + right))];
      return [other, nearest(words[other], at[1])];
    }

    stage.addEventListener("keydown", (event) => {
      if (event.altKey || event.ctrlKey || event.metaKey) return;
      if (event.key === "Escape" && at) { leave(); at = null; return; }
      const step = steps[event.key];
      if (!step) return;
      event.preventDefault();
      const to = next(step);
      if (to) go(to);
    });
    stage.addEventListener("blur", () => { if (at) leave(); });
  };
})();
