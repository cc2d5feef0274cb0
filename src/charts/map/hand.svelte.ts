import type { Zoomer } from '../../attachments/zooming.ts';
import {
  paperAt,
  papersInside,
  wholeMap,
  type Frame,
  type MapPoints,
  type Outline,
  type Zoom,
} from './layout.ts';
import { firstPaper, nextPaper, type Direction } from './walk.ts';

/** What a hand works on: the papers, where they are on the screen, and what opens. */
interface Ground {
  points: () => MapPoints;
  screen: () => Float64Array;
  frame: () => Frame;
  /** Whether a drag draws an outline without the shift key. */
  lasso: () => boolean;
  onopen: (paper: number) => void;
  ontopic: (topic: number) => void;
  /** With the outline in the frame's pixels. */
  onlasso: (papers: number[], outline: Outline) => void;
}

const reach = 14;
const edge = 8;
const zoomStep = 1.5;

const arrows: Record<string, Direction> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Where the reader is on a map, by pointer or keyboard: the paper pointed at, the zoom and the outline being drawn. */
export class Hand {
  zoom = $state.raw<Zoom>(wholeMap);
  /** The zoom when the last gesture ended. */
  rest = $state.raw<Zoom>(wholeMap);
  outline = $state.raw<[number, number][] | null>(null);
  /** Whether the paper is pointed at or has the focus. */
  shown = $state(false);
  zoomer: Zoomer | null = null;

  #current = $state<number | null>(null);
  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  /** The paper of the tab stop: the last one pointed at, or the one nearest to the middle. */
  get paper(): number | null {
    const { points, screen, frame } = this.#ground;
    const known = this.#current !== null && this.#current < points().ids.length;
    return known ? this.#current : firstPaper(screen(), points().faint, frame());
  }

  move(event: PointerEvent): void {
    const { x, y } = spotOf(event);
    if (this.outline) {
      this.outline = [...this.outline, [x, y]];
      return;
    }
    // A drag moves the map, with the paper under the pointer.
    if (event.buttons !== 0) {
      this.shown = false;
      return;
    }
    const found = this.#paperAt(event);
    this.shown = found !== null;
    if (found !== null) this.#current = found;
  }

  press(event: PointerEvent): void {
    if (event.button !== 0 || !this.draws(event)) return;
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
    const { x, y } = spotOf(event);
    this.outline = [[x, y]];
    this.shown = false;
  }

  release(): void {
    const drawn = this.outline;
    this.outline = null;
    if (!drawn || drawn.length < 4) return;
    const { screen, points, onlasso } = this.#ground;
    onlasso(papersInside(screen(), points().faint, drawn), drawn);
  }

  click(event: MouseEvent): void {
    const found = this.draws(event) ? null : this.#paperAt(event);
    if (found === null) return;
    this.#current = found;
    this.#ground.onopen(found);
  }

  /** Whether a gesture draws an outline rather than moving the map. */
  draws(event: MouseEvent): boolean {
    return event.shiftKey || this.#ground.lasso();
  }

  focus(): void {
    this.#current = this.paper;
    this.shown = true;
  }

  key(event: KeyboardEvent): void {
    const { paper } = this;
    const direction = arrows[event.key];
    const act = direction ? () => this.#step(direction) : this.#keys(paper)[event.key];
    if (!act || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    act();
  }

  #keys(paper: number | null): Record<string, () => void> {
    const { points, onopen, ontopic } = this.#ground;
    const topic = paper === null ? -1 : points().topic[paper]!;
    const open = (): void => {
      if (paper !== null) onopen(paper);
    };
    return {
      Enter: open,
      ' ': open,
      t: () => (topic >= 0 ? ontopic(topic) : undefined),
      '+': () => this.zoomer?.by(zoomStep),
      '-': () => this.zoomer?.by(1 / zoomStep),
      '0': () => this.zoomer?.reset(),
    };
  }

  /** Goes to the nearest paper in a direction, and brings it into sight. */
  #step(direction: Direction): void {
    const { points, screen, frame } = this.#ground;
    const from = this.paper;
    if (from === null) return;
    const to = nextPaper(screen(), points().faint, from, direction) ?? from;
    this.#current = to;
    this.shown = true;
    const [x, y] = [screen()[2 * to]!, screen()[2 * to + 1]!];
    const { width, height } = frame();
    if (x >= edge && y >= edge && x <= width - edge && y <= height - edge) return;
    const { zoom } = this;
    this.zoomer?.centre((x - zoom.x) / zoom.k, (y - zoom.y) / zoom.k);
  }

  #paperAt(event: MouseEvent): number | null {
    const { points, screen } = this.#ground;
    return paperAt(screen(), points().faint, spotOf(event), reach);
  }
}

function spotOf(event: MouseEvent): { x: number; y: number } {
  const stage = event.currentTarget as Element; // the listeners are on the map's stage
  const box = stage.getBoundingClientRect();
  return {
    x: event.clientX - box.left - stage.clientLeft,
    y: event.clientY - box.top - stage.clientTop,
  };
}
