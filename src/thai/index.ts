export { toArabicDigits, toThaiDigits } from "./digits";
export { displayWidth, skeletonKey, textKey, tidy } from "./text";
export { addDays, addYears, BUDDHIST_ERA_OFFSET, formatThaiDate, fromSerial, toSerial, type IsoDate } from "./dates";
