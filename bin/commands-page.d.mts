/** Names of the commands that a help text lists. */
export declare function listed(text: string): string[];

/** `docs/commands.md`, from a function that answers the help of a command. */
export declare function commandsPage(help: (path: readonly string[]) => string | Promise<string>): Promise<string>;
