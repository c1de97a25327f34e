/**
 * What keeps a page from being read, as the browser has laid it out: sideways scrolling, text cut
 * off, too little contrast (WCAG 2, AA). The browser is given this text; its value is the answer.
 */
(() => {
  const faults = [];
  const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
  if (wide > 0) faults.push(`the page is ${wide} pixels wider than the screen`);

  const rgba = (color) => (color.match(/[\d.]+/g) ?? []).map(Number);
  const luminance = (color) => {
    const [r = 0, g = 0, b = 0] = rgba(color).map((value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const background = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = getComputedStyle(at).backgroundColor;
      if (rgba(color)[3] !== 0) return color;
    }
    return "rgb(255, 255, 255)";
  };

  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const element = node.parentElement;
    const text = node.textContent?.trim() ?? "";
    if (!element || text === "" || element.closest("thead, .nil")?.getClientRects()[0]?.width === 1)
      continue;
    const shown = text.slice(0, 20);
    const [a, b] = [luminance(getComputedStyle(element).color), luminance(background(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < 4.5) faults.push(`“${shown}” has a contrast of ${contrast.toFixed(1)}`);
    const cuts = getComputedStyle(element).overflowX !== "visible";
    if (cuts && element.scrollWidth > element.clientWidth + 1) faults.push(`“${shown}” is cut off`);
  }
  return faults;
})();
