export type Language = "th" | "en";
export const LANGUAGES: readonly Language[] = ["th", "en"];
