/** An element of the page by its id; the page and the script come from one build. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (found === null) throw new Error(`The page has no #${id}.`);
  return found;
}

/** What is chosen in one of the page's lists. */
export function chosen(id: string): string {
  const list = element(id);
  if (!(list instanceof HTMLSelectElement)) throw new Error(`#${id} is no list to choose from.`);
  return list.value;
}
