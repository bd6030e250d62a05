// Values by the keyboard: left and right go along a series, up and down to the
// same place of another, Home and End to its ends, Escape away. What a value says
// is shown beside it, and said.
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

  // shown are the series that have words and are not hidden.
  const shown = (told, names, hidden) => told.map((_, i) => i).filter((i) => told[i]?.some(Boolean) && !hidden.has(names[i]));

  return (stage, status, { told, option }, chart, hidden) => {
    const names = option.series.map(({ name }) => name);
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

    function next([up, right]) {
      const order = shown(told, names, hidden);
      if (order.length === 0) return null;
      if (!at || !order.includes(at[0])) return [order[0], nearest(told[order[0]], 0)];
      const alone = told[at[0]].filter(Boolean).length < 2; // such as a part of a whole: the next is another's
      if (right && !alone) return [at[0], along(told[at[0]], at[1], right)];
      const series = order[Math.max(0, Math.min(order.length - 1, order.indexOf(at[0]) + up + right))];
      return [series, nearest(told[series], at[1])];
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
