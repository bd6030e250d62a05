// Finds, chooses, sorts and opens the intentions of list.html, and gives those that
// are shown as CSV. The address holds what is chosen, behind the #.
(() => {
  "use strict";
  const at = (id) => document.getElementById("page." + id);
  const list = at("list"), flat = at("flat"), find = at("find"), sort = at("sort"), down = at("down");
  const selects = [...document.querySelectorAll("select[data-field]")];
  const sections = [...list.querySelectorAll("section")].filter((section) => section !== flat);
  const rows = JSON.parse(at("words").textContent);
  const collate = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  let found = [];

  // Each title becomes a button that opens the story below it.
  const items = [...list.querySelectorAll("tbody")].map((body, i) => {
    const [title, , reference] = body.rows[0].cells;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "board-open";
    button.ariaExpanded = "false";
    button.append(...title.childNodes);
    title.append(button);
    button.addEventListener("click", () => open(body, button.ariaExpanded === "false"));
    return { body, home: body.parentNode, title: button.textContent, reference: reference.textContent, has: rows[i].map((words) => [words].flat()) };
  });
  flat.querySelector("table").append(list.querySelector("thead").cloneNode(true));

  function open(body, yes) {
    body.toggleAttribute("data-open", yes);
    body.querySelector("details").open = yes;
    body.querySelector("button").ariaExpanded = String(yes);
  }

  function chosen() {
    const words = find.value.toLowerCase().split(/\s+/).filter(Boolean);
    const asked = selects.map((select, field) => ({ field, value: select.value, word: select.selectedIndex - 1 })).filter((ask) => ask.value);
    return items.filter((item) => asked.every(({ field, value, word }) => {
      const has = item.has[field];
      return value === "=" ? has.length === 0 : value === "!=" ? has.length > 0 : has.includes(word);
    }) && words.every((word) => (item.text ??= item.body.textContent.toLowerCase()).includes(word)));
  }

  // Sorted by programme, the intentions stand under it; else they are in one table.
  function sorted(all) {
    const field = selects.findIndex((select) => select.dataset.field === sort.value);
    const place = (item) => field < 0 ? item[sort.value] : item.has[field][0];
    const compare = field < 0 ? collate : (a, b) => a - b;
    return all.toSorted((a, b) => {
      const [p, q] = [place(a), place(b)];
      if (p === undefined || q === undefined) return (p === undefined) - (q === undefined);
      return (down.checked ? -1 : 1) * compare(p, q);
    });
  }

  function show() {
    found = chosen();
    const one = sort.value !== "";
    if (one) found = sorted(found);
    const kept = new Set(found);
    for (const item of items) item.body.hidden = !kept.has(item);
    if (one) flat.querySelector("table").append(...found.map((item) => item.body));
    else if (!flat.hidden) for (const item of items) item.home.append(item.body);
    flat.hidden = !one;
    down.disabled = !one;
    for (const section of sections) section.hidden = one || !section.querySelector("tbody:not([hidden])");
    const number = (n) => n.toLocaleString("en-GB");
    at("count").textContent = `${number(found.length)} of ${number(items.length)} intentions`;
    at("save").disabled = found.length === 0;
  }

  function write() {
    const address = new URLSearchParams();
    for (const { value, dataset } of selects) {
      if (value) address.append(value === "!=" ? dataset.field + "!" : dataset.field, value === "!=" ? "" : value.slice(1));
    }
    if (find.value) address.append("Find", find.value);
    if (sort.value) address.append("Sort", (down.checked ? "-" : "") + sort.value);
    history.replaceState(null, "", "#" + address);
  }

  function change() { show(); write(); }

  function choose(address) {
    for (const select of selects) {
      const field = select.dataset.field;
      select.value = address.has(field + "!") ? "!=" : address.has(field) ? "=" + address.get(field) : "";
      if (select.selectedIndex < 0) select.value = "";
      if (select.value && at("more")?.contains(select)) at("more").open = true;
    }
    const order = address.get("Sort") ?? "";
    find.value = address.get("Find") ?? "";
    down.checked = order.startsWith("-");
    sort.value = order.replace("-", "");
    if (sort.selectedIndex < 0) sort.value = "";
    show();
  }

  function named(hash) {
    try {
      return (document.getElementById(hash) ?? document.getElementById(decodeURIComponent(hash)))?.closest("tbody");
    } catch { return null; } // a stray %
  }

  function read() {
    const hash = location.hash.slice(1), body = named(hash);
    if (!body) {
      if (!document.getElementById(hash)) choose(new URLSearchParams(hash));
      return;
    }
    if (body.hidden) choose(new URLSearchParams());
    open(body, true);
    body.scrollIntoView();
    body.querySelector("button").focus({ preventScroll: true });
  }

  // What a spreadsheet would run as a formula starts with an apostrophe, as in tables/*.csv.
  const cell = (text) => `"${(isNaN(text) && /^( *=|[+\-@\t\r])/.test(text) ? "'" : "") + text.replaceAll('"', '""')}"`;

  function save() {
    const heads = new Set(["Reference", "Title", "Programme"]);
    const records = found.map(({ body, reference, title }) => {
      const record = { Reference: reference, Title: title, Programme: body.rows[0].cells[1].textContent };
      for (const name of body.querySelectorAll("dt")) {
        const said = name.nextElementSibling, of = said.firstElementChild;
        heads.add(name.textContent);
        record[name.textContent] = of?.dataset.plain ?? said.textContent;
      }
      return record;
    });
    const lines = [[...heads], ...records.map((record) => [...heads].map((head) => record[head] ?? ""))];
    const link = document.createElement("a");
    link.href = URL.createObjectURL(new Blob(["\ufeff" + lines.map((line) => line.map(cell).join(",") + "\r\n").join("")], { type: "text/csv" }));
    link.download = at("save").dataset.file;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1e4);
  }

  let waiting;
  find.addEventListener("input", () => { clearTimeout(waiting); waiting = setTimeout(change, 150); });
  for (const control of [...selects, sort, down]) control.addEventListener("change", change);
  at("clear").addEventListener("click", () => { choose(new URLSearchParams()); write(); find.focus(); });
  at("save").addEventListener("click", save);
  addEventListener("hashchange", read);
  list.setAttribute("data-live", "");
  at("search").hidden = false;
  show();
  read();
})();
