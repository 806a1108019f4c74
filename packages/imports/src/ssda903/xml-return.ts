import { MAX_CELL_LENGTH, MAX_XML_DEPTH, MAX_XML_ELEMENTS_PER_CHILD, MAX_XML_NAMES_REPORTED } from "./limits.ts";
import { fatal, showableName, warning } from "./problems.ts";
import type { ReadItem } from "./rows.ts";
import { childRows, type GroupRead } from "./xml-child.ts";
import { type XmlGroup, xmlGroups } from "./xml-shape.ts";

export interface XmlReturn {
  /** `name` in upper case. */
  open(name: string, line: number): void;
  text(text: string, line: number): void;
  close(): void;
}

/** What an open element is. A value's text is kept to one character over the limit, so that it shows as too long. */
type OpenElement =
  | { readonly kind: "root" | "child" | "unknown"; readonly name: string }
  | { readonly kind: "group"; readonly name: string; readonly read: GroupRead }
  | { readonly kind: "value"; readonly name: string; readonly read: GroupRead; readonly column: string; text: string };

/**
 * Follows the elements of an EXPSSDA903 document and gives `found` each child's rows when the child ends, and problems as they
 * are met. After a fatal one `found` must not return (it throws).
 */
export function xmlReturn(file: string, found: (item: ReadItem) => void): XmlReturn {
  const path: OpenElement[] = [];
  const reported = new Set<string>();
  let groups: GroupRead[] = [];
  let elementsOfChild = 0;

  /** One warning for each name, and for only so many names. */
  function reportOnce(code: "XML_UNKNOWN_ELEMENT" | "XML_UNEXPECTED_TEXT", name: string, line: number, what: string) {
    if (reported.size >= MAX_XML_NAMES_REPORTED || reported.has(`${code} ${name}`)) return;
    reported.add(`${code} ${name}`);
    found(warning({ file, line }, code, what));
  }

  function elementIn(parent: OpenElement | undefined, name: string, line: number): OpenElement {
    if (parent === undefined) {
      if (name === "EXPSSDA903") return { kind: "root", name };
      const what = "This XML is not an SSDA903 return: its outermost element is not EXPSSDA903.";
      found(fatal({ file, line }, "UNKNOWN_FILE", what));
    }
    if (parent?.kind === "unknown") return { kind: "unknown", name };
    if (parent?.kind === "root" && name === "CHILD") return { kind: "child", name };

    const group = xmlGroups.get(name);
    if (group !== undefined && group.parent === parent?.name) return groupElement(name, group, line);
    const column = parent?.kind === "group" ? parent.read.group.values.get(name) : undefined;
    if (column !== undefined && parent?.kind === "group") {
      if (parent.read.values[column] !== undefined) repeated(name, parent.name, line);
      parent.read.lines[column] = line;
      return { kind: "value", name, read: parent.read, column, text: "" };
    }

    const shown = showableName(name) ?? "(name not shown)";
    const where = parent?.name ?? "the file";
    const what = `The element ${shown} in ${where} is not part of the SSDA903 return. It was not read, here and elsewhere.`;
    reportOnce("XML_UNKNOWN_ELEMENT", name, line, what);
    return { kind: "unknown", name };
  }

  function groupElement(name: string, group: XmlGroup, line: number): OpenElement {
    if (name === "HEADER" && groups.some((read) => read.group === group)) repeated(name, "CHILD", line);
    const read: GroupRead = { group, line, values: {}, lines: {} };
    groups.push(read);
    return { kind: "group", name, read };
  }

  function repeated(name: string, parent: string, line: number): void {
    const what = `The element ${name} is there more than once in the same ${parent}, so nobody can tell which one is meant.`;
    found(fatal({ file, line }, "XML_REPEATED_ELEMENT", what));
  }

  return {
    open(name, line) {
      if (path.length >= MAX_XML_DEPTH) {
        const what = `Elements stand more than ${MAX_XML_DEPTH} deep in each other here. No SSDA903 return has that.`;
        found(fatal({ file, line }, "XML_TOO_DEEP", what));
      }
      const element = elementIn(path.at(-1), name, line);
      path.push(element);
      if (path[1]?.kind === "child") elementsOfChild = path.length === 2 ? 0 : elementsOfChild + 1;
      if (elementsOfChild > MAX_XML_ELEMENTS_PER_CHILD) {
        const what = `One CHILD has more than ${MAX_XML_ELEMENTS_PER_CHILD} elements. The file is damaged: children may have been run together.`;
        found(fatal({ file, line }, "XML_CHILD_TOO_LARGE", what));
      }
    },

    text(text, line) {
      const element = path.at(-1);
      if (element?.kind === "value") {
        element.text += text.slice(0, MAX_CELL_LENGTH + 1 - element.text.length);
      } else if (element !== undefined && element.kind !== "unknown" && text.trim() !== "") {
        const what = `There is text in ${element.name} outside the elements that hold values. It was not read.`;
        reportOnce("XML_UNEXPECTED_TEXT", element.name, line, what);
      }
    },

    close() {
      const element = path.pop();
      if (element?.kind === "value") element.read.values[element.column] = element.text;
      if (element?.kind !== "child") return;
      for (const item of childRows(groups, file)) found(item);
      groups = [];
    },
  };
}
