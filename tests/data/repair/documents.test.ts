import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { learnWords, repairText } from '../../../data/repair/index.ts';

interface Reference {
  document: string;
  line: number;
  title: string;
  abstract: string | null;
}

function readReference(name: string): Reference[] {
  const file = new URL(`../../reference/${name}.jsonl`, import.meta.url);
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return lines.map((line) => JSON.parse(line) as Reference);
}

const records = [...readReference('euromlsys'), ...readReference('reading-list')];
const texts = records.flatMap(({ title, abstract }) => [title, abstract ?? '']);
const knowledge = learnWords(texts);

const footnote =
  'Work partially done during the internship at NVIDIA The source code to reproduce the results is ' +
  'publically available at https: //github.com/apuaaChen/EVT_AE. The CUDA templates of EVT are actively ' +
  'maintained under the official CUTLASS repository https://github. com/NVIDIA/cutlass. novel';

// Judged one by one against the documents; the line is the one where the entry begins.
const repairs: [entry: string, kind: string, before: string, after: string][] = [
  ['euromlsys-2021.txt:104', 'LaTeX remnant', 'x$1.35$', 'x1.35'],
  ['euromlsys-2021.txt:128', 'LaTeX remnant', '--', '–'],
  ['euromlsys-2021.txt:128', 'LaTeX remnant', '--', '–'],
  ['euromlsys-2021.txt:130', 'LaTeX remnant', '2$ imes$', '2×'],
  ['euromlsys-2021.txt:132', 'LaTeX remnant', 'Learning~(ML)', 'Learning (ML)'],
  ['euromlsys-2023.txt:59', 'lost hyphen', '(trainedfrom-scratch)', '(trained-from-scratch)'],
  ['euromlsys-2023.txt:62', 'citation mark', 'systems [ 11, 16, 18]', 'systems'],
  ['euromlsys-2023.txt:62', 'citation mark', 'saturation [15],', 'saturation,'],
  ['euromlsys-2023.txt:62', 'citation mark', '(MCTS) [4]', '(MCTS)'],
  ['euromlsys-2023.txt:66', 'stray brace', 'fed}erated', 'federated'],
  ['euromlsys-2023.txt:85', 'hyphenation', 'un- paralleled', 'unparalleled'],
  ['euromlsys-2023.txt:85', 'hyphenation', 'un- addressed', 'unaddressed'],
  ['euromlsys-2024.txt:69', 'hyphenation', 'im- prove', 'improve'],
  ['euromlsys-2024.txt:76', 'spacing', 'Models(LLMs)', 'Models (LLMs)'],
  ['euromlsys-2024.txt:85', 'punctuation', 'In this talk. I', 'In this talk, I'],
  ['reading-list.md:100', 'punctuation', 'trends..', 'trends.'],
  ['reading-list.md:334', 'lost character', '(?s', '(μs'],
  ['reading-list.md:334', 'lost character', '?s-level', 'μs-level'],
  ['reading-list.md:334', 'lost character', '?s-level', 'μs-level'],
  ['reading-list.md:334', 'lost character', '?s-level', 'μs-level'],
  ['reading-list.md:377', 'ligature', 'oﬀer', 'offer'],
  ['reading-list.md:377', 'ligature', 'speciﬁcally', 'specifically'],
  ['reading-list.md:377', 'ligature', 'ineﬃcient', 'inefficient'],
  ['reading-list.md:377', 'ligature', 'eﬀective', 'effective'],
  ['reading-list.md:377', 'ligature', 'signiﬁcantly', 'significantly'],
  ['reading-list.md:377', 'ligature', 'identiﬁed', 'identified'],
  ['reading-list.md:395', 'spacing', '1.68 ×', '1.68×'],
  ['reading-list.md:395', 'spacing', '1.30 ×.', '1.30×.'],
  ['reading-list.md:395', 'spacing', '1.46 ×', '1.46×'],
  ['reading-list.md:413', 'splice', footnote, 'novel'],
  ['reading-list.md:462', 'lost hyphen', 'DyNNOffload', 'DyNN-Offload'],
  ['reading-list.md:462', 'lost hyphen', 'DyNNOffload', 'DyNN-Offload'],
  ['reading-list.md:462', 'spacing', '8 ×', '8×'],
  ['reading-list.md:462', 'spacing', '3 ×', '3×'],
  ['reading-list.md:462', 'spacing', '2.1 ×', '2.1×'],
  ['reading-list.md:536', 'lost hyphen', 'state-ofthe-art', 'state-of-the-art'],
  ['reading-list.md:554', 'lost hyphen', 'state-ofthe-art', 'state-of-the-art'],
  ['reading-list.md:576', 'lost hyphen', 'state-ofthe-art', 'state-of-the-art'],
  ['reading-list.md:595', 'lost hyphen', 'highavailable', 'high-available'],
  ['reading-list.md:676', 'lost hyphen', 'intertask', 'inter-task'],
  ['reading-list.md:810', 'punctuation', 'systems,', 'systems.'],
  ['reading-list.md:1033', 'math letter', '𝑃𝑒𝑛𝑠𝑖𝑒𝑣𝑒,', 'Pensieve,'],
  ['reading-list.md:1033', 'math letter', '𝑃𝑒𝑛𝑠𝑖𝑒𝑣𝑒', 'Pensieve'],
  ['reading-list.md:1033', 'math letter', '𝑃𝑒𝑛𝑠𝑖𝑒𝑣𝑒’s', 'Pensieve’s'],
  ['reading-list.md:1033', 'math letter', '𝑃𝑒𝑛𝑠𝑖𝑒𝑣𝑒', 'Pensieve'],
  ['reading-list.md:1033', 'math letter', '𝑃𝑒𝑛𝑠𝑖𝑒𝑣𝑒', 'Pensieve'],
  ['reading-list.md:1098', 'lost hyphen', 'domainspecific', 'domain-specific'],
  ['reading-list.md:1136', 'spacing', 'meantime,the', 'meantime, the'],
  ['reading-list.md:1136', 'spacing', 'job,allowing', 'job, allowing'],
  ['reading-list.md:1238', 'LaTeX remnant', '35\\%', '35%'],
  ['reading-list.md:1286', 'punctuation', 'configuration We', 'configuration. We'],
  ['reading-list.md:1286', 'math letter', '2.58𝑥', '2.58x'],
  ['reading-list.md:1286', 'splice', 'MLOS(opens in new tab)', 'MLOS'],
  ['reading-list.md:1286', 'splice', 'artifacts(opens in new tab)', 'artifacts'],
  ['reading-list.md:1286', 'splice', 'multiple(opens in new tab)', 'multiple'],
  ['reading-list.md:1286', 'splice', 'datasets(opens in new tab)', 'datasets'],
  ['reading-list.md:1556', 'spacing', '1.32-3.27 ×', '1.32-3.27×'],
  ['reading-list.md:1856', 'spacing', '1.2 × -14.0×,', '1.2×-14.0×,'],
  ['reading-list.md:1856', 'spacing', 'O (logN)', 'O(log N)'],
  ['reading-list.md:1878', 'spacing', '1.2 × -14.0×,', '1.2×-14.0×,'],
  ['reading-list.md:1878', 'spacing', 'O (logN)', 'O(log N)'],
  ['reading-list.md:1975', 'lost hyphen', 'pipelineparallel', 'pipeline-parallel'],
  ['reading-list.md:2092', 'LaTeX remnant', '40.5--91.5%', '40.5–91.5%'],
  ['reading-list.md:2092', 'LaTeX remnant', '10.0--24.2%', '10.0–24.2%'],
  ['reading-list.md:2092', 'LaTeX remnant', '22.6--77.9%', '22.6–77.9%'],
  ['reading-list.md:2131', 'lost hyphen', 'perinput', 'per-input'],
  ['reading-list.md:2131', 'LaTeX remnant', '(2.8--3.8×)', '(2.8–3.8×)'],
  ['reading-list.md:2187', 'LaTeX remnant', '--', '–'],
  ['reading-list.md:2187', 'LaTeX remnant', '--', '–'],
  ['reading-list.md:2271', 'LaTeX remnant', 'algorithm---packing', 'algorithm—packing'],
  ['reading-list.md:2271', 'LaTeX remnant', 'latencies---page', 'latencies—page'],
  ['reading-list.md:2271', 'LaTeX remnant', 'systems---HeMem,', 'systems—HeMem,'],
  ['reading-list.md:2293', 'false hyphen', 'de-fined', 'defined'],
  ['reading-list.md:2293', 'false hyphen', 'Fractal-Tensor', 'FractalTensor'],
  ['reading-list.md:2314', 'LaTeX remnant', 'σEPs---which', 'σEPs—which'],
  ['reading-list.md:2314', 'LaTeX remnant', 'tenants---and', 'tenants—and'],
];

