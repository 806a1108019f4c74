export { ChildMerge as ChildMerge } from "../../duplicates/ChildMerge.ts";
export { DuplicateComparison as DuplicateComparison } from "../../duplicates/DuplicateComparison.ts";
export { DuplicatePair as DuplicatePair } from "../../duplicates/DuplicatePair.ts";
export { PossibleDuplicate as PossibleDuplicate } from "../../duplicates/PossibleDuplicate.ts";
export { duplicatePairs as Query_duplicatePairs } from "../../duplicates/Query.duplicatePairs.ts";
