import { anything, text } from "../protocol/checks";
import { hostClass, method, property, readOnly } from "../protocol/hostClass";
import type { Workbook } from "../model/workbook";

interface Setting {
  readonly workbook: Workbook;
  readonly key: string;
}

const setting = hostClass<Setting>({
  name: "Setting",
  scalars: {
    Key: readOnly(({ key }) => key),
    Value: property(
      anything,
      ({ workbook, key }) => workbook.settings.get(key),
      ({ workbook, key }, value) => {
        workbook.settings.set(key, value);
      },
    ),
  },
  writes: {
    Delete: method([], ({ workbook, key }) => {
      workbook.settings.delete(key);
    }),
  },
});

export const settingCollection = hostClass<Workbook>({
  name: "SettingCollection",
  items: (workbook) => [...workbook.settings.keys()].map((key) => setting({ workbook, key })),
  item: (workbook, key) => {
    const name = String(key);
    return workbook.settings.has(name) ? setting({ workbook, key: name }) : null;
  },
  writes: {
    Add: method([text, anything], (workbook, [key, value]) => {
      workbook.settings.set(key, value);
      return setting({ workbook, key });
    }),
  },
});
