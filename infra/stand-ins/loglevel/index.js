// What Apollo Server would log with; it is given a log of ours.
module.exports = {};
