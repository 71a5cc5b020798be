/** The id under which an action stands in the page. */
export function actionElementId(id: string): string {
  return `action ${id}`;
}

/** Opens an action of the list and takes the reader there. */
export function showAction(id: string): void {
  const card = document.getElementById(actionElementId(id));
  if (!(card instanceof HTMLDetailsElement)) return;
  const list = card.parentElement?.closest("details");
  if (list instanceof HTMLDetailsElement) list.open = true;
  card.open = true;
  card.querySelector("summary")?.focus();
  card.scrollIntoView({ block: "center" });
}
