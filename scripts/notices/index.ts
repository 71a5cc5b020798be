export type { BundledWork } from "./bundledWorks";
export { forNotepad } from "./forNotepad";
export { NoticesPlugin, publishedWorks } from "./NoticesPlugin";
