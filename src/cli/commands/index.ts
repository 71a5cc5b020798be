import type { Commands } from "../call";
import { build } from "./build";
import { check } from "./check";
import { collect } from "./collect";
import { merge } from "./merge";
import { print } from "./print";
import { read } from "./read";
import { remind } from "./remind";
import { share } from "./share";
import { split } from "./split";

/** Every command by its name, in the order in which help lists them. */
export const COMMANDS: Commands = { read, build, print, check, share, split, merge, remind, collect };
