import type { Module } from "../rows.ts";
import { aChild } from "./child-builder.ts";
import { fails, meets, table, unknown } from "./rule-table.ts";

const inHeader = (rule: string, module: Module) =>
  table(
    rule,
    meets("in both", aChild().row(module)),
    meets("in neither", aChild().empty("Header")),
    fails("not in Header", aChild().empty("Header").row(module), "CHILD"),
  );

const sameDob = (rule: string, module: Module) =>
  table(
    rule,
    meets("the same, written otherwise", aChild().row(module, { DOB: "2012-06-15" })),
    fails("another", aChild().row(module, { DOB: "16/06/2012" }), "DOB"),
    unknown("dateMissing", "blank", aChild().row(module, { DOB: "" })),
    unknown("headerRowMissing", "not in Header", aChild().empty("Header").row(module)),
    unknown("dateInvalid", "not a date in Header", aChild().header({ DOB: "?" }).row(module)),
  );

const once = (rule: string, module: Module) =>
  table(
    rule,
    meets("once", aChild().empty(module).row(module)),
    fails("twice", aChild().empty(module).row(module).row(module), "CHILD"),
  );

export const integrityCases = [
  inHeader("INT01", "AD1"),
  inHeader("INT02", "PlacedAdoption"),
  inHeader("INT03", "Episodes"),
  inHeader("INT04", "Missing"),
  inHeader("INT05", "OC2"),
  inHeader("INT06", "OC3"),
  inHeader("INT07", "PrevPerm"),
  inHeader("INT08", "Reviews"),
  inHeader("INT09", "UASC"),
  sameDob("INT11", "AD1"),
  sameDob("INT12", "PlacedAdoption"),
  sameDob("INT13", "Missing"),
  sameDob("INT14", "OC2"),
  sameDob("INT15", "OC3"),
  sameDob("INT16", "PrevPerm"),
  sameDob("INT17", "Reviews"),
  sameDob("INT18", "UASC"),
  table(
    "INT21",
    meets("the same", aChild().uasc({ SEX: "f" })),
    fails("another", aChild().uasc({ SEX: "M" }), "SEX"),
    unknown("codeNotKnown", "blank", aChild().uasc({ SEX: "" })),
    unknown("headerRowMissing", "not in Header", aChild().empty("Header").uasc()),
  ),
  once("INT31", "AD1"),
  once("INT32", "Header"),
  once("INT33", "OC2"),
  once("INT34", "OC3"),
  once("INT35", "PrevPerm"),
  once("INT36", "UASC"),
];
