import { sha256Of } from '#shell/files.js';

/**
 * What stands for a source key once its client is erased: the key itself tells the client's code or name. The hash says
 * only whether a file brings the same fact again.
 */
export const erasedKey = (sourceKey: string): string => `erased|${sha256Of(sourceKey)}`;
