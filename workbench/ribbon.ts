/** The add-in's buttons as Excel would put them into its ribbon: from the manifest. */
import { element } from "./elements";

interface Ribbon {
  readonly press: (functionName: string) => void;
  readonly openPane: () => void;
}

type Language = "th-TH" | "en-US";

const children = (parent: Element | Document, name: string): Element[] => [...parent.getElementsByTagNameNS("*", name)];

/** Texts and addresses of the manifest by their id, in a language. */
function resources(manifest: Document, language: Language): ReadonlyMap<string, string> {
  const all = ["Image", "Url", "String"].flatMap((kind) => children(manifest, kind));
  return new Map(
    all.map((resource) => {
      const own = children(resource, "Override").find((each) => each.getAttribute("Locale") === language);
      return [resource.id, (own ?? resource).getAttribute(own === undefined ? "DefaultValue" : "Value") ?? ""];
    }),
  );
}

function button(control: Element, of: ReadonlyMap<string, string>, { press, openPane }: Ribbon): HTMLButtonElement {
  const resource = (name: string): string => of.get(children(control, name)[0]?.getAttribute("resid") ?? "") ?? "";
  const icon = children(control, "Image").find((image) => image.getAttribute("size") === "32");
  const image = document.createElement("img");
  image.alt = "";
  image.src = new URL(of.get(icon?.getAttribute("resid") ?? "") ?? "").pathname;
  const functionName = children(control, "FunctionName")[0]?.textContent;
  const made = document.createElement("button");
  made.type = "button";
  made.append(image, resource("Label"));
  made.title = resource("Description");
  made.addEventListener("click", () => {
    if (functionName == null || functionName === "") openPane();
    else press(functionName);
  });
  return made;
}

let manifest: Promise<Document> | undefined;

async function loadManifest(): Promise<Document> {
  const text = await (await fetch("/manifest.xml")).text();
  return new DOMParser().parseFromString(text, "text/xml");
}

export async function showRibbon(language: Language, ribbon: Ribbon): Promise<void> {
  manifest ??= loadManifest();
  const read = await manifest;
  const of = resources(read, language);
  const controls = children(read, "Control").filter((control) => children(control, "Action").length > 0);
  element("ribbon").replaceChildren(...controls.map((control) => button(control, of, ribbon)));
}
