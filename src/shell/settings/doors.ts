import type { Door } from '#shell/web/door.js';

export function settingsDoors(): Door[] {
  return [];
}
