// What there is to say of the element that has the focus now.
(() => {
  const { stops, look, before } = window.walk;
  const element = document.activeElement, index = stops.indexOf(element);
  const box = element.getClientRects()[0] ?? new DOMRect();
  const left = Math.max(box.left, 0), right = Math.min(box.right, innerWidth);
  const top = Math.max(box.top, 0), bottom = Math.min(box.bottom, innerHeight);
  const inSight = right - left > 1 && bottom - top > 1;
  const above = inSight ? document.elementFromPoint((left + right) / 2, (top + bottom) / 2) : null;
  return {
    Index: index,
    Name: `${element.tagName} ${element.textContent.trim().slice(0, 40)}`,
    InSight: inSight,
    Covered: !(above && (element.contains(above) || above.contains(element))),
    Marked: index >= 0 && look(element) !== before[index],
  };
})()
