// What Apollo Server needs of the library to remember documents it has read: no more than so much, the least recently used goes first.
module.exports.LRUCache = class {
  #held = new Map();
  #size = 0;
  #maxSize;
  #sizeOf;

  constructor({ maxSize, sizeCalculation }) {
    this.#maxSize = maxSize;
    this.#sizeOf = sizeCalculation;
  }

  get(key) {
    const held = this.#held.get(key);
    if (held === undefined) return undefined;
    this.#held.delete(key);
    this.#held.set(key, held);
    return held.value;
  }

  set(key, value, { ttl } = {}) {
    if (ttl) throw new Error("nothing is remembered for a time here");
    this.delete(key);
    const size = this.#sizeOf(value);
    if (size > this.#maxSize) return;
    this.#held.set(key, { value, size });
    this.#size += size;
    for (const oldest of this.#held.keys()) {
      if (this.#size <= this.#maxSize) break;
      this.delete(oldest);
    }
  }

  delete(key) {
    const held = this.#held.get(key);
    if (held === undefined) return false;
    this.#size -= held.size;
    return this.#held.delete(key);
  }

  clear() {
    this.#held.clear();
    this.#size = 0;
  }

  keys() {
    return this.#held.keys();
  }
};