function mend(entry: string): string {
  const record = records.find(({ document, line }) => `${document}:${String(line)}` === entry);
  return repairText(record?.abstract ?? '', knowledge).text;
}

describe('repairText on the documents', () => {
  it('makes every repair of the table and no other', () => {
    const made = records.flatMap(({ document, line, title, abstract }) =>
      [
        ...repairText(title, knowledge).repairs,
        ...repairText(abstract ?? '', knowledge).repairs,
      ].map(({ kind, before, after }) => [`${document}:${String(line)}`, kind, before, after]),
    );
    expect(made).toEqual(repairs);
  });

  it.each([
    ['euromlsys-2021.txt:128', 'time- and resource-consuming'],
    ['euromlsys-2023.txt:84', '-1 or +1'],
    ['euromlsys-2023.txt:61', 'micro-architectural-level'],
    ['euromlsys-2024.txt:76', 'over -Oz and'],
    ['euromlsys-2024.txt:89', 'input-, feature-, and output-level'],
    ['euromlsys-2024.txt:91', 'Gradient - Temporal Difference'],
    ['euromlsys-2024.txt:68', 'naïvely'],
    ['euromlsys-2024.txt:71', 'up to 3× for'],
    ['reading-list.md:204', '2.4 – 9.1×'],
    ['reading-list.md:413', '1.26∼3.1×'],
    ['reading-list.md:641', 'data- and model-parallel'],
    ['reading-list.md:641', '(near-)optimal'],
    ['reading-list.md:676', 'A*-search'],
    ['reading-list.md:772', 'How to load/store'],
    ['reading-list.md:1136', 'without reusing KV cache)?'],
    ['reading-list.md:1396', 'live-optimized'],
    ['reading-list.md:1522', '~1% of'],
    ['reading-list.md:1744', 'freetext'],
    ['reading-list.md:1815', 'graph- or tensor-level'],
    ['reading-list.md:2015', 'intra- and inter-connect'],
    ['reading-list.md:1238', 'up to speedup (on average)'],
    ['reading-list.md:1919', 'A-based'],
  ])('leaves in %s “%s” as it is', (entry, wording) => {
    expect(mend(entry)).toContain(wording);
  });

  it.each([
    ['euromlsys-2021.txt:130', 'achieves 2× lower latency'],
    ['euromlsys-2023.txt:59', 'tasks (trained-from-scratch) and three'],
    ['euromlsys-2023.txt:62', 'Rewrite systems have been'],
    ['euromlsys-2024.txt:85', 'In this talk, I then discuss'],
    ['reading-list.md:413', 'It also incorporates a novel integer linear'],
    ['reading-list.md:810', 'systems. Similarly, urgent'],
    ['reading-list.md:1286', 'configuration. We also measure'],
    ['reading-list.md:1286', 'has both artifacts and multiple datasets available.'],
    ['reading-list.md:1856', 'by 1.2×-14.0×, achieves O(log N) hops'],
  ])('makes %s read “%s”', (entry, wording) => {
    expect(mend(entry)).toContain(wording);
  });
});
