import type { Door } from '#shell/web/door.js';
import { documentsDoors } from './documents/doors.js';
import { businessDoors } from './pages/business.js';
import { dataDoor } from './pages/data.js';
import { lightsDoors } from './pages/lights.js';
import { mailServerDoors } from './pages/mail.js';
import { ratesDoor } from './pages/rates.js';

/** The doors of the settings that are the organisation's (accounts and access have their own). */
export function settingsDoors(): Door[] {
  return [...businessDoors, ...documentsDoors, ratesDoor, ...lightsDoors, ...mailServerDoors, dataDoor];
}
