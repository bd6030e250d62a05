"use strict";
// The shell around the page that is open. It is told of each change of the page, and has
// it read again in its place.
(() => {
  const prefix = location.pathname + "edition/";
  const at = id => document.getElementById(id);
  const frame = at("page");
  let page = "";       // "board/index.html"
  let shown = null;    // the stamp of what the frame has; null until it is told
  let newest = "";     // the stamp that was told last
  let late = "";       // one that was asked for once more: what came was of an earlier save
  let place = null;    // where the reader was, while the page is read again
  let told = null;     // the events of the page

  const page0 = () => decodeURIComponent(location.hash.slice(1));
  const inner = () => { try { return frame.contentWindow.location.pathname; } catch { return ""; } };

  // What the frame has: another tab may have been given a later one since.
  const has = () => {
    try {
      const timing = frame.contentWindow.performance.getEntriesByType("navigation")[0].serverTiming;
      return timing.find(t => t.name === "stamp").description;
    } catch { return ""; }
  };

  // The place is told by the nearest thing with a name above the window, so that it stays
  // where more is written before it.
  const placeOf = view => {
    let found = null;
    for (const e of view.document.querySelectorAll("main [id]")) {
      const top = e.getBoundingClientRect().top;
      if (top <= 1 && (!found || top >= found.top) && e.getClientRects().length) found = {id: e.id, top};
    }
    return {x: view.scrollX, y: view.scrollY, found};
  };
  const putBack = (view, {x, y, found}) => {
    view.scrollTo({left: x, top: y, behavior: "instant"});
    const e = found && view.document.getElementById(found.id);
    if (e) view.scrollBy({top: e.getBoundingClientRect().top - found.top, behavior: "instant"});
  };

  const listen = () => {
    if (told) told.close();
    shown = null;
    newest = "";
    told = new EventSource("events?page=" + encodeURIComponent(page));
    told.onmessage = event => hear(JSON.parse(event.data));
    told.onerror = () => { at("state").textContent = "The preview has ended."; };
  };

  const go = to => {
    page = to;
    listen();
    shown = ""; // whatever the page is, it is not in the frame
  };

  const hear = news => {
    if (news.page !== page) return;
    editions(news);
    findings(news);
    newest = news.stamp || "";
    if (!news.stamp) { // no such page, or none yet
      if (!news.edition && news.first) go(news.first + "/index.html");
      else if (news.edition && !news.stale && !news.wrong && !page.endsWith("/index.html")) go(news.edition + "/index.html");
      shown = "";
      return;
    }
    if (shown === null) shown = has() || news.given || "";
    if (shown !== newest) show();
  };

  const show = () => {
    const empty = !shown;
    shown = newest;
    if (empty || !inner().startsWith(prefix)) {
      frame.src = prefix + page.split("/").map(encodeURIComponent).join("/");
      return;
    }
    place = placeOf(frame.contentWindow);
    frame.contentWindow.location.reload();
  };

  frame.addEventListener("load", () => {
    const path = inner();
    if (!path.startsWith(prefix)) return;
    frame.contentWindow.history.scrollRestoration = "manual";
    if (place) putBack(frame.contentWindow, place);
    place = null;
    document.title = "Preview – " + frame.contentDocument.title;
    const now = decodeURIComponent(path.slice(prefix.length));
    at("alone").href = path;
    history.replaceState(null, "", "#" + now);
    if (now !== page) { // the reader followed a link
      page = now;
      listen();
      return;
    }
    shown = has() || shown;
    if (shown === newest) late = "";
    if (newest && shown !== newest && late !== newest) { // a page that is on its way can take the place of one that was asked for since
      late = newest;
      show();
    }
  });

  const editions = news => {
    const select = at("editions");
    select.replaceChildren(...news.editions.map(e => new Option(e.title + (e.mark ? " (" + e.mark + ")" : ""), e.name, false, e.name === news.edition)));
    const now = news.editions.find(e => e.name === news.edition);
    at("mark").textContent = now && now.mark || "";
    at("mark").hidden = !(now && now.mark);
  };
  at("editions").addEventListener("change", event => go(event.target.value + "/index.html"));
  addEventListener("hashchange", () => { if (page0() && page0() !== page) go(page0()); });

  const element = (name, text, ...inside) => {
    const e = document.createElement(name);
    if (text) e.textContent = text;
    e.append(...inside);
    return e;
  };

  const findings = news => {
    const box = at("findings");
    const was = box.querySelector("details");
    const open = was && was.open;
    const errors = news.findings.filter(f => f.error), warnings = news.findings.filter(f => !f.error);
    const count = (n, word) => n + " " + word + (n === 1 ? "" : "s");
    const rest = (n, listed) => n > listed.length ? [element("p", "and " + (n - listed.length) + " more")] : [];
    box.replaceChildren();
    if (news.wrong) box.append(element("h1", news.wrong));
    if (errors.length) box.append(element("h1", count(news.mistakes, "mistake") + (news.stamp ? ": the page is as it was before" : ": there is no page yet")), list(errors), ...rest(news.mistakes, errors));
    if (news.warnings) {
      const details = element("details", "", element("summary", count(news.warnings, "warning")), list(warnings), ...rest(news.warnings, warnings));
      details.open = Boolean(open);
      box.append(details);
    }
    box.classList.toggle("warnings", !errors.length && !news.wrong);
    box.hidden = !box.hasChildNodes();
    at("state").textContent = errors.length ? "Not built: " + count(news.mistakes, "mistake") : "";
  };

  const list = all => element("ol", "", ...all.map(f => {
    const item = element("li", "", element("p", "", element("code", f.place), ": " + f.message));
    if (f.hint) item.append(element("p", "To do: " + f.hint));
    if (f.line) item.append(element("pre", f.line));
    return item;
  }));

  const start = page0();
  if (start) go(start);
  else listen();
})();
