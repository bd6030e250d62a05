// Finds, chooses, sorts, opens and saves intentions. What is chosen is in the address.
(() => {
  const byId = (id) => document.getElementById(id), at = (name) => byId("page." + name);
  const [list, flat, find, sort, down] = ["list", "flat", "find", "sort", "down"].map(at);
  const selects = [...document.querySelectorAll("select[data-field]")];
  const sections = list.querySelectorAll("section:not([id])"), rows = JSON.parse(at("words").textContent);
  const collate = new Intl.Collator(document.documentElement.lang, { numeric: true }).compare;
  const make = (tag, properties) => Object.assign(document.createElement(tag), properties);
  let found, waiting, only; // references an address names

  // Titles become buttons that open stories; closed ones lie apart.
  const items = [...list.querySelectorAll("tbody")].map((body, i) => {
    const cells = [...body.rows[0].cells], [title, programme, reference] = cells.map((cell) => cell.textContent);
    const button = make("button", { className: "board-open", ariaExpanded: "false" });
    const story = body.rows[1], item = { body, story, home: body.parentNode, title, programme, reference, has: rows[i].map((words) => [words].flat()) };
    button.onclick = () => open(item, button.ariaExpanded === "false");
    button.append(...cells[0].childNodes);
    cells[0].append(button);
    story.remove();
    return item;
  });
  const table = flat.querySelector("table"), ranks = {};
  table.append(list.querySelector("thead").cloneNode(true));
  table.remove();

  function open({ body, story }, yes) {
    body.toggleAttribute("data-open", yes);
    yes ? body.append(story) : story.remove();
    story.querySelector("details").open = yes;
    body.querySelector("button").ariaExpanded = String(yes);
  }

  function chosen() {
    const words = find.value.toLowerCase().split(/\s+/);
    const asked = selects.flatMap(({ value, selectedIndex }, field) => value ? [[field, value, selectedIndex - 1]] : []);
    return items.filter((item) => (!only || only.has(item.reference)) && asked.every(([field, value, word]) => {
      const has = item.has[field];
      return value === "=" ? !has.length : value === "!=" ? has.length : has.includes(word);
    }) && words.every((word) => (item.text ??= (item.body.textContent + item.story.textContent).toLowerCase()).includes(word)));
  }

  // Texts are compared once.
  function ranked(name) {
    if (!ranks[name]) {
      let rank = 0, before;
      ranks[name] = new Map(items.toSorted((a, b) => collate(a[name], b[name])).map((item) => {
        if (before && collate(before[name], item[name])) rank++;
        return before = item, [item, rank];
      }));
    }
    return (item) => ranks[name].get(item);
  }

  function sorted() {
    const field = selects.findIndex((select) => select.dataset.field === sort.value);
    const place = field < 0 ? ranked(sort.value) : (item) => item.has[field][0], way = down.checked ? -1 : 1;
    const keyed = found.map((item) => ({ item, key: place(item) }));
    keyed.sort(({ key: p }, { key: q }) => (p === undefined) - (q === undefined) || (p - q) * way);
    return keyed.map(({ item }) => item);
  }

  // Tables in sight are laid out.
  const most = list.classList.contains("board-list--long") ? 100 : items.length;

  function tables() {
    const parts = [];
    for (let first = 0; first < found.length; first += most) {
      const shown = found.slice(first, first + most), part = make("div", { className: "board-list__part" }), copy = table.cloneNode(true);
      if (found.length > most) copy.ariaLabel += `, ${first + 1} to ${first + shown.length}`;
      copy.append(...shown.map(({ body }) => body));
      part.append(copy);
      parts.push(part);
    }
    return parts;
  }

  function show() {
    const one = sort.value !== "";
    found = chosen();
    const kept = new Set(found);
    for (const item of items) if (item.body.hidden === kept.has(item)) item.body.hidden = !item.body.hidden;
    if (one) found = sorted();
    const before = [...flat.querySelectorAll(".board-list__part")];
    if (one) flat.append(...tables());
    if (before.length) for (const item of items) if (!(one && kept.has(item))) item.home.append(item.body);
    for (const part of before) part.remove();
    flat.hidden = down.disabled = !one;
    for (const section of sections) section.hidden = one || !section.querySelector("tbody:not([hidden])");
    at("count").textContent = [found, items].map(({ length }) => length.toLocaleString("en-GB")).join(" of ") + " intentions";
    at("save").disabled = !found.length;
  }

  function change() {
    const address = new URLSearchParams();
    for (const { value, dataset } of selects) {
      if (value) address.append(dataset.field + (value === "!=" ? "!" : ""), value.replace(/^!?=/, ""));
    }
    if (only) only.forEach((name) => address.append("Only", name));
    if (find.value) address.append("Find", find.value);
    if (sort.value) address.append("Sort", (down.checked ? "-" : "") + sort.value);
    show();
    history.replaceState(null, "", "#" + address);
  }

  function choose(address) {
    const asked = new URLSearchParams(address), order = asked.get("Sort") ?? "";
    const put = (control, value) => { control.value = value; if (control.selectedIndex < 0) control.value = ""; };
    for (const select of selects) {
      const { field } = select.dataset;
      put(select, asked.has(field + "!") ? "!=" : asked.has(field) ? "=" + asked.get(field) : "");
    }
    only = asked.has("Only") && new Set(asked.getAll("Only"));
    put(sort, order.replace("-", ""));
    down.checked = sort.value && order[0] === "-";
    find.value = asked.get("Find") ?? "";
    show();
  }

  function read() {
    const hash = location.hash.slice(1);
    let named = byId(hash);
    try { named ??= byId(decodeURIComponent(hash)); } catch {} // a stray %
    const body = named?.closest("tbody");
    if (!body) return named || choose(hash);
    if (body.hidden) choose("");
    open(items.find((item) => item.body === body), true);
    body.scrollIntoView();
    body.querySelector("button").focus({ preventScroll: true });
  }

  // Nothing that sheets would run.
  const cell = (text = "") => `"${isNaN(text) && /^( *=|[+\-@\t\r])/.test(text) ? "'" : ""}${text.replaceAll('"', '""')}"`;

  function save() {
    const records = found.map(({ story, reference, title, programme }) => {
      const record = { __proto__: null, Reference: reference, Title: title, Programme: programme };
      for (const { textContent, nextElementSibling: said } of story.querySelectorAll("dt")) {
        record[textContent] = said.firstElementChild?.dataset.plain ?? said.textContent;
      }
      return record;
    });
    const names = [...new Set(records.flatMap(Object.keys))];
    const lines = [names, ...records.map((record) => names.map((name) => record[name]))];
    const file = new Blob(["\ufeff", ...lines.map((line) => line.map(cell).join(",") + "\r\n")], { type: "text/csv" });
    make("a", { href: URL.createObjectURL(file), download: at("save").dataset.file }).click();
  }

  find.oninput = () => { clearTimeout(waiting); waiting = setTimeout(change, 150); };
  for (const control of [...selects, sort, down]) control.onchange = change;
  at("clear").onclick = () => { choose(""); change(); find.focus(); };
  at("save").onclick = save;
  onhashchange = read;
  list.dataset.live = "";
  at("search").hidden = false;
  at("short")?.removeAttribute("open");
  choose("");
  read();
})();
