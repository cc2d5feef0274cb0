/** How wide a sheet is laid out, wide enough for the views as they are on a large screen, and its margin, in CSS pixels. */
const sheetWidth = 1240;
const margin = 32;

/** Gives the page, while it is printed, one sheet as tall as what it shows; the browser scales that to the paper. */
export function printPage(page: HTMLElement): void {
  const root = document.documentElement;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets.push(sheet);
  addEventListener('beforeprint', () => {
    root.classList.add('printing');
    // What is as tall as the window stays so; on paper its unit is a part of the sheet.
    root.style.setProperty('--vh', `${innerHeight / 100}px`);
    page.style.setProperty('width', `${sheetWidth - 2 * margin}px`);
    // What is broken otherwise on paper may take some lines more.
    const height = Math.ceil(page.scrollHeight * 1.02) + 2 * margin + 24;
    sheet.replaceSync(`@page { size: ${sheetWidth}px ${height}px; margin: ${margin}px }`);
  });
  addEventListener('afterprint', () => {
    root.classList.remove('printing');
    root.style.removeProperty('--vh');
    page.style.removeProperty('width');
    sheet.replaceSync('');
  });
}
