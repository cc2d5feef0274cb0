/** A dialog over the page; there is one at a time. */
export type Dialog =
  | { kind: 'none' }
  | { kind: 'palette' | 'keys' | 'report' }
  | { kind: 'papers'; files: File[] }
  | { kind: 'project'; file: File };

/** Which dialog is open. */
export class Dialogs {
  shown = $state.raw<Dialog>({ kind: 'none' });

  show(dialog: Dialog): void {
    this.shown = dialog;
  }

  close(): void {
    this.shown = { kind: 'none' };
  }
}
