import { describe, expect, it } from 'vitest';
import { foldForms } from '../../data/folding.ts';
import { tokenise } from '../../data/tokens.ts';

/** Folds forms that are their own lemmas, or `form>lemma`. */
function fold(forms: string): Record<string, string> {
  const lemmas = forms.split(' ').map((text): [string, string] => {
    const [form = '', lemma = form] = text.split('>');
    return [form, lemma];
  });
  return Object.fromEntries(foldForms(new Map(lemmas)));
}

/** Folds the words of a text with wink's own lemmas and the text's own spellings. */
function foldText(text: string): ReadonlyMap<string, string> {
  const tokens = tokenise(text);
  return foldForms(
    new Map(tokens.map(({ form, lemma }) => [form, lemma])),
    new Map(tokens.map(({ form, surface }) => [form, surface])),
  );
}

describe('folding', () => {
  it.each([
    ['gpus gpu', 'gpu'],
    ['serving serve', 'serve'],
    ['tuned>tun tune', 'tune'],
    ['tuning>tun tune', 'tune'],
    ['optimisation optimization', 'optimization'],
    ['optimisations>optimisation optimization', 'optimization'],
    ['optimised>optimise optimized>optimize optimize', 'optimize'],
    ['analysed>analyse analyze', 'analyze'],
    ['behaviour behavior', 'behavior'],
    ['centre center', 'center'],
    ['modelled model modeled>model', 'model'],
    ['defence defense', 'defense'],
    ['policies policy', 'policy'],
    ['batches batch', 'batch'],
    ['caches cache', 'cache'],
    ['caching cache', 'cache'],
    ['planning plan', 'plan'],
    ['embedded embed', 'embed'],
    ['matrices>matrice matrix', 'matrix'],
    ['indices>indice index', 'index'],
  ])('makes one term of %s', (forms, term) => {
    expect([...new Set(Object.values(fold(forms)))]).toEqual([term]);
  });

  it('goes only where the texts attest the word', () => {
    expect(fold('gpus')).toEqual({ gpus: 'gpus' });
    expect(fold('serving')).toEqual({ serving: 'serving' });
    expect(fold('optimisation')).toEqual({ optimisation: 'optimisation' });
  });

  it.each(['process', 'bus', 'string', 'speed', 'king', 'ring', 'class'])(
    'leaves %s as it is beside its like',
    (word) => {
      const like = 'proces bu str stre spe k kinge r clas';
      expect(fold(`${word} ${like}`)[word]).toBe(word);
    },
  );

  it('goes step by step to the end of the family', () => {
    expect(fold('servings serving serve')).toEqual({
      servings: 'serve',
      serving: 'serve',
      serve: 'serve',
    });
  });

  it('brings the forms of running text together', () => {
    const terms = foldText(
      'GPUs and a GPU. We serve models; serving is slow. They tuned it and tune it. ' +
        'Some optimisation is an optimization. The scheduler schedules a schedule; scheduling is scheduled.',
    );
    const families = [
      ['gpus', 'gpu'],
      ['serving', 'serve'],
      ['tuned', 'tune'],
      ['optimisation', 'optimization'],
      ['scheduling', 'schedules', 'scheduled', 'schedule'],
    ];
    for (const family of families)
      expect(new Set(family.map((form) => terms.get(form))).size).toBe(1);
    expect(terms.get('scheduler')).not.toBe(terms.get('schedules'));
  });

  it.each([
    ['A route is routed. Routing routes packets.', 'routed routing routes', 'route'],
    ['They shard; sharding shards sharded data.', 'shard sharding shards sharded', 'shard'],
    ['A bias, two biases, biased by bias.', 'bias biases biased', 'bias'],
    ['A lens and lenses.', 'lens lenses', 'lens'],
    ['Physics of the physics engine.', 'physics', 'physics'],
    ['Matrices and a matrix.', 'matrices matrix', 'matrix'],
    ['Vertices, a vertex.', 'vertices vertex', 'vertex'],
    ['Axes and an axis.', 'axes axis', 'axis'],
    ['Hypotheses and a hypothesis.', 'hypotheses hypothesis', 'hypothesis'],
    ['Paging pages a paged page.', 'paging pages paged page', 'page'],
    ['We hash; hashing hashed hashes.', 'hash hashing hashed hashes', 'hash'],
    ['Embedding embedded embeddings; we embed.', 'embedding embedded embeddings', 'embed'],
  ])('reads “%s” as one family', (text, forms, term) => {
    const terms = foldText(text);
    expect(new Set(forms.split(' ').map((form) => terms.get(form)))).toEqual(new Set([term]));
  });

  it.each([
    ['Hops and a hop. We hope; they hoped, hoping.', 'hop', 'hope'],
    ['News of a new system.', 'news', 'new'],
    ['A cluster of clusters. Clustering of points, a clustering.', 'clustering', 'cluster'],
    ['Planes and a plane. We plan plans.', 'planes', 'plans'],
    ['Stars star. They stare.', 'stars', 'stare'],
    ['A process; the proceeds.', 'process', 'proceeds'],
  ])('keeps apart what “%s” tells apart', (text, one, other) => {
    const terms = foldText(text);
    expect(terms.get(one)).toBeDefined();
    expect(terms.get(one)).not.toBe(terms.get(other));
  });

  it('leaves names with capitals inside as they are, but for a plural’s s', () => {
    const text =
      'gRPC and AWS run vLLM; its KV cache and RDMA on GPUs. A grpc, an aw, a cache. DNS.';
    const terms = foldText(text);
    const names = ['grpc', 'aws', 'vllm', 'kv', 'rdma', 'dns', 'gpus'];
    expect(names.map((form) => terms.get(form))).toEqual([
      'grpc',
      'aws',
      'vllm',
      'kv',
      'rdma',
      'dns',
      'gpu',
    ]);
  });

  it('is the same whatever the order of the forms', () => {
    const forms = 'gpus gpu serving serve tuned>tun tune optimisation optimization'.split(' ');
    const backward = [...forms].reverse().join(' ');
    expect(fold(backward)).toEqual(fold(forms.join(' ')));
  });
});
