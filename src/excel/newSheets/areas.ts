import { addressLists } from "./rectangles";
import { reserve, type Place } from "../requests/wire";

/** Does something to many ranges of a sheet at once; `objects` and as many actions for each call. */
export async function overAreas(
  place: Place,
  addresses: readonly string[],
  objects: number,
  write: (areas: Excel.RangeAreas) => void,
): Promise<void> {
  for (const list of addressLists(addresses)) {
    await reserve(place, objects + 1, objects, list.length);
    write(place.sheet.getRanges(list).untrack());
  }
}
