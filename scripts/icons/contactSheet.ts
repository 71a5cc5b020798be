import { COMMAND_SIZES } from "./canvas";
import { DRAWINGS } from "./drawings";

/** Office's light, white, dark grey and black ribbons. */
const RIBBONS = ["#f3f3f3", "#ffffff", "#383838", "#0a0a0a"];

/** Every icon in every size on every ribbon, and the smallest ones once more, magnified. */
export function contactSheet(pictures: ReadonlyMap<string, Buffer>): string {
  const image = (name: string, size: number, shown: number) => {
    const data = pictures.get(`${name}-${String(size)}.png`)?.toString("base64") ?? "";
    return `<img alt="" src="data:image/png;base64,${data}" width="${String(shown)}" style="image-rendering:pixelated;margin:4px">`;
  };
  return RIBBONS.map((ribbon) => {
    const rows = Object.keys(DRAWINGS).map(
      (name) =>
        `<div>${COMMAND_SIZES.filter((size) => size < 64)
          .map((size) => image(name, size, size))
          .join("")}${image(name, 16, 96)}${image(name, 20, 80)}${image(name, 80, 80)}</div>`,
    );
    return `<div style="background:${ribbon};padding:8px;display:inline-block;width:430px">${rows.join("")}</div>`;
  }).join("");
}
