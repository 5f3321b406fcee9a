import type { Command } from 'commander';
import type { Cli } from '#shell/cli.js';
import { resetPassword } from './actions.js';
import { accountOfEmail, listAccounts } from './store.js';

/** `entente account list` and `entente account password EMAIL`: for the person who holds the data folder. */
export function accountCommands(program: Command, cli: Cli): void {
  const account = program.command('account').description('who may sign in');
  account
    .command('list')
    .description('list the accounts: e-mail address, role, name')
    .option('--json', 'print them as JSON')
    .action(async ({ json }: { json?: true }) => {
      const accounts = await listAccounts(await cli.context());
      if (json) cli.print(JSON.stringify(accounts));
      else
        for (const { email, role, name, suspendedAt } of accounts)
          cli.print([email, role, name, ...(suspendedAt ? ['suspended'] : [])].join('\t'));
    });
  account
    .command('password <email>')
    .description('give an account a new initial password, printed once; its sessions end')
    .action(async (email: string) => {
      const context = await cli.context();
      const known = await accountOfEmail(context, email.trim().toLowerCase());
      const reset = known && (await resetPassword(context, known.id));
      if (reset?.ok) cli.print(reset.value);
      else {
        cli.complain(`entente: there is no account at ${email}`);
        cli.exitWith(1);
      }
    });
}
