// Takes nothing; gives the names of the record table's keys and indexes. Data only: `lib/` and `local/` create the table from it, `lib/` grants by it.

/** Every key attribute is a string; both indexes project all attributes, so that a question reads its answer from the index alone. */
export const tableShape = {
  partitionKey: 'pk',
  sortKey: 'sk',
  indexes: {
    /** Statements and mentions of all speakers with one name key, statements by date. */
    byName: { indexName: 'byName', partitionKey: 'namePk', sortKey: 'nameSk' },
    /** Mentions of all speakers, by name key, in one partition for each first letter. */
    byDirectory: { indexName: 'byDirectory', partitionKey: 'directoryPk', sortKey: 'directorySk' },
  },
} as const;

/** How the partition keys of judgements begin: who may write these may not write the rest. */
export const judgementPrefix = 'JUDGEMENT#';
