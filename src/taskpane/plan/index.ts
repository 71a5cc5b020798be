export { PlanStep } from "./PlanStep";
