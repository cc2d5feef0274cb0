import type { Sheet, StampPainter, Stamps } from './stamps.ts';

const vertexSource = `#version 300 es
uniform vec2 size;
uniform float side;
in vec2 corner;
in vec4 ink;
out vec4 colour;
void main() {
  bool whole = all(greaterThanEqual(corner, vec2(0))) && all(lessThanEqual(corner + side, size));
  vec2 at = 2.0 * (corner + side / 2.0) / size - 1.0;
  gl_Position = whole ? vec4(at.x, -at.y, 0, 1) : vec4(2, 2, 2, 1);
  gl_PointSize = side;
  colour = vec4(ink.rgb * ink.a, ink.a);
}`;

const fragmentSource = `#version 300 es
precision mediump float;
in vec4 colour;
out vec4 shown;
void main() {
  shown = colour;
}`;

interface Slots {
  corner: number;
  ink: number;
  size: WebGLUniformLocation | null;
  side: WebGLUniformLocation | null;
}

/** Has the graphics card set the stamps, off screen, and copies the whole; makes the same picture as PixelPainter. */
export class GlPainter implements StampPainter {
  readonly #canvas: OffscreenCanvas;
  readonly #gl: WebGL2RenderingContext;
  readonly #slots: Slots;
  readonly #corners: WebGLBuffer | null;
  readonly #inks: WebGLBuffer | null;
  #inked: Uint32Array | null = null;

  /** Null where WebGL 2 is not to be had. */
  static create(): GlPainter | null {
    const canvas = new OffscreenCanvas(1, 1);
    const gl = canvas.getContext('webgl2', { antialias: false, depth: false });
    const slots = gl && compile(gl);
    return gl && slots ? new GlPainter(canvas, gl, slots) : null;
  }

  private constructor(canvas: OffscreenCanvas, gl: WebGL2RenderingContext, slots: Slots) {
    this.#canvas = canvas;
    this.#gl = gl;
    this.#slots = slots;
    this.#corners = gl.createBuffer();
    this.#inks = gl.createBuffer();
    gl.enableVertexAttribArray(slots.corner);
    gl.enableVertexAttribArray(slots.ink);
  }

  /** Whether the card was taken away since; nothing is painted then. */
  get lost(): boolean {
    return this.#gl.isContextLost();
  }

  paint(sheet: Sheet, { corners, inks, side }: Stamps): void {
    const gl = this.#gl;
    const { width, height } = sheet.canvas;
    if (this.#canvas.width !== width || this.#canvas.height !== height)
      Object.assign(this.#canvas, { width, height });
    gl.viewport(0, 0, width, height);
    gl.uniform2f(this.#slots.size, width, height);
    gl.uniform1f(this.#slots.side, side);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#corners);
    gl.bufferData(gl.ARRAY_BUFFER, corners, gl.STREAM_DRAW);
    gl.vertexAttribPointer(this.#slots.corner, 2, gl.FLOAT, false, 0, 0);
    gl.bindBuffer(gl.ARRAY_BUFFER, this.#inks);
    if (this.#inked !== inks) gl.bufferData(gl.ARRAY_BUFFER, inks, gl.DYNAMIC_DRAW);
    this.#inked = inks;
    gl.vertexAttribPointer(this.#slots.ink, 4, gl.UNSIGNED_BYTE, true, 0, 0);
    gl.clear(gl.COLOR_BUFFER_BIT);
    gl.drawArrays(gl.POINTS, 0, inks.length);
    sheet.clearRect(0, 0, width, height);
    sheet.drawImage(this.#canvas, 0, 0);
  }
}

function compile(gl: WebGL2RenderingContext): Slots | null {
  const program = gl.createProgram();
  for (const [kind, source] of [
    [gl.VERTEX_SHADER, vertexSource],
    [gl.FRAGMENT_SHADER, fragmentSource],
  ] as const) {
    const shader = gl.createShader(kind);
    if (!shader) return null;
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS)) return null;
  gl.useProgram(program);
  return {
    corner: gl.getAttribLocation(program, 'corner'),
    ink: gl.getAttribLocation(program, 'ink'),
    size: gl.getUniformLocation(program, 'size'),
    side: gl.getUniformLocation(program, 'side'),
  };
}
