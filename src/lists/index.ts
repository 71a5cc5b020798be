export { grouped } from "./grouped";
