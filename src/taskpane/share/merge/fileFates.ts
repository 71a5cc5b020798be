import type { MergedFile, MergePreview, RefusedFile, ReturnedFile } from "../../../workbook";

/** What became of a file that was read. */
export type FileFate =
  { readonly kind: "used"; readonly file: MergedFile } | { readonly kind: "refused"; readonly refused: RefusedFile };

/**
 * Finds each file again in a preview, which names files in an order of its own; of two that are alike, one takes
 * part. Undefined for a file the preview does not know yet.
 */
export function fileFates(
  given: readonly ReturnedFile[],
  preview: Pick<MergePreview, "files" | "refused">,
): ReadonlyMap<ReturnedFile, FileFate> {
  const used = [...preview.files];
  const refused = [...preview.refused];
  const fates = new Map<ReturnedFile, FileFate>();
  for (const each of given) {
    if (each.kind === "refused") {
      fates.set(each, { kind: "refused", refused: each });
      continue;
    }
    const { file, digest } = each.plan;
    const at = used.findIndex((one) => one.file === file && one.digest === digest);
    const [taking] = at < 0 ? [] : used.splice(at, 1);
    const not = taking === undefined ? refused.findIndex((one) => one.file === file) : -1;
    const [left] = not < 0 ? [] : refused.splice(not, 1);
    if (taking !== undefined) fates.set(each, { kind: "used", file: taking });
    else if (left !== undefined) fates.set(each, { kind: "refused", refused: left });
  }
  return fates;
}
