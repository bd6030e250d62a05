// Prepares the walk: opens what is folded, and notes every stop of the keyboard
// in the order of the document, with its look before it has the focus.
(async () => {
  for (const details of document.querySelectorAll("details")) details.open = true;
  const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await frame().then(frame); // regions find out whether they scroll
  const look = (element) => {
    const { outlineStyle, outlineWidth, outlineColor, boxShadow, backgroundColor } = getComputedStyle(element);
    return JSON.stringify([outlineStyle !== "none" && [outlineWidth, outlineColor], boxShadow, backgroundColor]);
  };
  const shown = (element) => element.checkVisibility({ visibilityProperty: true });
  const stops = [...document.querySelectorAll("a[href], button, select, summary, [tabindex='0']")].filter(shown);
  const scrolls = ({ scrollWidth, clientWidth, scrollHeight, clientHeight }) => scrollWidth > clientWidth || scrollHeight > clientHeight;
  window.walk = { stops, look, before: stops.map(look) };

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
