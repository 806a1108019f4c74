// What pino would take out of what is logged; nothing is logged that would have to be.
module.exports = () => {
  throw new Error("nothing is redacted here");
};
