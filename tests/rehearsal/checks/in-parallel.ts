const AT_ONCE = 6;

/** Asks something of every item, a few at a time; the answers come in the order of the items. */
export async function inParallel<T, R>(items: readonly T[], ask: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = new Array<R>(items.length);
  let next = 0;
  const lane = async (): Promise<void> => {
    for (let place = next; place < items.length; place = next) {
      next += 1;
      answers[place] = await ask(items[place] as T);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, lane));
  return answers;
}
