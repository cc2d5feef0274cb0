import { cssColour } from './colour.ts';
import { frameOf, isFramed, rectangle, set, svgNamespace, type Place } from './svg-shapes.ts';
import { drawText, textAt, type Origin } from './svg-text.ts';

const kept = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'stroke-linecap',
  'opacity',
  'paint-order',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'letter-spacing',
  'text-anchor',
] as const;
const dropped = ['class', 'style', 'tabindex', 'role', 'aria-label', 'data-mark', 'data-lane'];
const margin = 16;

/**
 * Draws what an element shows as one SVG document that stands alone: the charts inside it with their styles written out,
 * its text as text, its backgrounds as rectangles, and the caption below. Controls marked `data-no-figure` stay out.
 */
export function figureToSvg(element: Element, caption: readonly string[]): string {
  const box = element.getBoundingClientRect();
  const height = box.height + margin * 2 + caption.length * 16 + 8;
  const shown = Math.max(reachOf(element) - box.left, captionWidth(caption));
  const width = Math.ceil(Math.min(box.width, shown)) + margin * 2;
  const svg = document.createElementNS(svgNamespace, 'svg');
  set(svg, {
    xmlns: svgNamespace,
    width,
    height,
    viewBox: `0 0 ${width} ${height}`,
  });
  svg.append(rectangle({ x: 0, y: 0, width, height }, pageColour()));
  const origin = { x: Math.round(box.left) - margin, y: Math.round(box.top) - margin };
  draw(element, svg, origin);
  caption.forEach((line, i) => {
    const text = textAt(
      line,
      margin,
      box.height + margin + 24 + i * 16,
      getComputedStyle(document.body),
    );
    set(text, { 'font-size': '12px' });
    svg.append(text);
  });
  return new XMLSerializer().serializeToString(svg);
}

/** How far to the right the element's charts, tables and words reach. */
function reachOf(element: Element): number {
  const range = document.createRange();
  const words = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  const rights = [...element.querySelectorAll('svg, table')]
    .filter((part) => !part.closest('[data-no-figure]'))
    .map((part) => part.getBoundingClientRect().right);
  while (words.nextNode()) {
    if (words.currentNode.parentElement?.closest('[data-no-figure]')) continue;
    range.selectNodeContents(words.currentNode);
    rights.push(range.getBoundingClientRect().right);
  }
  return Math.max(0, ...rights);
}

function captionWidth(caption: readonly string[]): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return Infinity;
  pen.font = `12px ${getComputedStyle(document.body).fontFamily}`;
  return Math.max(0, ...caption.map((line) => pen.measureText(line).width));
}

function draw(node: Element, into: Element, origin: Origin): void {
  if (node instanceof HTMLElement && 'noFigure' in node.dataset) return;
  const style = getComputedStyle(node);
  if (style.visibility === 'hidden' || style.display === 'none' || style.clipPath !== 'none')
    return;
  if (node instanceof SVGSVGElement) {
    into.append(copyChart(node, origin));
    return;
  }
  drawBox(node, style, into, origin);
  for (const child of node.childNodes) {
    if (child instanceof Text) drawText(child, style, into, origin);
    else if (child instanceof Element) draw(child, into, origin);
  }
}

/** The chart as a group at its place, every style that shows written as an attribute. */
function copyChart(chart: SVGSVGElement, origin: Origin): SVGElement {
  const box = chart.getBoundingClientRect();
  const copy = chart.cloneNode(true) as SVGSVGElement; // a clone has its original's type
  inline(chart, copy);
  // A browser puts a chart on whole pixels of the screen.
  set(copy, {
    x: Math.round(box.left) - origin.x,
    y: Math.round(box.top) - origin.y,
    width: box.width,
    height: box.height,
    overflow: 'visible',
  });
  return copy;
}

function inline(
  from: Element,
  to: Element,
  inherited: Readonly<Record<string, string>> = {},
): void {
  const style = getComputedStyle(from);
  const own: Record<string, string> = {};
  for (const name of kept) {
    const value = style.getPropertyValue(name);
    own[name] = name === 'fill' || name === 'stroke' ? paint(value) : value;
    if (own[name] !== inherited[name]) to.setAttribute(name, own[name]);
  }
  for (const name of dropped) to.removeAttribute(name);
  [...from.children].forEach((child, i) => {
    const twin = to.children[i];
    if (twin) inline(child, twin, { ...own, opacity: '1' });
  });
  for (const child of [...to.childNodes]) if (child instanceof Comment) child.remove();
}

function paint(value: string): string {
  return value.startsWith('url(') || value === 'none' ? value : cssColour(value);
}

function drawBox(node: Element, style: CSSStyleDeclaration, into: Element, origin: Origin): void {
  const box = node.getBoundingClientRect();
  const place = {
    x: Math.round(box.left) - origin.x,
    y: Math.round(box.top) - origin.y,
    width: Math.round(box.right) - Math.round(box.left),
    height: Math.round(box.bottom) - Math.round(box.top),
  };
  if ((box.width === 0 && style.borderLeftStyle === 'none') || box.height === 0) return;
  const background = cssColour(style.backgroundColor);
  if (background !== 'none') {
    const shape = rectangle(place, background);
    set(shape, { rx: Math.min(parseFloat(style.borderTopLeftRadius) || 0, place.height / 2) });
    into.append(shape);
  }
  if (isFramed(style)) return into.append(frameOf(place, style));
  drawRules(node, style, into, { ...place, y: box.top - origin.y });
  const left = parseFloat(style.borderLeftWidth);
  if (left > 0 && style.borderLeftStyle === 'solid' && parseFloat(style.borderRightWidth) === 0)
    into.append(rectangle({ ...place, width: left }, cssColour(style.borderLeftColor)));
}

/** The lines above and below a box; a table shares a line out among two rows, and a cell's below wins over a row's above. */
function drawRules(node: Element, style: CSSStyleDeclaration, into: Element, place: Place): void {
  const shared = style.borderCollapse === 'collapse' && style.display.startsWith('table-');
  const cell = node.previousElementSibling?.firstElementChild;
  const above = shared && node instanceof HTMLTableRowElement && cell && ruleOf(cell, 'bottom');
  const top = above || ruleOf(node, 'top');
  if (top) {
    const y = shared ? Math.floor(place.y - top.height / 2) : Math.round(place.y);
    into.append(rectangle({ ...place, y, height: top.height }, top.colour));
  }
  const bottom = shared ? null : ruleOf(node, 'bottom');
  if (bottom) {
    const y = Math.round(place.y) + place.height - bottom.height;
    into.append(rectangle({ ...place, y, height: bottom.height }, bottom.colour));
  }
}

function ruleOf(node: Element, side: 'top' | 'bottom'): { height: number; colour: string } | null {
  const style = getComputedStyle(node);
  const height = parseFloat(style.getPropertyValue(`border-${side}-width`));
  if (!(height > 0) || style.getPropertyValue(`border-${side}-style`) !== 'solid') return null;
  return { height, colour: cssColour(style.getPropertyValue(`border-${side}-color`)) };
}

function pageColour(): string {
  return cssColour(getComputedStyle(document.documentElement).backgroundColor);
}
