/** The file beside the pane that says whose work is in it. */
export const NOTICES = "THIRD-PARTY-NOTICES.txt";
