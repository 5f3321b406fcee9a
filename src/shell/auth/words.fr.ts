export const fr = { refusals: {} };
