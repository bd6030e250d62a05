// Prepares the walk: opens what is folded, and notes every stop of the keyboard
// in the order of the document, with its look before it has the focus. Whenever a
// key is let go, it then notes what there is to say of the element that has the
// focus.
(async () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await frame().then(frame); // regions find out whether they scroll
  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element);
    return JSON.stringify([outlineStyle !== "none" && [outlineWidth, outlineColor], boxShadow, backgroundColor]);
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const stops = [...document.querySelectorAll("a[href], button, select, input, summary, [tabindex='0']")].filter((element) => shown(element) && !element.disabled);
  const scrolls = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth || scrollHeight > clientHeight;
  const before = stops.map(look), met = [];
  window.walk = { stops, met };
  addEventListener("keyup", () => {
    const element = document.activeElement, index = stops.indexOf(element);
    const box = element.getClientRects()[0] ?? new DOMRect();
    const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
    const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
    const inSight = right - left > 1 && bottom - top > 1;
    const above = inSight ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
    met.push({
      Index: index,
      Name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`,
      InSight: inSight,
      Covered: !(above && (element.contains(above) || above.contains(element))),
      Marked: index >= 0 && look(element) !== before[index] && getComputedStyle(element).maskImage === "none", // which would hide what stands around it
    });
  }, true);

  const name = (element) => `${element.tagName} ${element.textContent.trim().slice(0, 40)}`;
  return {
    Stops: stops.map(name),
    // Regions that scroll and that no key would reach, and those that are a
    // stop without scrolling.
    Unreached: [...document.querySelectorAll("body *")].filter((element) =>
      /auto|scroll/.test(getComputedStyle(element).overflow) && shown(element) && scrolls(element) &&
      !stops.some((stop) => element.contains(stop))).map(name),
    Idle: stops.filter((stop) => stop.matches("[role=region]") && !scrolls(stop)).map(name),
  };
})()
