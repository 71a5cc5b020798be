import { STATE_NAMESPACE } from "../../workbook";
import { connect } from "../requests/connect";
import { isJournalNamespace, withoutDeclaration } from "../requests/parts";

/**
 * Gives the state part another text, and touches nothing else. Nothing happens where there is no state,
 * where a write was cut off, or where `rewrite` has nothing to say.
 */
export async function rewriteState(rewrite: (xml: string) => string | undefined): Promise<void> {
  const context = await connect();
  const parts = context.workbook.customXmlParts.load("items/id,items/namespaceUri");
  await context.sync();
  const own = parts.items.find(({ namespaceUri }) => namespaceUri === STATE_NAMESPACE);
  if (own === undefined || parts.items.some(({ namespaceUri }) => isJournalNamespace(namespaceUri))) return;
  const { id } = own;
  const asked = { xml: context.workbook.customXmlParts.getItem(id).getXml() };
  await context.sync();
  const after = rewrite(asked.xml.value);
  if (after === undefined) return;
  context.workbook.customXmlParts.getItem(id).setXml(withoutDeclaration(after));
  await context.sync();
}
