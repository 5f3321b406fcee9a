/** One gate: its name, what it guards, and the script with its arguments, run by Node from the root. */
export interface Gate {
  readonly name: string;
  readonly guards: string;
  readonly command: readonly string[];
}

export declare const GATES: readonly Gate[];
