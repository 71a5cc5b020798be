import { text } from "../protocol/checks";
import { HostError, invalidArgument, itemNotFound } from "../protocol/errors";
import { type HostObject, hostClass, method, readOnly } from "../protocol/hostClass";
import { namespaceOf } from "../model/xmlParts";
import type { World } from "../world";
import { newId, type Workbook, type XmlPart } from "../model/workbook";

interface Part {
  readonly workbook: Workbook;
  readonly part: XmlPart;
}

/** Good enough to refuse what is no document at all, and a declaration, with which a part may not change (1643). */
function mustBeXml(world: World, xml: string): void {
  if (/^\uFEFF?\s*<\?xml/.test(xml)) world.violation("A part is given without its XML declaration.");
  if (namespaceOf(xml) === undefined) throw invalidArgument();
}

const partObject = hostClass<Part>({
  name: "CustomXmlPart",
  identity: ({ part }) => ({ Id: part.id }),
  scalars: {
    Id: readOnly(({ part }) => part.id),
    NamespaceUri: readOnly(({ part }) => namespaceOf(part.xml) ?? ""),
  },
  reads: { GetXml: method([], ({ part }) => part.xml) },
  writes: {
    SetXml: method([text], ({ part }, [xml], world) => {
      mustBeXml(world, xml);
      part.xml = xml;
    }),
    Delete: method([], ({ workbook, part }) => {
      workbook.xmlParts = workbook.xmlParts.filter((each) => each !== part);
    }),
  },
});

function found(workbook: Workbook, parts: readonly XmlPart[], key: unknown): HostObject | null {
  const part = parts.find(({ id }) => id === key);
  return part === undefined ? null : partObject({ workbook, part });
}

interface Scope {
  readonly workbook: Workbook;
  readonly namespace: string;
}

const within = ({ workbook, namespace }: Scope): readonly XmlPart[] =>
  workbook.xmlParts.filter(({ xml }) => namespaceOf(xml) === namespace);

const scopedCollection = hostClass<Scope>({
  name: "CustomXmlPartScopedCollection",
  items: (scope) => within(scope).map((part) => partObject({ workbook: scope.workbook, part })),
  item: (scope, key) => found(scope.workbook, within(scope), key),
  reads: {
    GetOnlyItem: method([], (scope) => {
      const [part, ...others] = within(scope);
      if (part === undefined) throw itemNotFound();
      if (others.length > 0) throw new HostError("GeneralException", "There is more than one such part.");
      return partObject({ workbook: scope.workbook, part });
    }),
    GetOnlyItemOrNullObject: method([], (scope) => {
      const [part, ...others] = within(scope);
      if (others.length > 0) throw new HostError("GeneralException", "There is more than one such part.");
      return part === undefined ? null : partObject({ workbook: scope.workbook, part });
    }),
  },
});

export const customXmlPartCollection = hostClass<Workbook>({
  name: "CustomXmlPartCollection",
  items: (workbook) => workbook.xmlParts.map((part) => partObject({ workbook, part })),
  item: (workbook, key) => found(workbook, workbook.xmlParts, key),
  reads: {
    GetByNamespace: method([text], (workbook, [namespace]) => scopedCollection({ workbook, namespace })),
  },
  writes: {
    Add: method([text], (workbook, [xml], world) => {
      mustBeXml(world, xml);
      const part = { id: newId(workbook), xml };
      workbook.xmlParts.push(part);
      return partObject({ workbook, part });
    }),
  },
});
