export { toXlsx } from "./toXlsx";
