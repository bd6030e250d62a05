// What a page with tables does beside showing them.

// Opens what is folded while the page is printed, for browsers in which the
// style sheet cannot.
(() => {
  "use strict";
  let folded = [];
  addEventListener("beforeprint", () => {
    folded = [...document.querySelectorAll("details:not([open])")];
    for (const details of folded) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of folded) details.open = false;
  });
})();

// Contents are folded where they would fill a phone.
if (matchMedia("(max-width: 40em)").matches) {
  for (const details of document.querySelectorAll("details[data-fold]")) details.open = false;
}

// A region is a stop of the keyboard only while there is something to scroll,
// and says then that there is more, on which side, and whether a column is cut there. What names its rows stays in
// sight where it leaves room for what it names.
(() => {
  "use strict";
  const most = 0.45; // of a region's width
  function sides(region) {
    const { scrollLeft, scrollWidth, clientWidth, clientLeft } = region, edge = region.getBoundingClientRect().left + clientLeft + clientWidth;
    region.toggleAttribute("data-before", scrollLeft > 1);
    region.toggleAttribute("data-after", scrollLeft < scrollWidth - clientWidth - 1);
    const cut = [...region.querySelectorAll("thead > :last-child > *")].find((head) => {
      const { left, right } = head.getBoundingClientRect();
      return left < edge && right - parseFloat(getComputedStyle(head).paddingRight) > edge + 1;
    });
    region.toggleAttribute("data-cut", cut !== undefined);
    if (cut) region.style.setProperty("--board-cut", `${edge - cut.getBoundingClientRect().left}px`);
  }
  const observer = new ResizeObserver((changes) => {
    const regions = [...new Set(changes.map(({ target }) => target.closest("[role=region]")))], left = regions.map((region) => region.scrollLeft);
    for (const region of regions) region.removeAttribute("data-scrolls"); // then letters are as small as they get
    const scroll = regions.map((region) => region.scrollWidth > region.clientWidth);
    regions.forEach((region, k) => {
      region.tabIndex = scroll[k] ? 0 : -1; // with none, a part of a px that is over makes one in some browsers
      region.toggleAttribute("data-scrolls", scroll[k]);
    });
    regions.forEach((region, k) => {
      const names = region.querySelector("thead > :last-child > :first-child")?.offsetWidth ?? 0, go = names > most * region.clientWidth;
      region.toggleAttribute("data-names-go", go);
      region.style.setProperty("--board-names", `${go ? 0 : names}px`);
      region.style.setProperty("--board-below", `${region.querySelector("caption")?.offsetHeight ?? 0}px`);
      region.scrollLeft = left[k];
      sides(region);
    });
  });
  for (const region of document.querySelectorAll("[role=region][tabindex]")) {
    observer.observe(region);
    observer.observe(region.firstElementChild);
    region.addEventListener("scroll", () => sides(region), { passive: true });
  }
})();
