export type { BundledWork } from "./bundledWorks";
export { forNotepad } from "./forNotepad";
export { NOTICES, NoticesPlugin, publishedWorks } from "./NoticesPlugin";
