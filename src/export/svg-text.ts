import { cssColour } from './colour.ts';
import { set, svgNamespace } from './svg-shapes.ts';

/** What of the page lies at the drawing's corner. */
export interface Origin {
  x: number;
  y: number;
}

/** Draws a text as it stands on the page, one text element a line where the browser broke it. */
export function drawText(
  node: Text,
  style: CSSStyleDeclaration,
  into: Element,
  origin: Origin,
): void {
  const under = underlineOf(node.parentElement);
  const ascent = ascentOf(style);
  for (const { words, left, right, top } of linesOf(node)) {
    const [x, baseline] = [left - origin.x, top + ascent - origin.y];
    // Letters stand on whole pixels.
    into.append(textAt(words, x, Math.round(baseline), style));
    if (under) into.append(underlineAt(under, x, right - origin.x, baseline));
  }
}

interface Line {
  words: string;
  left: number;
  right: number;
  top: number;
}

/** The lines of a text without the spaces at their ends; letters that do not show, as at a break, are spaces. */
function linesOf(node: Text): Line[] {
  const range = document.createRange();
  const lines: Line[] = [];
  let line: Line | null = null;
  for (let at = 0; at < node.data.length; at += 1) {
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    const box = range.getClientRects()[0];
    const letter = box && box.width > 0 ? node.data.charAt(at) : ' ';
    if (box && box.width > 0 && (!line || Math.abs(box.top - line.top) > 2)) {
      line = { words: '', left: box.left, right: box.left, top: box.top };
      lines.push(line);
    }
    if (!line) continue;
    const blank = letter.trim() === '';
    if (blank && line.words === '') line.left = box?.right ?? line.left;
    else line.words += letter;
    if (!blank) line.right = box?.right ?? line.right;
  }
  return lines.map((one) => ({ ...one, words: one.words.trim() })).filter(({ words }) => words);
}

export function textAt(
  content: string,
  x: number,
  y: number,
  style: CSSStyleDeclaration,
): SVGElement {
  const text = document.createElementNS(svgNamespace, 'text');
  text.textContent = content;
  set(text, {
    x,
    y,
    fill: cssColour(style.color),
    'font-family': style.fontFamily,
    'font-size': style.fontSize,
    'font-weight': style.fontWeight,
    'font-style': style.fontStyle,
    'letter-spacing': style.letterSpacing,
    'font-variant-numeric': style.fontVariantNumeric,
  });
  return text;
}

/** How far a font's letters stand above their baseline, in whole pixels as browsers lay lines out. */
function ascentOf({ fontStyle, fontWeight, fontSize, fontFamily }: CSSStyleDeclaration): number {
  const pen = document.createElement('canvas').getContext('2d');
  if (!pen) return 0.8 * parseFloat(fontSize);
  pen.font = `${fontStyle} ${fontWeight} ${fontSize} ${fontFamily}`;
  return Math.round(pen.measureText('x').fontBoundingBoxAscent);
}

/** The style that underlines a text, its own or that of what it stands in. */
function underlineOf(element: Element | null): CSSStyleDeclaration | null {
  if (!element) return null;
  const style = getComputedStyle(element);
  if (style.textDecorationLine.includes('underline')) return style;
  return style.display === 'inline' ? underlineOf(element.parentElement) : null;
}

/** A text's underline, from x1 to x2, as a browser draws it: dots on whole pixels. */
function underlineAt(
  style: CSSStyleDeclaration,
  x1: number,
  x2: number,
  baseline: number,
): SVGElement {
  const thick = parseFloat(style.textDecorationThickness) || 1;
  const top = Math.round(baseline + Math.round(parseFloat(style.textUnderlineOffset) || 1));
  const dotted = style.textDecorationStyle === 'dotted';
  const [from, to] = dotted ? [Math.floor(x1), Math.floor(x2)] : [x1, x2];
  const line = document.createElementNS(svgNamespace, 'line');
  set(line, { x1: from, x2: to, y1: top + thick / 2, y2: top + thick / 2 });
  set(line, { stroke: cssColour(style.textDecorationColor), 'stroke-width': thick });
  if (dotted) set(line, { 'stroke-dasharray': `${thick} ${thick}` });
  return line;
}
