import { commands } from './commands.ts';
import { UsageError } from './errors.ts';

const usage = `usage: npm run -s headless -- <command> [options]
commands:
${Object.entries(commands)
  .map(([name, { usage: line }]) => `  ${name.padEnd(8)} ${line}`)
  .join('\n')}
common options: --corpus euromlsys|reading-list|all, --in FILE[.gz], --k N, --seed S, --years A-B, --slice FILTER, --by-title
`;

/** Runs one command; answers with the exit code: 0 done, 1 failed, 2 used wrongly. */
async function main([name = '', ...rest]: string[]): Promise<number> {
  try {
    if (!Object.hasOwn(commands, name))
      throw new UsageError(name ? `there is no command “${name}”` : '');
    const output = await commands[name as keyof typeof commands].run(rest);
    process.stdout.write(output);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      process.stderr.write(`${error.message ? `${error.message}\n` : ''}${usage}`);
      return 2;
    }
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    return 1;
  }
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});
process.exitCode = await main(process.argv.slice(2));
