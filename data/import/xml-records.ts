import { addValue, type Draft, type Parsed } from './draft.ts';
import { attribute, type Element, findElements, follow, textOf } from './xml.ts';

/** Reads the XML that PubMed exports. */
export function parsePubmedXml(text: string): Parsed {
  const name =
    text.includes('<PubmedArticle>') || text.includes('<PubmedArticle ')
      ? 'PubmedArticle'
      : 'MedlineCitation';
  return parseRecords(text, name, addPubmed);
}

/** Reads the XML that EndNote exports. */
export function parseEndnoteXml(text: string): Parsed {
  return parseRecords(text, 'record', addEndnote);
}

function parseRecords(
  text: string,
  name: string,
  add: (draft: Draft, element: Element) => void,
): Parsed {
  const parsed: Parsed = { drafts: [], broken: [] };
  for (const { element, lines, isWhole } of findElements(text, name)) {
    if (!isWhole) {
      parsed.broken.push({ line: lines[0], reason: `the record's <${name}> is never closed` });
      continue;
    }
    const draft: Draft = { values: {}, lines };
    add(draft, element);
    parsed.drafts.push(draft);
  }
  return parsed;
}

function addPubmed(draft: Draft, element: Element): void {
  const citation =
    element.name === 'PubmedArticle' ? follow(element, 'MedlineCitation')[0] : element;
  if (citation === undefined) return;
  const [article] = follow(citation, 'Article');
  if (article === undefined) return;
  for (const title of follow(article, 'ArticleTitle')) addValue(draft, 'title', textOf(title));
  const parts = follow(article, 'Abstract', 'AbstractText').map((part) => {
    const label = attribute(part, 'Label');
    return (label === '' ? '' : `${label}: `) + textOf(part);
  });
  addValue(draft, 'abstract', parts.join(' '));
  for (const author of follow(article, 'AuthorList', 'Author')) addAuthor(draft, author);
  for (const title of follow(article, 'Journal', 'Title')) addValue(draft, 'venue', textOf(title));
  const [date] = follow(article, 'Journal', 'JournalIssue', 'PubDate');
  addValue(draft, 'year', date === undefined ? '' : textOf(date));
  for (const id of follow(element, 'PubmedData', 'ArticleIdList', 'ArticleId'))
    if (attribute(id, 'IdType') === 'doi') addValue(draft, 'doi', textOf(id));
  for (const id of follow(article, 'ELocationID'))
    if (attribute(id, 'EIdType') === 'doi') addValue(draft, 'doi', textOf(id));
  for (const word of follow(citation, 'KeywordList', 'Keyword'))
    addValue(draft, 'labels', textOf(word));
}

function addAuthor(draft: Draft, author: Element): void {
  const part = (name: string) => follow(author, name).map(textOf)[0]?.trim() ?? '';
  const family = part('LastName');
  const given = part('ForeName') || part('Initials');
  const name = family === '' ? part('CollectiveName') : `${family}, ${given}`;
  addValue(draft, 'authors', name);
}

function addEndnote(draft: Draft, record: Element): void {
  const texts = (...names: string[]) => follow(record, ...names).map(textOf);
  const all = (
    role: 'title' | 'authors' | 'abstract' | 'venue' | 'year' | 'doi' | 'url' | 'labels',
    values: string[],
  ) => {
    for (const value of values) addValue(draft, role, value);
  };
  all('title', texts('titles', 'title'));
  all('authors', texts('contributors', 'authors', 'author'));
  all('abstract', texts('abstract'));
  all('venue', [...texts('titles', 'secondary-title'), ...texts('periodical', 'full-title')]);
  all('year', texts('dates', 'year'));
  all('doi', texts('electronic-resource-num'));
  all('url', texts('urls', 'related-urls', 'url'));
  all('labels', texts('keywords', 'keyword'));
}
