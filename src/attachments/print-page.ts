/** What fits on a sheet of A4 and of US Letter alike, upright and within its margins, in CSS pixels. */
const sheet = { width: 700, height: 950 };
/** How wide the page is laid out for paper. */
const layoutWidth = 1000;

/** Lays the page out for paper while it is printed, so small that it takes one sheet. */
export function printPage(page: HTMLElement): () => void {
  const fit = (): void => {
    page.classList.add('printing');
    page.style.setProperty('--print-width', `${layoutWidth}px`);
    page.style.setProperty('--print-zoom', '1');
    const height = page.scrollHeight;
    const zoom = Math.min(sheet.width / layoutWidth, sheet.height / height);
    page.style.setProperty('--print-zoom', zoom.toFixed(4));
  };
  const leave = (): void => page.classList.remove('printing');
  addEventListener('beforeprint', fit);
  addEventListener('afterprint', leave);
  return () => {
    removeEventListener('beforeprint', fit);
    removeEventListener('afterprint', leave);
  };
}
