export { CarePeriod as CarePeriod } from "../../children/CarePeriod.ts";
export { Child as Child } from "../../children/Child.ts";
export { GpPractice as GpPractice } from "../../children/GpPractice.ts";
export { GpRegistration as GpRegistration } from "../../children/GpRegistration.ts";
export { child as Query_child } from "../../children/Query.child.ts";
export { children as Query_children } from "../../children/Query.children.ts";
export { gpPractice as Query_gpPractice } from "../../children/Query.gpPractice.ts";
export { Residence as Residence } from "../../children/Residence.ts";
