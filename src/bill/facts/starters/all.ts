import type { Trade } from '#meet/facts/trades.js';
import { accounting } from './accounting.js';
import { building } from './building.js';
import { care } from './care.js';
import { consulting } from './consulting.js';
import { design } from './design.js';
import { retail } from './retail.js';
import type { Starter } from './starter.js';
import { web } from './web.js';
import { writing } from './writing.js';

/** Items to begin with, by trade: what is sold first, then what is usually offered. */
export const STARTERS: Readonly<Record<Trade, readonly Starter[]>> = {
  web,
  design,
  writing,
  consulting,
  building,
  accounting,
  care,
  retail,
};
