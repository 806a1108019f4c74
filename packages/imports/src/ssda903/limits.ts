/** The most characters of one cell or XML value. The longest true one is a date, a UPN or a postcode. Longer: `CELL_TOO_LONG`, the row is left out. */
export const MAX_CELL_LENGTH = 1_000;

/** The most a CSV row may hold, in UTF-8 bytes of its cells without commas and quotation marks. More: fatal `ROW_TOO_LONG`, mostly a quotation mark never closed. */
export const MAX_ROW_LENGTH = 65_536;

/** The most cells of a CSV row, empty ones too. The widest module has 13. More: fatal `TOO_MANY_COLUMNS`. */
export const MAX_COLUMNS = 256;

/** The deepest XML elements may stand in each other, the root counting as 1. The true depth is 5. Deeper: fatal `XML_TOO_DEEP`. */
export const MAX_XML_DEPTH = 16;

/** The most elements of one XML child, CHILD itself not counted. A child with 50 episodes and 50 reviews has 800. More: fatal `XML_CHILD_TOO_LARGE`. */
export const MAX_XML_ELEMENTS_PER_CHILD = 10_000;

/** The most characters between the ends of two XML tags, comments or texts that may be held back before reading stops with fatal `XML_TOKEN_TOO_LONG`. */
export const MAX_XML_TOKEN_LENGTH = 131_072;

/** How many different unknown XML elements are named in problems; further ones are passed over in silence. */
export const MAX_XML_NAMES_REPORTED = 50;
