const arrows: Record<string, [x: number, y: number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
};

type Mark = SVGElement | HTMLElement;

/**
 * Makes the `[data-mark]` elements inside one tab stop: the arrow keys move to the nearest mark that way, to the left and
 * right only to those with the same `data-lane`, where a chart has lanes.
 */
export function roving(chart: Element): () => void {
  const marks = (): Mark[] => [...chart.querySelectorAll<Mark>('[data-mark]')];
  const settle = (current: Mark | undefined): void => {
    for (const mark of marks()) mark.setAttribute('tabindex', mark === current ? '0' : '-1');
  };
  const move = (event: Event): void => {
    const way = event instanceof KeyboardEvent ? arrows[event.key] : undefined;
    const from = event.target;
    if (!way || !isMark(from)) return;
    const next = nearest(from, marks(), way);
    if (!next) return;
    event.preventDefault();
    settle(next);
    next.focus();
  };
  const follow = (event: Event): void => {
    if (isMark(event.target)) settle(event.target);
  };
  settle(marks()[0]);
  chart.addEventListener('keydown', move);
  chart.addEventListener('focusin', follow);
  return () => {
    chart.removeEventListener('keydown', move);
    chart.removeEventListener('focusin', follow);
  };
}

function isMark(target: EventTarget | null): target is Mark {
  return (
    (target instanceof SVGElement || target instanceof HTMLElement) && 'mark' in target.dataset
  );
}

function nearest(from: Mark, marks: readonly Mark[], [dx, dy]: [number, number]): Mark | undefined {
  const here = centre(from);
  const open =
    dx === 0 ? marks : marks.filter(({ dataset }) => dataset['lane'] === from.dataset['lane']);
  const ahead = open.flatMap((mark) => {
    const there = centre(mark);
    const along = (there.x - here.x) * dx + (there.y - here.y) * dy;
    const aside = Math.abs((there.x - here.x) * dy) + Math.abs((there.y - here.y) * dx);
    return along > 1 ? [{ mark, cost: along + aside * 3 }] : [];
  });
  return ahead.sort((a, b) => a.cost - b.cost)[0]?.mark;
}

function centre(mark: Mark): { x: number; y: number } {
  const { left, top, width, height } = mark.getBoundingClientRect();
  return { x: left + width / 2, y: top + height / 2 };
}
