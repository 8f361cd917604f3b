// What we use of dynalite, which comes without types.
declare module 'dynalite' {
  import type { Server } from 'node:http';

  /** `close` also closes the database. */
  export default function dynalite(options: {
    path?: string;
    createTableMs?: number;
    updateTableMs?: number;
    deleteTableMs?: number;
  }): Server;
}
