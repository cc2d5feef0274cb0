import { cssColour } from './colour.ts';

export const svgNamespace = 'http://www.w3.org/2000/svg';

export interface Place {
  x: number;
  y: number;
  width: number;
  height: number;
}

const sides = ['top', 'right', 'bottom', 'left'] as const;

/** Whether a box has a border of one line on every side. */
export function isFramed(style: CSSStyleDeclaration): boolean {
  return sides.every(
    (side) =>
      style.getPropertyValue(`border-${side}-style`) === 'solid' &&
      parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0,
  );
}

/** A border round a box, as a line inside its edge. */
export function frameOf(place: Place, style: CSSStyleDeclaration): SVGElement {
  const line = parseFloat(style.borderTopWidth);
  const [width, height] = [place.width - line, place.height - line];
  const shape = rectangle({ x: place.x + line / 2, y: place.y + line / 2, width, height }, 'none');
  set(shape, {
    stroke: cssColour(style.borderTopColor),
    'stroke-width': line,
    rx: Math.min(Math.max(0, parseFloat(style.borderTopLeftRadius) - line / 2), height / 2) || 0,
  });
  return shape;
}

export function rectangle(place: Place, fill: string): SVGElement {
  const shape = document.createElementNS(svgNamespace, 'rect');
  set(shape, { ...place, fill });
  return shape;
}

export function set(node: Element, attributes: Record<string, string | number>): void {
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, String(value));
}
