import type { Commands } from "../call";
import { build } from "./build";
import { check } from "./check";
import { collect } from "./collect";
import { print } from "./print";
import { read } from "./read";
import { split } from "./split";

/** Every command by its name, in the order in which help lists them. */
export const COMMANDS: Commands = { read, build, print, check, split, collect };
