import { agencyKind, routing, SIGNERS, type Signer } from "../../plan";
import type { PrintModel } from "./printModel";

/** What an office writes where papers do not pass a signer. */
const SKIPPED = /^(?:[-–—]+|ไม่มี|ไม่ผ่าน|none)$/i;

/** The field of a signer's position. */
const POSITION = {
  owner: "ownerPosition",
  head: "headPosition",
  deputy: "deputyPosition",
  permanent: "permanentPosition",
  chief: "chiefPosition",
} as const;

/** The signature block of every signer, in the order papers pass them. */
export function signersOf(model: PrintModel): readonly string[] {
  const { office, assessment, texts, isPublic, isAnnouncement = false } = model;
  const { fields } = office;
  const said = (signer: Signer) => [fields[signer] ?? "", fields[POSITION[signer]] ?? ""];
  const named = SIGNERS.filter((signer) => said(signer).some((text) => text !== "" && !SKIPPED.test(text)));
  const skipped = SIGNERS.filter((signer) => said(signer).some((text) => SKIPPED.test(text)));
  const kind = agencyKind(fields.type ?? assessment.agencyType ?? null, assessment.agency ?? fields.agency ?? null);
  const passed = isAnnouncement ? (["chief"] as const) : routing(kind, new Set(named), new Set(skipped));
  return passed.map((signer) => {
    const [name = "", position = ""] = said(signer).map((text) => (SKIPPED.test(text) ? "" : text));
    const shown = {
      name: isPublic || name === "" ? texts.dots : name,
      position: position === "" ? (texts.positions[kind][signer] ?? texts.dots) : position,
    };
    return isAnnouncement
      ? texts.announced(shown.name, shown.position)
      : texts.signed(texts.signers[signer], shown.name, shown.position);
  });
}
