import type { Dashboard } from './dashboard.svelte.ts';

/** Saves the project as a file; in words why it could not, null if it could. */
export async function keepProject(
  dashboard: Dashboard,
  withPapers: boolean,
): Promise<string | null> {
  try {
    const { saveProject } = await import('../project/save-project.ts');
    saveProject(dashboard, withPapers);
    return null;
  } catch (error) {
    return `The project could not be saved: ${error instanceof Error ? error.message : String(error)}`;
  }
}
