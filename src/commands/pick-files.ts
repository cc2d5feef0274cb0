/** Asks for files with the browser's own dialog, of these endings. */
export function pickFiles(accept: string, use: (files: File[]) => unknown): void {
  const input = document.createElement('input');
  Object.assign(input, { type: 'file', accept });
  input.onchange = () => void use([...(input.files ?? [])]);
  input.click();
}
