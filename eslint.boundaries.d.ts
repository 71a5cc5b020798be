import type { Linter } from "eslint";

/** One configuration per room of src/ and depth of folder. */
export const boundaries: readonly Linter.Config[];
