export type Next = () => number;

/** One of the items, each as likely. */
export function pick<T>(items: readonly T[], next: Next): T {
  const item = items[Math.floor(next() * items.length)];
  if (item === undefined) throw new Error('there is nothing to pick from');
  return item;
}

/** The text with 10 to 30 % of its words replaced, dropped, doubled by another word or swapped. */
export function alterWords(text: string, vocabulary: readonly string[], next: Next): string {
  const rate = 0.1 + 0.2 * next();
  const words = text.split(' ');
  for (let at = 0; at < words.length; at++) {
    if (next() >= rate) continue;
    const way = next();
    const word = words[at] ?? '';
    if (way < 0.7) words[at] = pick(vocabulary, next);
    else if (way < 0.8) words[at] = '';
    else if (way < 0.9) words[at] = `${word} ${pick(vocabulary, next)}`;
    else [words[at], words[at + 1]] = [words[at + 1] ?? '', word];
  }
  return words.filter((word) => word !== '').join(' ');
}

/** The text's sentences. */
export function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?]) (?=\p{Lu})/u);
}

/** A copy of an abstract as slips make it: whole, cut short or only its first sentences, words altered. */
export function copyText(text: string, vocabulary: readonly string[], next: Next): string {
  const way = next();
  const words = text.split(' ');
  if (way < 0.4) return alterWords(text, vocabulary, next);
  const kept =
    way < 0.7
      ? words.slice(0, Math.ceil(words.length * (0.4 + 0.5 * next()))).join(' ')
      : sentencesOf(text)
          .slice(0, 2 + Math.floor(2 * next()))
          .join(' ');
  return alterWords(kept, vocabulary, next);
}

/** The title in another case or with other punctuation, one paper's title for any reader. */
export function respell(title: string, next: Next): string {
  const way = next();
  if (way < 0.2) return title.toUpperCase();
  if (way < 0.4) return title.toLowerCase();
  if (way < 0.6) return `${title}.`;
  if (way < 0.8) return title.replace(/: /, ' - ').replaceAll(',', '');
  return title.replaceAll('-', ' ');
}

/** The address in another form that leads to the same page. */
export function readdress(url: string, next: Next): string {
  const doi = /10\.\d{4,}\/[\w.]+$/.exec(url)?.[0];
  const arxiv = /arxiv\.org\/\w+\/([\d.]+)/.exec(url)?.[1];
  const forms = [url, url.replace('https:', 'http:'), `${url}/`];
  if (!url.includes('#')) forms.push(`${url}#abstract`);
  if (doi !== undefined)
    forms.push(`https://doi.org/${doi}`, `https://dl.acm.org/doi/pdf/${doi.toUpperCase()}`);
  if (arxiv !== undefined)
    forms.push(`https://arxiv.org/pdf/${arxiv}v2.pdf`, `http://www.arxiv.org/abs/${arxiv}`);
  return pick(forms, next);
}
