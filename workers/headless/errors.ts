/** The command was called wrongly: told with the usage, exit 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
