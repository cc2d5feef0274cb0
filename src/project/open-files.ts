import type { Dialogs } from '../state/dialogs.svelte.ts';
import { isProject } from './is-project.ts';

/** Opens what a reader dropped, pasted or picked: a project if there is one, else papers. */
export async function openFiles(dialogs: Dialogs, files: File[]): Promise<void> {
  const file = await findProject(files);
  dialogs.show(file ? { kind: 'project', file } : { kind: 'papers', files });
}

/** The first project among the files. */
export async function findProject(files: readonly File[]): Promise<File | null> {
  for (const file of files) if (isProject(await headOf(file))) return file;
  return null;
}

/** Empty where the file cannot be read, as when it is gone; whoever reads it whole tells so. */
async function headOf(file: File): Promise<string> {
  try {
    return await file.slice(0, 200).text();
  } catch {
    return '';
  }
}
