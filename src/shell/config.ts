import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** Where the program keeps its data and how it is reached. */
export interface Config {
  /** Everything persistent is below this folder (but for the rows, when a PostgreSQL server holds them). */
  readonly dataFolder: string;
  /** PostgreSQL connection string; undefined for the embedded SQLite file. */
  readonly databaseUrl: string | undefined;
  readonly host: string;
  readonly port: number;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** The platform's usual place for a program's data. */
function usualDataFolder(environment: Environment, platform: NodeJS.Platform): string {
  if (platform === 'win32') return join(environment['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'Entente');
  if (platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Entente');
  return join(environment['XDG_DATA_HOME'] || join(homedir(), '.local', 'share'), 'entente');
}

/** Port served when `PORT` names none. */
export const PORT_DEFAULT = 4747;

/** @throws RangeError with a sentence, which never repeats the address: it may hold a password */
function databaseUrlOf(text: string | undefined): string | undefined {
  if (!text) return undefined;
  if (!/^postgres(ql)?:$/.test(URL.parse(text)?.protocol ?? ''))
    throw new RangeError('ENTENTE_DATABASE_URL must be an address such as postgres://user:password@host:5432/entente');
  return text;
}

/**
 * Reads the settings from the environment, a `--data` option first.
 * @throws RangeError with a sentence when `PORT` is not a port, or `ENTENTE_DATABASE_URL` no address
 */
export function readConfig(environment: Environment, dataOption?: string): Config {
  const port = environment['PORT'] ? Number(environment['PORT']) : PORT_DEFAULT;
  if (!(Number.isInteger(port) && port >= 0 && port <= 65535)) {
    throw new RangeError(`PORT must be a whole number from 0 to 65535, not "${environment['PORT']}"`);
  }
  return {
    dataFolder: resolve(dataOption || environment['ENTENTE_DATA'] || usualDataFolder(environment, process.platform)),
    databaseUrl: databaseUrlOf(environment['ENTENTE_DATABASE_URL']),
    host: environment['HOST'] || '127.0.0.1',
    port,
  };
}
