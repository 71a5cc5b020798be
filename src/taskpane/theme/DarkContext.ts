import { createContext } from "react";

/** Whether Excel's look is a dark one. */
export const DarkContext = createContext(false);
