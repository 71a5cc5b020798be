/** Properties the client assigns under another name than it reads them by. */
const ASSIGNED_AS: Readonly<Record<string, string>> = {
  "Worksheet.Gridlines": "ShowGridlines",
  "Worksheet.Headings": "ShowHeadings",
};

/** The name a property is known by that the client assigns as `name`. */
export function propertyAssigned(className: string, name: string): string {
  return ASSIGNED_AS[`${className}.${name}`] ?? name;
}
