/** Views by name, as the address writes them. */
const views = ['trends', 'compare', 'emerging', 'map', 'papers', 'corpus'];

const ownFilters = ['venue=Venue A', 'year=2016', 'kind=paper', 'topic=1|3', 'venue=Venue C'];
const builtInFilters = ['year=2023-2024', 'topic=2', 'kind=paper', 'venue=EuroMLSys', 'label=LLM'];

/**
 * How soon each view shows a change of the filter, with the numbers that the page finds itself: `seen` until what is in
 * sight does, `drawn` until all of it does; `answered` until the worker's verdicts are there too, where
 * any were asked for. Milliseconds, by view.
 */
export async function timeFilters(page, { builtIn, turns, show }) {
  const list = builtIn ? builtInFilters : ownFilters;
  const times = new Map();
  for (const view of views) {
    await show(page, view);
    const taken = [];
    for (let turn = 0; turn < turns; turn += 1) {
      taken.push(await page.evaluate(filterTo, list[turn % list.length]));
      await page.waitForTimeout(150);
    }
    await page.evaluate(filterTo, '');
    times.set(view, taken);
  }
  return times;
}

/** Runs on the page: from a change of the address to the end of the frame after which nothing waits to be drawn. */
function filterTo(filter) {
  return new Promise((resolve) => {
    const [path, query = ''] = location.hash.split('?');
    const values = new URLSearchParams(query);
    if (filter === '') values.delete('filter');
    else values.set('filter', filter);
    const began = performance.now();
    const times = {};
    let wasAsked = false;
    const isSeen = (element) => {
      const { top, bottom } = element.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    };
    const look = () => {
      const now = performance.now() - began;
      const waiting = [...document.querySelectorAll('main [aria-busy=true]')];
      if (!waiting.some(isSeen)) times.seen ??= now;
      if (waiting.length === 0) times.drawn ??= now;
      const isAsked = globalThis.pendingJobs.size > 0;
      wasAsked ||= isAsked;
      if (wasAsked && !isAsked && 'drawn' in times) times.answered = now;
      if (('drawn' in times && !isAsked) || now > 20_000) resolve(times);
      else afterFrame(look);
    };
    const afterFrame = (act) =>
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = act;
        port2.postMessage(null);
      });
    addEventListener('hashchange', () => afterFrame(look), { once: true });
    location.hash = `${path}?${String(values).replaceAll('+', '%20')}`;
  });
}
