import { readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { bundleRuntime } from './bundle-runtime';

const TYPES: Record<string, string> = {
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.gif': 'image/gif',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
};

export interface PhoneServer {
  address: string;
  close(): Promise<void>;
}

/** Serves the phone's own document and the pictures of the package on a free local port. */
export async function servePhone(distFolder: string): Promise<PhoneServer> {
  const own: Record<string, { type: string; body: string }> = {
    '/__host__/phone.html': {
      type: 'text/html; charset=utf-8',
      body: readFileSync(path.join(__dirname, 'phone.html'), 'utf8'),
    },
    '/__host__/service.html': {
      type: 'text/html; charset=utf-8',
      body: '<!doctype html><script src="/__host__/service.js"></script>',
    },
    '/__host__/service.js': {
      type: 'text/javascript; charset=utf-8',
      body: await bundleRuntime(),
    },
  };
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://phone');
    const known = own[pathname];
    if (known) {
      response.writeHead(200, { 'content-type': known.type }).end(known.body);
      return;
    }
    const file = path.join(distFolder, path.posix.normalize(decodeURIComponent(pathname)));
    const type = TYPES[path.extname(file).toLowerCase()];
    const isPicture = type !== undefined && statSync(file, { throwIfNoEntry: false })?.isFile();
    if (!isPicture) response.writeHead(404).end();
    else response.writeHead(200, { 'content-type': type }).end(readFileSync(file));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  // A phone that a failed test left open must not keep the test run alive.
  server.unref();
  return {
    address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
