/** What a part points to, inside the file or outside. */
export interface PartPointer {
  readonly id: string;
  /** Last word of its type: `worksheet`, `sharedStrings`; the two dialects of Office differ in the rest. */
  readonly type: string;
  /** As it is written. */
  readonly target: string;
  /** The part it leads to; null for an address outside. */
  readonly part: string | null;
}

const folderOf = (part: string): string => part.slice(0, part.lastIndexOf("/") + 1);

/** Where the pointers of a part are kept. */
export function pointersPart(part: string): string {
  const folder = folderOf(part);
  return `${folder}_rels/${part.slice(folder.length)}.rels`;
}

/** A pointer of a part by what its element says. */
export function pointerOf(part: string, said: (attribute: string) => string | undefined): PartPointer {
  const [type, target] = [said("Type") ?? "", said("Target") ?? ""];
  return {
    id: said("Id") ?? "",
    type: type.slice(type.lastIndexOf("/") + 1),
    target,
    part: said("TargetMode") === "External" ? null : resolved(folderOf(part), target),
  };
}

function resolved(folder: string, target: string): string {
  const path = target.replaceAll("\\", "/");
  const steps: string[] = [];
  for (const step of (path.startsWith("/") ? path : `${folder}${path}`).split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.join("/");
}

/** The way from one part to another, as a pointer writes it. */
export function wayTo(from: string, to: string): string {
  const [start, goal] = [from.split("/").slice(0, -1), to.split("/")];
  let common = 0;
  while (common < start.length && common < goal.length - 1 && start[common] === goal[common]) common += 1;
  return [...start.slice(common).map(() => ".."), ...goal.slice(common)].join("/");
}
