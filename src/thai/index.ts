export { toArabicDigits } from "./digits";
export { displayWidth, skeletonKey, textKey, tidy } from "./text";
export {
  addDays,
  addYears,
  BUDDHIST_ERA_OFFSET,
  fromSerial,
  localDay,
  localTime,
  toSerial,
  type IsoDate,
} from "./dates";
