import dynalite from 'dynalite';
import { parentPort, workerData } from 'node:worker_threads';

/** The inside of the DynamoDB thread: dynalite over a folder. */
const { path } = workerData as { path: string };

// dynalite throws what a client that breaks off gives it, such as a Lambda ended by its time-out.
process.on('uncaughtException', (error) => {
  console.error(error);
});

const server = dynalite({ path, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address !== null && typeof address !== 'string')
    parentPort?.postMessage({ port: address.port });
});
parentPort?.once('message', () => {
  server.close(() => process.exit());
  server.closeAllConnections();
});
