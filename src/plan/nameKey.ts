import { skeletonKey } from "../thai";

/** A name without the words years add and drop: `(O12)`, `พ.ศ. 2564`, `ประจำปี`. */
export function nameKey(name: string): string {
  return skeletonKey(
    name
      .replace(/\([^)]*\)/g, " ")
      .replace(/(?:ประจำ)?ปี(?:งบประมาณ)?\s*(?:พ\.\s?ศ\.)?\s*[0-9๐-๙]{4}/g, " ")
      .replace(/พ\.\s?ศ\.\s*[0-9๐-๙]{4}/g, " "),
  );
}
