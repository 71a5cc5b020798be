/** The pane's five steps, always in this order. */
export const STEPS = ["import", "review", "scores", "plan", "share"] as const;
export type Step = (typeof STEPS)[number];
