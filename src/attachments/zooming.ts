import { select, zoom, zoomIdentity, type ZoomBehavior } from 'd3';
import type { Frame, Zoom } from '../charts/map/layout.ts';

/** What can be asked of a zoomed element. */
export interface Zoomer {
  by: (factor: number) => void;
  /** Shows a spot in the middle, at the present scale. */
  centre: (x: number, y: number) => void;
  reset: () => void;
}

interface Options {
  /** The zoom at first, for the element's size. */
  start: (frame: Frame) => Zoom;
  /** Whether a gesture is someone else's, as a lasso. */
  refuse: (event: MouseEvent) => boolean;
  onzoom: (zoom: Zoom) => void;
  /** A gesture came to its end. */
  onrest: (zoom: Zoom, frame: Frame) => void;
  onready: (zoomer: Zoomer) => void;
}

/** Lets the wheel, a drag and two fingers zoom and move an element, between the whole and forty times its size. */
export function zooming(options: Options): (element: HTMLElement) => () => void {
  return (element) => {
    const behaviour: ZoomBehavior<HTMLElement, unknown> = zoom<HTMLElement, unknown>()
      .scaleExtent([1, 40])
      .extent(() => [[0, 0], sizeOf(element)])
      .filter((event: MouseEvent) => !event.button && !options.refuse(event))
      .on('zoom', ({ transform }: { transform: Zoom }) => {
        options.onzoom({ x: transform.x, y: transform.y, k: transform.k });
      })
      .on('end', ({ transform }: { transform: Zoom }) => {
        const { x, y, k } = transform;
        options.onrest({ x, y, k }, frameOf(element));
      });
    const target = select(element);
    const bounds = new ResizeObserver(() => behaviour.translateExtent([[0, 0], sizeOf(element)]));
    bounds.observe(element);
    behaviour.translateExtent([[0, 0], sizeOf(element)]);
    target.call(behaviour).on('dblclick.zoom', null);
    const { x, y, k } = options.start(frameOf(element));
    target.call(behaviour.transform, zoomIdentity.translate(x, y).scale(k));
    options.onready({
      by: (factor) => behaviour.scaleBy(target, factor),
      centre: (px, py) => behaviour.translateTo(target, px, py),
      reset: () => behaviour.transform(target, zoomIdentity),
    });
    return () => {
      bounds.disconnect();
      target.on('.zoom', null);
    };
  };
}

function frameOf({ clientWidth: width, clientHeight: height }: HTMLElement): Frame {
  return { width, height };
}

function sizeOf(element: HTMLElement): [number, number] {
  return [element.clientWidth, element.clientHeight];
}
