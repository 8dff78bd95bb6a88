// node .ci/serve.mjs FOLDER PORT: the finished page at /, on this machine only. Other files that belong to a page
// are served from the same folder, by name; nothing below it and no other kind of file is.
import { createServer } from 'node:http';
import { createReadStream, existsSync } from 'node:fs';
import { extname, join } from 'node:path';

const [folder, port] = process.argv.slice(2);
const types = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

const server = createServer((request, response) => {
  const path = request.url.split('?')[0];
  const name = path === '/' ? 'junheng.html' : path.slice(1);
  const type = types[extname(name)];
  const file = join(folder, name);
  if (!['GET', 'HEAD'].includes(request.method) || !type || !/^[\w.-]+$/.test(name) || !existsSync(file)) {
    response.writeHead(404).end();
    return;
  }
  response.writeHead(200, {
    'Content-Type': type,
    'Cache-Control': 'no-store',
    'Content-Security-Policy': "frame-ancestors 'none'", // the rest of the policy is in the page itself
    'Referrer-Policy': 'no-referrer',
    'X-Content-Type-Options': 'nosniff',
  });
  if (request.method === 'HEAD') response.end();
  else createReadStream(file).pipe(response);
});

server.on('error', (error) => {
  const busy = error.code === 'EADDRINUSE';
  console.error(busy ? `error: port ${port} is in use. Try: JUNHENG_PORT=8081 ./dev serve` : `error: ${error.message}`);
  process.exit(1);
});
server.listen(Number(port), '127.0.0.1', () => console.log(`==> http://127.0.0.1:${port}   (Ctrl+C ends it)`));
