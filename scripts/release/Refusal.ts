/** Why there is no release, in one line for the person who asked for it. */
export class Refusal extends Error {}
