// Values by the keyboard: left and right go along a series, up and down to the
// same place of another, or over time to the nearest day, Home and End to its
// ends, Escape away. What a value says is shown beside it, and said. What a button
// hides is passed over, and so is what lies outside the time that is shown.
boardpack.walk = (() => {
  "use strict";
  const steps = { ArrowLeft: [0, -1], ArrowRight: [0, 1], ArrowUp: [-1, 0], ArrowDown: [1, 0], Home: [0, -Infinity], End: [0, Infinity] };

  // nearest is the place with words that is nearest to one, by how far it is from there; -1
  // where none has.
  function nearest(words, far) {
    const some = words.map((said, i) => (said ? i : -1)).filter((i) => i >= 0);
    return some.reduce((best, i) => (far(i) < far(best) ? i : best), some[0] ?? -1);
  }

  // along is the next place with words in a direction, or the last there is.
  function along(words, place, step) {
    const some = words.map((said, i) => (said ? i : -1)).filter((i) => i >= 0);
    const at = some.indexOf(place) + step;
    return some[Math.max(0, Math.min(some.length - 1, at))];
  }

  // within reports of each datum of a series whether it is in sight in a time, all of which is
  // null and null. Of a line that passes through without one, the ends of what is in sight are.
  function within({ data, lineStyle }, [low, high]) {
    if (low === null) return data.map(() => true);
    const joined = lineStyle && lineStyle.color !== "transparent", at = (i) => (data[i] && data[i].value[1] !== "-" ? data[i].value : null);
    const seen = (from, to) => (from === to ? from >= low && from <= high : to > low && from < high);
    const itself = (i) => seen(at(i)[0], at(i)[2] ?? at(i)[0]);
    const line = (i) => seen((at(i - 1) ?? at(i))[0], (at(i + 1) ?? at(i))[0]); // to its neighbours
    const own = data.map((_, i) => at(i) && itself(i) && (!joined || line(i)));
    return own.some(Boolean) || !joined ? own : data.map((_, i) => at(i) && line(i));
  }

  return (stage, status, { told, option: { series, xAxis } }, chart, hidden, time) => {
    const single = told.every((words) => (words ?? []).filter(Boolean).length < 2); // parts of a whole: beside one is another's
    const overTime = [xAxis].flat()[0]?.type === "time";
    let at = null; // [series, place]

    // from is how far a place of a series is from another place, of a series too: in days over time.
    const from = (own, place) => {
      const day = (k, i) => series[k].data[i].value[0];
      return (other) => (i) => Math.abs(overTime ? day(other, i) - day(own, place) : i - place);
    };

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

    // inSight has the words of the values that are shown, and none in the places of others.
    function inSight() {
      const gone = boardpack.unsettled(series, hidden);
      return told.map((words, k) => {
        const { name, data } = series[k], now = within(series[k], time());
        return (words ?? []).map((said, i) => (now[i] && !hidden.has(name) && !gone(data[i]) ? said : ""));
      });
    }

    function next([up, right]) {
      const words = inSight(), order = words.map((_, k) => k).filter((k) => words[k].some(Boolean));
      if (order.length === 0) return null;
      if (!at || !order.includes(at[0])) return [order[0], nearest(words[order[0]], (i) => i)];
      const own = words[at[0]];
      if (right && !single) return [at[0], own[at[1]] ? along(own, at[1], right) : nearest(own, from(...at)(at[0]))];
      const other = order[Math.max(0, Math.min(order.length - 1, order.indexOf(at[0]) + up + right))];
      return [other, nearest(words[other], from(...at)(other))];
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
