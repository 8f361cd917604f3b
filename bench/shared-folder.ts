// Takes what a benchmark reads of the articles that are not part of this repository; gives the folder that holds them, or ends with what to set.

export function sharedFolder(holds: string): string {
  const shared = process.env.ONRECORD_SHARED;
  if (shared) return shared;
  console.error(`Set ONRECORD_SHARED to the folder that holds ${holds}: it is not part of this repository.`);
  process.exit(1);
}
