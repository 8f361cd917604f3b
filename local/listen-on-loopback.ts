// Takes an HTTP server and a wanted port; gives the address it listens on: loopback only, the next free port when taken.
import type { IncomingMessage, Server } from 'node:http';
import type { AddressInfo } from 'node:net';

// A number, not "localhost": the AWS SDK then puts the bucket into the path instead of the host name.
export const loopback = '127.0.0.1';
const tries = 50;

/** `wanted` 0 takes any free port. Gives `http://127.0.0.1:PORT`. */
export async function listenOnLoopback(server: Server, wanted: number): Promise<string> {
  for (let offset = 0; offset < tries && wanted !== 0 && wanted + offset < 65_536; offset += 1) {
    if (await listen(server, wanted + offset)) return addressOf(server);
  }
  await listen(server, 0);
  return addressOf(server);
}

function listen(server: Server, port: number): Promise<boolean> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException) => {
      server.off('listening', onListening);
      // EACCES: a port reserved for the system.
      if (port !== 0 && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) resolve(false);
      else reject(error);
    };
    const onListening = () => {
      server.off('error', onError);
      resolve(true);
    };
    server.once('error', onError).once('listening', onListening).listen(port, loopback);
  });
}

function addressOf(server: Server): string {
  return `http://${loopback}:${(server.address() as AddressInfo).port}`;
}

/** Stops accepting, lets running requests end. A client that keeps its connection open does not hold us up. */
export function closeServer(server: Server): Promise<void> {
  return new Promise((resolve, reject) => {
    const sweep = setInterval(() => server.closeIdleConnections(), 50);
    server.close((error) => {
      clearInterval(sweep);
      if (error) reject(error);
      else resolve();
    });
    server.closeIdleConnections();
  });
}

/** False for a page elsewhere that pointed its own name at this machine (DNS rebinding). */
export function isMeantForLoopback(request: IncomingMessage): boolean {
  const host = request.headers.host?.replace(/:\d+$/, '').toLowerCase();
  return host === loopback || host === 'localhost' || host === '[::1]';
}
