import type { Door } from '#shell/web/door.js';
import type { House } from '#shell/web/house.js';
import { accessDoors } from './pages/access.js';
import { entryDoor, loginDoors } from './pages/login.js';
import { peopleDoors } from './pages/people.js';
import { setupDoors } from './pages/setup.js';

export interface AuthOptions {
  readonly setupCode?: string | undefined;
  readonly entryKey?: string | undefined;
}

/** The doors of the first run, of signing in and out, and of the accounts. */
export function authDoors(house: House, { setupCode, entryKey }: AuthOptions): Door[] {
  return [
    ...setupDoors(house, setupCode),
    ...loginDoors(house),
    ...(entryKey === undefined ? [] : [entryDoor(entryKey)]),
    ...accessDoors,
    ...peopleDoors,
  ];
}
