/**
 * What home and partners follow: everything that everybody may know of and that is not of one page
 * alone. The widest log: append to it last.
 */
export const networkTopic = "network";
