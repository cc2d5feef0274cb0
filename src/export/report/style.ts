/** How a report looks: the page's colours and type, for the screen in light and dark and for paper. */
export const reportStyle = `
:root { color-scheme: light dark; --bg: light-dark(#fbfaf7, #12151a); --ink: light-dark(#1b1e24, #eceae4);
  --muted: light-dark(#5b616c, #a2a8b3); --hairline: light-dark(#e4e1da, #2a303a); --accent: light-dark(#4046b5, #a9aeff);
  --soft: light-dark(#ececf9, #262a4a); }
* { box-sizing: border-box; }
body { max-width: 1120px; margin: 0 auto; padding: 48px 24px 96px; background: var(--bg); color: var(--ink);
  font: 15px/1.5 ui-sans-serif, system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', Arial, sans-serif;
  font-variant-numeric: tabular-nums lining-nums; }
h1, h2 { font-family: ui-serif, 'Iowan Old Style', Charter, Georgia, 'Noto Serif', serif; font-weight: 500; line-height: 1.2;
  text-wrap: balance; }
h1 { font-size: 34px; margin: 0 0 12px; }
h2 { font-size: 24px; margin: 56px 0 8px; }
h3 { font-size: 15px; margin: 28px 0 4px; }
p { max-width: 72ch; margin: 8px 0; }
a { color: var(--accent); text-underline-offset: 3px; }
.muted, caption, figcaption { color: var(--muted); }
figure { margin: 16px 0 32px; overflow-x: auto; }
figure svg { max-width: 100%; height: auto; }
.scroll { overflow-x: auto; }
table { border-collapse: collapse; margin-top: 8px; }
caption { text-align: left; padding-bottom: 8px; }
th, td { padding: 4px 16px 4px 0; text-align: left; vertical-align: top; }
thead th { color: var(--muted); font-weight: 500; font-size: 13px; vertical-align: bottom; }
tbody tr { border-top: 1px solid var(--hairline); }
.number { text-align: right; white-space: nowrap; }
tbody th { font-weight: 500; }
article { border-top: 1px solid var(--hairline); padding: 12px 0; }
article h3 { margin: 0; }
summary { cursor: pointer; color: var(--accent); }
:target { background: var(--soft); }
li { max-width: 90ch; }
.hashes { overflow-wrap: anywhere; font-size: 13px; }
@media print { body { padding: 0; max-width: none; } h2 { break-after: avoid; } article, figure { break-inside: avoid; } }
`;
