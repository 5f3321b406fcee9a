/**
 * The process that reads a stranger's file: `child.js KIND PATH OPTIONS`. It answers one JSON line on standard output
 * and says where it is on standard error; whatever happens to it, nothing else is touched.
 */
import { readFileSync } from 'node:fs';
import type { FileKind, ReadingOptions } from './facts.js';
import type { TimeReadingOptions } from './parsers/time/facts.js';
import { readFileBytes } from './read.js';
import { readTimeBytes } from './time.js';

const [, , kind = '', path = '', options = '{}'] = process.argv;
const bytes = readFileSync(path);
const reading =
  kind === 'time'
    ? readTimeBytes(bytes, JSON.parse(options) as TimeReadingOptions)
    : readFileBytes(kind as FileKind, bytes, JSON.parse(options) as ReadingOptions);
process.stdout.write(JSON.stringify(reading));
