/** Opens a dialog over the page, where the focus stays; when it goes, the focus is where it was before. */
export function modal(dialog: HTMLDialogElement): () => void {
  const before = document.activeElement;
  dialog.showModal();
  return () => {
    const isLost = !document.activeElement || document.activeElement === document.body;
    const isInside = dialog.contains(document.activeElement);
    if ((isLost || isInside) && before instanceof HTMLElement && before.isConnected)
      before.focus({ preventScroll: true });
  };
}
