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

/** Folds the words of a text with wink's own lemmas. */
function foldText(text: string): ReadonlyMap<string, string> {
  return foldForms(new Map(tokenise(text).map(({ form, lemma }) => [form, lemma])));
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

  it('is the same whatever the order of the forms', () => {
    const forms = 'gpus gpu serving serve tuned>tun tune optimisation optimization'.split(' ');
    const backward = [...forms].reverse().join(' ');
    expect(fold(backward)).toEqual(fold(forms.join(' ')));
  });
});
