/**
 * Makes the pictures the documents show, all from the sample and as if on one day, so that a picture changes only
 * when the product does. `npm run pictures` makes all of them, `npm run pictures -- pane` those of one kind:
 * sheets and print (printed by LibreOffice), tour and pane (the workbench in Chromium).
 */
import { paneSteps } from "./paneSteps";
import { printedDocuments } from "./printedDocuments";
import { printedSheets } from "./printedSheets";
import { save } from "./savedPictures";
import { tour } from "./tour";
import { withWorkbench } from "./workbench";

const KINDS = ["sheets", "print", "tour", "pane"] as const;

const wanted = process.argv.slice(2);
const unknown = wanted.filter((kind) => !KINDS.some((known) => known === kind));
if (unknown.length > 0) throw new Error(`There are pictures of ${KINDS.join(", ")}, not of ${unknown.join(", ")}`);
const isWanted = (kind: (typeof KINDS)[number]): boolean => wanted.length === 0 || wanted.includes(kind);

if (isWanted("sheets")) await printedSheets(save);
if (isWanted("print")) await printedDocuments(save);
if (isWanted("tour") || isWanted("pane")) {
  await withWorkbench(async (workbench) => {
    if (isWanted("tour")) await tour(workbench, save);
    if (isWanted("pane")) await paneSteps(workbench, save);
  });
}
