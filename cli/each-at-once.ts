// Takes a list and a task; gives each one's result in order, a few at a time.

const atOnce = 4;

export async function eachAtOnce<Item, Result>(
  items: readonly Item[],
  task: (item: Item) => Promise<Result>,
): Promise<readonly Result[]> {
  const results: Result[] = [];
  const left = items.entries();
  const worker = async () => {
    // One iterator for all workers: each takes the next item that nobody has.
    for (const [index, item] of left) results[index] = await task(item);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return results;
}
