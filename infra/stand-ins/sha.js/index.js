// Apollo Server hashes with a library where it does not know Node, as in a bundle.
module.exports = (algorithm) => require("node:crypto").createHash(algorithm);
