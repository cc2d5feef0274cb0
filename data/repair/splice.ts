import { type Edit, type Rule, editMatches } from './edit.ts';

/** Cuts what a web page adds to its links for screen readers. */
export const linkNotes: Rule = (text) =>
  editMatches(text, 'splice', / ?\(opens in (?:a )?new (?:tab|window)\)/gi, () => '');

/** Cuts a footnote inside a sentence: from its opening words to where the sentence goes on. */
export const footnotes: Rule = (text) => {
  const edits: Edit[] = [];
  let end = 0;
  for (const { index } of text.matchAll(opening)) {
    if (index < end) continue;
    const rest = text.slice(index, index + longest);
    const length = resumption.exec(rest)?.index;
    if (length === undefined) continue;
    end = index + length + 2;
    edits.push({ kind: 'splice', from: index, to: end, after: '' });
  }
  return edits;
};

const longest = 800;
const done =
  '(?:This )?[Ww]ork (?:was |is )?(?:partially |partly |mostly )?(?:done|performed|conducted)';
const shared = '(?:These|Both|All) authors contributed equally|Equal contribution';
const opening = new RegExp(
  String.raw`(?<=\p{Ll} )(?:${done} (?:during|while|when) |${shared}|Corresponding author)`,
  'gu',
);
const resumption = /\. (?=\p{Ll}+[ ,])/u;
