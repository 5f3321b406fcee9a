import { runCommandLine } from './cli.js';

// A reader that stops early (`| head`) ends the command in peace.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const code = await runCommandLine(process.argv.slice(2));
if (code !== 0) process.exitCode = code;
