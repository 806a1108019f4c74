/**
 * Version of the rules, kept with every determination. Raised whenever a rule answers otherwise than before: a test compares what
 * the worked scenarios answer with what they answered under this version.
 */
export const RULES_VERSION = "1";
