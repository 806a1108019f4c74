// Apollo Server reads a media type with a library of its own; Node has what does the same.
const { MIMEType } = require("node:util");

module.exports = {
  parse(text) {
    try {
      return new MIMEType(text);
    } catch {
      return null;
    }
  },
};
