export { ScoresStep } from "./ScoresStep";
