/** What a walk goes over: columns, each with so many dots, and what opens there. */
interface Ground {
  dots: (column: number) => number;
  onopen: (column: number) => void;
  ondot?: (column: number, dot: number) => void;
}

/** Where the reader stands in a chart of columns of dots: left and right from column to column, up and down from dot to dot, Enter opens. */
export class Walk {
  column = $state<number | null>(null);
  dot = $state<number | null>(null);
  /** Whether the place is pointed at or has the focus. */
  shown = $state(false);

  readonly #ground: Ground;

  constructor(ground: Ground) {
    this.#ground = ground;
  }

  show(column: number, dot: number | null = null): void {
    this.column = column;
    this.dot = dot;
    this.shown = true;
  }

  hide(): void {
    this.dot = null;
    this.shown = false;
  }

  isAt(column: number, dot: number): boolean {
    return this.shown && this.column === column && this.dot === dot;
  }

  open(column: number, dot: number | null = null): void {
    if (dot === null || !this.#ground.ondot) this.#ground.onopen(column);
    else this.#ground.ondot(column, dot);
  }

  press(event: KeyboardEvent, column: number): void {
    const dot = this.column === column ? this.dot : null;
    const last = this.#ground.dots(column) - 1;
    const to = {
      ArrowLeft: () => focusColumn(event, column - 1),
      ArrowRight: () => focusColumn(event, column + 1),
      ArrowUp: () =>
        this.show(column, last < 0 ? null : Math.min(last, dot === null ? 0 : dot + 1)),
      ArrowDown: () => this.show(column, dot ? dot - 1 : null),
      Enter: () => this.open(column, dot),
      ' ': () => this.open(column, dot),
    }[event.key];
    if (!to) return;
    event.preventDefault();
    to();
  }
}

function focusColumn(event: KeyboardEvent, column: number): void {
  const svg = (event.currentTarget as Element).closest('svg');
  svg?.querySelectorAll<SVGGElement>('[role="button"]')[column]?.focus();
}
