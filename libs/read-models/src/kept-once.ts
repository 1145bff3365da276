/**
 * Makes one object for each combination of words and keeps it: where few values stand in many states they cost one
 * place each, and comparing them is comparing references. For words from a bounded set only: nothing is forgotten.
 */
export const keptOnce = <W extends readonly string[], V>(make: (...words: W) => V): ((...words: W) => V) => {
  const root = new Map<string, unknown>();
  return (...words) => {
    let shelf = root;
    for (let i = 0; i < words.length - 1; i += 1) {
      let next = shelf.get(words[i]!) as Map<string, unknown> | undefined;
      if (!next) shelf.set(words[i]!, (next = new Map<string, unknown>()));
      shelf = next;
    }
    const last = words.at(-1)!;
    let value = shelf.get(last) as V | undefined;
    if (value === undefined) shelf.set(last, (value = make(...words)));
    return value;
  };
};
