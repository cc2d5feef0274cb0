const mostFrames = 20;

/** Draws while nothing in the view is marked as under the pointer: a sheet of glass lies over it, which a browser finds out some frames late. */
export async function unpointed<T>(draw: () => T): Promise<T> {
  const view = document.querySelector('main');
  const glass = document.createElement('div');
  Object.assign(glass.style, { position: 'fixed', inset: '0', zIndex: '99' });
  document.body.append(glass);
  try {
    for (let left = mostFrames; left > 0 && view?.querySelector(':hover'); left--) await frame();
    return draw();
  } finally {
    glass.remove();
  }
}

/** A page that is out of sight has no frames. */
function frame(): Promise<void> {
  return new Promise((done) => {
    requestAnimationFrame(() => done());
    setTimeout(done, 50);
  });
}
