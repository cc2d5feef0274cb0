/** Whether a file that begins so is a project. */
export function isProject(head: string): boolean {
  return /^\s*\{\s*"undercurrent"\s*:\s*"project"/.test(head);
}
