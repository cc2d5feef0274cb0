/** Runs on the page before its first line: notes which answers a view waits for, and how long each search takes. */
export function watchWorker() {
  const asked = new Map();
  globalThis.searches = [];
  globalThis.pendingJobs = new Set();
  const Own = globalThis.Worker;
  globalThis.Worker = class extends Own {
    #mine = new Set();

    constructor(...given) {
      super(...given);
      this.addEventListener('message', ({ data }) => {
        if (data.kind !== 'done' && data.kind !== 'failed') return;
        this.#forget(data.id);
        const search = asked.get(data.id);
        asked.delete(data.id);
        if (search && data.kind === 'done')
          globalThis.searches.push({ ...search, took: performance.now() - search.from });
      });
    }

    postMessage(message, ...rest) {
      if (message.kind === 'cancel') this.#forget(message.id);
      else if (['claims', 'compare', 'map', 'analyse'].includes(message.job)) {
        this.#mine.add(message.id);
        globalThis.pendingJobs.add(message.id);
      }
      if (message.job === 'search')
        asked.set(message.id, { query: message.input.query, from: performance.now() });
      super.postMessage(message, ...rest);
    }

    terminate() {
      for (const id of this.#mine) this.#forget(id);
      super.terminate();
    }

    #forget(id) {
      this.#mine.delete(id);
      globalThis.pendingJobs.delete(id);
    }
  };
}
