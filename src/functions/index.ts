import "./customFunctionsShim";
import { associateAll } from "./associate";

associateAll();
