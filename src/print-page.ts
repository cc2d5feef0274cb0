/** What fits on a sheet of A4 and of US Letter alike, upright and within its margins, in CSS pixels. */
const sheet = { width: 680, height: 920 };
/** How wide the page may be laid out for paper; the wider, the less tall. */
const widths = [900, 1200, 1600, 2000];

/** Lays the page out for paper while it is printed, as large as one sheet allows. */
export function printPage(page: HTMLElement): void {
  addEventListener('beforeprint', () => {
    document.documentElement.classList.add('printing');
    const fits = widths.map((width) => ({ width, zoom: zoomAt(page, width) }));
    const best = fits.reduce((one, other) => (other.zoom > one.zoom ? other : one));
    page.style.setProperty('width', `${best.width}px`);
    page.style.setProperty('zoom', best.zoom.toFixed(4));
  });
  addEventListener('afterprint', () => {
    document.documentElement.classList.remove('printing');
    page.style.removeProperty('width');
    page.style.removeProperty('zoom');
  });
}

function zoomAt(page: HTMLElement, width: number): number {
  page.style.setProperty('width', `${width}px`);
  return Math.min(1, sheet.width / width, sheet.height / page.scrollHeight);
}
