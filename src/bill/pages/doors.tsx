import type { Door } from '#shell/web/door.js';
import { draftDoors } from './draft-doors.js';
import { invoiceDoors } from './invoice-doors.js';
import { listDoors } from './list-doors.js';
import { paymentDoors } from './payment-doors.js';

/** Every door of invoices, drafts and payments; names in a path come before the ids that stand in the same place. */
export const billDoors: readonly Door[] = [...listDoors, ...draftDoors, ...invoiceDoors, ...paymentDoors];
